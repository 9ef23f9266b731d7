// How fast the core judges a map of 1,000 nodes and 10,000 flows: whole, with every blast radius, and after one edit.
// node test/bench/flows.mjs      needs a build; ASSAY_CORE names another folder with the built core
import assert from 'node:assert';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { KINDS, largeMap, PURPOSES } from './map-fixture.mjs';
import { readTemplate, seeded } from './scoring-fixtures.mjs';

const folder = process.env.ASSAY_CORE ?? path.join(import.meta.dirname, '../../dist/server/core');
const core = (file) => import(pathToFileURL(path.join(folder, file)).href);
const { parseAdequacy } = await core('data-flow/adequacy.js');
const { parseTransferLogic } = await core('data-flow/transfer-logic.js');
const { parseRuleBook } = await core('data-flow/rule-book.js');
const { parseMap } = await core('data-flow/parse-map.js');
const { checkMap, findingsOf } = await core('data-flow/check-map.js');
const { blastRadii } = await core('data-flow/blast-radius.js');
const { recheckMap, withFlow } = await core('data-flow/recheck-map.js');
const { parseCompanyNames } = await core('names/company-names.js');
const { canonicalName } = await core('names/canonical-name.js');

const NODES = 1_000;
const FLOWS = 10_000;
const ROUNDS = 7;
const EDITS = 60;
const today = '2026-11-22';
const { names } = parseCompanyNames(readTemplate('reference/company-names.json'));
const { adequacy } = parseAdequacy(readTemplate('reference/adequacy.json'));
const law = {
  adequacy,
  logic: parseTransferLogic(readTemplate('reference/transfer-logic.json')).logic,
  rules: parseRuleBook(readTemplate('data-flows/dataflow-rules.json')).rules,
  canonical: (name) => canonicalName(name, names),
  takesResultsAsStated: true,
};

const random = seeded(11);
const pick = (list) => list[Math.floor(random() * list.length)];
const file = largeMap(NODES, FLOWS, random);
const parseMs = median(Array.from({ length: ROUNDS }, () => timed(() => parseMap(file, today, adequacy)).ms));
const { map } = parseMap(file, today, adequacy);
const wholeMs = median(Array.from({ length: ROUNDS }, () => timed(() => whole(map)).ms));
const {
  check: first,
  findings: { length: findings },
} = whole(map);
const edits = editsOneByOne(first);
const memory = process.memoryUsage().heapUsed / 2 ** 20;

console.log(
  JSON.stringify([
    {
      name: '1,000 nodes, 10,000 flows, whole',
      ours: `${wholeMs.toFixed(0)} ms (${findings.toLocaleString('en')} findings)`,
      target: '≤ 1 s',
      met: wholeMs <= 1_000,
    },
    {
      name: 'one edited edge',
      ours: `${edits.median.toFixed(1)} ms, slowest ${edits.slowest.toFixed(1)} ms`,
      baseline: `${wholeMs.toFixed(0)} ms whole`,
      target: '≤ 50 ms',
      met: edits.median <= 50,
    },
    { name: 'reading that map', ours: `${parseMs.toFixed(0)} ms`, target: 'reported' },
    { name: 'memory with it', ours: `${memory.toFixed(0)} MiB`, target: 'reported' },
  ]),
);

/** Everything `assay flows check` says, with the blast radius of every node. */
function whole(one) {
  const check = checkMap(one, law);
  const radii = one.nodes.map(({ id }) => id).map(blastRadii(check.graph));
  return { check, findings: findingsOf(check), radii };
}

/** Edits one flow after the other, each on the map before it; at the end all must be as if judged anew. */
function editsOneByOne(before) {
  let check = before;
  const times = Array.from({ length: EDITS }, () => {
    const edited = withFlow(check.graph.map, {
      ...pick(check.graph.map.flows),
      purpose: pick(PURPOSES),
      kind: pick(KINDS),
      from_node: `n${Math.floor(random() * NODES)}`,
    });
    const { ms, value } = timed(() => recheckMap(check, edited, law));
    check = value.check;
    return ms;
  });
  assert.ok(isDeepStrictEqual(findingsOf(check), findingsOf(checkMap(check.graph.map, law))));
  return { median: median(times), slowest: Math.max(...times) };
}

/** Milliseconds of processor time, the collector of garbage included: other work on the machine does not count. */
function timed(act) {
  const started = process.cpuUsage();
  const value = act();
  const { user, system } = process.cpuUsage(started);
  return { ms: (user + system) / 1_000, value };
}

function median(list) {
  return list.toSorted((left, right) => left - right)[Math.floor(list.length / 2)];
}
