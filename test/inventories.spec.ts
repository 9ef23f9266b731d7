import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { InventoryDuplicate } from '../src/core/inventory/inventory.js';
import type { ListDifference } from '../src/core/sub-processors/compare-lists.js';
import type { SubProcessorRow } from '../src/core/sub-processors/list-page.js';
import { xlsxOfTexts } from './support/xlsx-file.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const REAL = path.resolve(ROOT, '../shared/real');
const hasReal = fs.existsSync(REAL);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-lists-'));

if (!hasReal) process.stderr.write('Skipped: lists of others, for ../shared/real is not here.\n');
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface List {
  readonly format: string;
  readonly count: number;
  readonly thirdParty: number;
  readonly subsidiaries: number;
  readonly rows: readonly SubProcessorRow[];
}
interface Inventory {
  readonly format: string;
  readonly rows: number;
  readonly ready: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly row: number; readonly column: string; readonly where: string }[];
  readonly duplicates: readonly InventoryDuplicate[];
}

/** The built command line: the only way to the thread in which files are read. */
function assay(...args: readonly string[]) {
  const script = path.join(ROOT, 'dist/server/cli.js');
  const ended = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, env: {}, encoding: 'utf8' });
  const json = ended.stdout === '' ? null : (JSON.parse(ended.stdout) as unknown);
  return { code: ended.status, json, words: ended.stderr };
}

function output<T>(...args: readonly string[]): T {
  const { code, json } = assay(...args);
  if (code !== 0) throw new Error(JSON.stringify(json));
  return json as T;
}

function written(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

const real = (name: string): string => path.join(REAL, name);
const withReal = hasReal ? it : it.skip;

describe('assay subprocessors, on lists of others', () => {
  withReal.each([
    ['37signals-basecamp-2023-06', 'list', 11, 0, { US: 10, EU: 1 }],
    ['37signals-hey-2023-06', 'list', 10, 0, { US: 9, EU: 1 }],
    ['37signals-hey-2021-09', 'list', 8, 0, { US: 8 }],
    ['37signals-company-processors-2023-01', 'list', 14, 0, { US: 14 }],
    ['github-2023-12', 'table', 17, 0, { US: 17 }],
    ['github-2026-03', 'table', 23, 7, { US: 25, CA: 3 }],
  ])('%s', (name, format, thirdParty, subsidiaries, countries) => {
    const list = output<List>('subprocessors', 'read', real(`subprocessors/${name}.md`));
    expect(list).toMatchObject({ format, count: thirdParty + subsidiaries, thirdParty, subsidiaries });
    for (const [code, count] of Object.entries(countries))
      expect([code, list.rows.filter((row) => row.countries.includes(code)).length]).toEqual([code, count]);
  });

  withReal('tells what changed at GitHub from 2023 to 2026', () => {
    const files = ['2023-12', '2026-03'].map((month) => real(`subprocessors/github-${month}.md`));
    const found = output<ListDifference>('subprocessors', 'diff', ...files);
    expect(found.added).toEqual(
      'Anthropic PBC|Elasticsearch, Inc.|Fireworks AI|FullStory, Inc.|Hewlett-Packard Limited|LambdaTest|OpenAI|Oracle America, Inc.|Tines Automation Inc.|xAI'.split(
        '|',
      ),
    );
    expect(found.removed).toEqual(['Azure Cognitive Services', 'Splunk', 'VividCortex', 'Zapier']);
    expect(found.renamed.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'Amazon Web Services (AWS) > Amazon Web Services Inc (AWS)',
      'Azure (Microsoft) > Microsoft (Azure)',
      'NexMo (aka Vonage) > NexMo Inc (aka Vonage)',
      'SendGrid > Twilio (SendGrid)',
      'Twilio > Twilio (SendGrid)',
    ]);
    expect(found.changedPlace.map(({ name }) => name)).toEqual([
      'Google Cloud Platform (GCP)',
      'Microsoft (Azure)',
      'Microsoft',
    ]);
    expect(found).toMatchObject({ headerChanges: [], headerOnly: false, unchanged: 6 });
  });

  withReal('tells that HEY added two from 2021 to 2023', () => {
    const files = ['2021-09', '2023-06'].map((month) => real(`subprocessors/37signals-hey-${month}.md`));
    expect(output<ListDifference>('subprocessors', 'diff', ...files)).toMatchObject({
      added: ['Cloudflare', 'AppSignal'],
      removed: [],
      renamed: [],
      changedPlace: [],
      changedTask: [],
      unchanged: 8,
    });
  });

  it('says which row it took for a further one of the company above', () => {
    const file = written('rows.csv', 'Company;Purpose\nAlder;mail\n;print\n');
    const { code, json, words } = assay('subprocessors', 'diff', file, file);
    expect({ code, json }).toMatchObject({ code: 0, json: { unchanged: 1 } });
    const note = `${file}#3: The row names no company; it is taken for a further one of Alder.\n`;
    expect(words).toBe(note + note);
  });

  it('refuses a page to sign in with the file as its place', () => {
    const file = written('list.html', '<html><h1>Sign in</h1><form><input type="password"></form></html>');
    const { code, json } = assay('subprocessors', 'read', file);
    expect({ code, json }).toMatchObject({ code: 1, json: { error: { code: 'BAD_FORMAT', where: file } } });
  });
});

describe('assay vendors read', () => {
  withReal('the inventory of 564 vendors', () => {
    const found = output<Inventory>('vendors', 'read', real('vendors/probo-common-third-parties.json'));
    expect(found).toMatchObject({ format: 'json', rows: 564, ready: 562, problems: [] });
    expect(found.columns).toMatchObject({
      name: 'name',
      website: 'websiteUrl',
      dpaUrl: 'dataProcessingAgreementUrl',
    });
    // One company under its name and its address; two products that share a domain but for its "www.".
    expect(found.duplicates).toEqual([
      { rows: [59, 60], by: 'name' },
      { rows: [204, 205], by: 'domain' },
    ]);
  });

  it('a messy workbook: title, blank row, German head, three bad rows', () => {
    const file = written(
      'messy.bin',
      xlsxOfTexts('Lieferanten', [
        ['Unsere Dienstleister', 'Stand 2026'],
        [],
        ['Lieferant *', 'Land', 'Webseite', 'Stufe', 'Vertragsende'],
        ['Mailwren GmbH', 'Deutschland', 'mailwren.example', 'T1', '31.12.2026'],
        ['', 'Österreich', '', '', ''],
        ['Alder', 'Atlantis', '', '', ''],
        ['Birchway AG', 'Schweiz', 'birchway', 'T7', 'bald'],
      ]),
    );
    const found = output<Inventory>('vendors', 'read', file);
    expect(found).toMatchObject({ format: 'xlsx', rows: 4, ready: 1 });
    expect(found.problems.map(({ row, column, where }) => [row, column, where])).toEqual([
      [2, 'Lieferant *', 'Lieferanten!5'],
      [3, 'Land', 'Lieferanten!6'],
      [4, 'Webseite', 'Lieferanten!7'],
      [4, 'Stufe', 'Lieferanten!7'],
      [4, 'Vertragsende', 'Lieferanten!7'],
    ]);
  });

  it('tells of an entry that is no object, and reads the others', () => {
    const file = written('null.json', '[null, {"name": "Alder"}]');
    expect(output<Inventory>('vendors', 'read', file)).toMatchObject({
      format: 'json',
      rows: 2,
      ready: 1,
      problems: [{ row: 1, where: '/0', code: 'no_record' }],
    });
  });

  it.each([
    ['no column of names', 'x.csv', 'Foo,Bar\n1,2\n', 'BAD_FORMAT', '1'],
    ['broken JSON', 'x.json', '[{"name": ', 'BAD_FORMAT', null],
    ['two lists', 'y.json', '{"a": [{}], "b": [{}]}', 'BAD_FORMAT', null],
    ['entries of which none is an object', 'z.json', '[null, 7]', 'BAD_FORMAT', '/0'],
  ])('refuses %s', (_, name, content, code, where) => {
    expect(assay('vendors', 'read', written(name, content))).toMatchObject({
      code: 1,
      json: { error: { code, where } },
    });
  });
});

describe('a file read in a thread of its own', () => {
  it('that takes too long is given up', async () => {
    // The built file: a thread cannot start from the sources.
    const built = path.join(ROOT, 'dist/server/platform/intake/apart/read-apart.js');
    const { readApart } = (await import(
      built
    )) as typeof import('../src/platform/intake/apart/read-apart.js');
    const read = await readApart('inventory', Buffer.from('name\nAlder\n'), { milliseconds: 0 });
    expect(read).toMatchObject({ ok: false, problem: { code: 'TIMED_OUT' } });
  });
});
