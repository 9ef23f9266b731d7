// How much memory a workbook of 50,000 rows needs when it is read and judged as an inventory of vendors, and how fast
// 1,000 lists of sub-processors are compared with their next version.
// node test/bench/workbook.mjs      needs a build; ASSAY_BUILT names another folder with the built server
import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inventoryRows, workbookOf } from './inventory-file.mjs';
import { readTemplate, seeded } from './scoring-fixtures.mjs';

const folder = process.env.ASSAY_BUILT ?? path.join(import.meta.dirname, '../../dist/server');
const built = (file) => import(pathToFileURL(path.join(folder, file)).href);
const ROWS = 50_000;
const LISTS = 1_000;

if (process.argv[2] === '--read') await readAlone(process.argv[3]);
else if (process.argv[2] === '--judge') await judgeAlone(process.argv[3]);
else await report();

async function report() {
  const { read, judged } = measureMemory();
  const compared = await compareMany();
  const rows = [
    { ...inWords(`Workbook of ${ROWS} rows read`, read), target: '<= 256 MB', met: read.peak <= 256 },
    inWords('… and judged as an inventory', judged),
    {
      name: `${LISTS} lists of 40 rows compared`,
      ours: `${(compared / 1000).toFixed(2)} s of processor`,
      target: '<= 5 s',
      met: compared <= 5_000,
    },
  ];
  console.log(JSON.stringify(rows));
}

function inWords(name, { peak, idle, seconds }) {
  return {
    name,
    ours: `${peak} MB, ${seconds.toFixed(1)} s of processor`,
    baseline: `${idle} MB idle`,
  };
}

/** A process of its own: the memory the system gave it at most, with Node itself in it. */
function inProcess(what, file) {
  const here = fileURLToPath(import.meta.url);
  const ended = spawnSync(process.execPath, [here, what, file], { encoding: 'utf8' });
  assert.equal(ended.status, 0, ended.stderr);
  return JSON.parse(ended.stdout);
}

function measureMemory() {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-workbook-'));
  const file = path.join(place, 'vendors.xlsx');
  try {
    fs.writeFileSync(file, workbookOf(inventoryRows(ROWS)));
    return { read: inProcess('--read', file), judged: inProcess('--judge', file) };
  } finally {
    fs.rmSync(place, { recursive: true });
  }
}

async function readAlone(file) {
  const { readWorkbook } = await built('platform/intake/workbook/read-workbook.js');
  const idle = megabytes();
  const { workbook } = await readWorkbook(fs.readFileSync(file));
  assert.equal(workbook.sheets[0].rows.length, ROWS + 1);
  say(idle);
}

async function judgeAlone(file) {
  const { readInventoryFile } = await built('platform/intake/workbook/read-inventory-file.js');
  const { readInventory } = await built('core/inventory/read-inventory.js');
  const { proposeMapping } = await built('core/inventory/propose-mapping.js');
  const context = await lookUps();
  const idle = megabytes();
  const { table } = await readInventoryFile(fs.readFileSync(file));
  const { ready, problems } = readInventory(table, proposeMapping(table.headers, table.rows), context);
  assert.equal(table.rows.length, ROWS);
  assert.equal(problems.length, ROWS / 1000);
  assert.equal(ready.length, ROWS - ROWS / 1000);
  say(idle);
}

function say(idle) {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ idle, peak: megabytes(), seconds: (user + system) / 1e6 }));
}

function megabytes() {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function compareMany() {
  const { compareLists } = await built('core/sub-processors/compare-lists.js');
  const context = await lookUps();
  const random = seeded(5);
  const pairs = Array.from({ length: LISTS }, () => [list(random), list(random)]);
  const before = process.cpuUsage();
  const found = pairs.map(([older, newer]) => compareLists(older, newer, context));
  const { user, system } = process.cpuUsage(before);
  assert.ok(found.every(({ added, removed }) => added.length > 0 && removed.length > 0));
  return (user + system) / 1e3;
}

function list(random) {
  const rows = Array.from({ length: 40 }, () => {
    const number = Math.floor(random() * 60);
    const form = ['', ', Inc.', ' GmbH', ` (brand ${number})`][Math.floor(random() * 4)];
    const places = ['US', 'Germany', 'Ireland'].filter(() => random() < 0.5);
    return {
      name: `Company ${number}${form}`,
      task: `task ${number % 7}`,
      places,
      countries: [],
      corporate: null,
      address: null,
      subsidiary: false,
      line: null,
    };
  });
  return { format: 'table', header: ['Name', 'Purpose', 'Location'], rows };
}

async function lookUps() {
  const { parseCompanyNames } = await built('core/names/company-names.js');
  const { countriesByName } = await built('platform/intake/country-names.js');
  const { names } = parseCompanyNames(readTemplate('reference/company-names.json'));
  return { names, countries: countriesByName(readTemplate('reference/country-names.json')) };
}
