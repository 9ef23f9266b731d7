import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { pdfOf } from './support/clauses/files.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const REAL = path.resolve(ROOT, '../shared/real');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-clauses-'));

afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Found {
  readonly id: string;
  readonly verdict: string;
  readonly place: { readonly page: number | null; readonly line: number } | null;
  readonly quote: string | null;
}
interface Review {
  readonly readable: boolean;
  readonly language: string | null;
  readonly pages: number | null;
  readonly clauses: readonly Found[];
}

/** The built command line: the only way to the thread in which files are read. */
function assay(args: readonly string[]): { code: number | null; json: unknown } {
  const script = path.join(ROOT, 'dist/server/cli.js');
  const ended = spawnSync(process.execPath, [script, 'clauses', ...args], {
    cwd: ROOT,
    env: {},
    encoding: 'utf8',
  });
  return { code: ended.status, json: ended.stdout === '' ? null : (JSON.parse(ended.stdout) as unknown) };
}

function review(file: string, ...options: string[]): Review {
  const { code, json } = assay([file, ...options]);
  if (code !== 0) throw new Error(JSON.stringify(json));
  return json as Review;
}

const verdictsOf = ({ clauses }: Review) =>
  Object.fromEntries(clauses.map(({ id, verdict }) => [id, verdict]));

describe('assay clauses', () => {
  test('the agreement of the contract', () => {
    const example = 'test/support/cli-examples/agreement';
    const expected = JSON.parse(
      fs.readFileSync(path.join(ROOT, `${example}.expected.json`), 'utf8'),
    ) as Review & { verdicts: object };
    const found = review(`${example}.md`, '--laws', 'gdpr,uk,ccpa');
    expect([found.readable, found.language, found.pages]).toEqual([
      expected.readable,
      expected.language,
      null,
    ]);
    expect(verdictsOf(found)).toMatchObject(expected.verdicts);
  });
  test('a PDF has pages, and nothing but one document on stdout', async () => {
    const file = path.join(folder, 'agreement.pdf');
    fs.writeFileSync(
      file,
      await pdfOf(fs.readFileSync(path.join(ROOT, 'test/support/clauses/good-en.md'), 'utf8')),
    );
    const found = review(file);
    expect(found.pages).toBeGreaterThan(1);
    expect(found.clauses.find(({ id }) => id === 'F-SURVIVE')?.place?.page).toBeGreaterThan(1);
  });
  test('bad input is an error, bad news is not', () => {
    const file = path.join(folder, 'garbage.txt');
    fs.writeFileSync(file, 'xqzw vbnm kjhg qwrt '.repeat(300));
    expect(review(file)).toMatchObject({ readable: false, language: null });
    expect(assay([path.join(folder, 'none')])).toMatchObject({
      code: 1,
      json: { error: { code: 'NOT_FOUND' } },
    });
    expect(assay([])).toEqual({ code: 2, json: null });
    expect(assay([file, '--laws', 'roman']).code).toBe(2);
    expect(assay([file, '--lang', 'fr']).code).toBe(2);
    expect(assay([file, '--transfers']).code).toBe(2);
  });
});

test('a file that takes too long to read is given up', () => {
  const module = path.join(ROOT, 'dist/server/platform/intake/document/read-document-apart.js');
  const script = `import { readDocumentApart } from ${JSON.stringify(module)};
    const read = await readDocumentApart(Buffer.from('The text. '.repeat(9)), 'a.md', 1);
    console.log(JSON.stringify(read));`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, problem: { code: 'TIMED_OUT' } });
});

interface Truth {
  readonly documents: readonly {
    readonly file: string;
    readonly language: string;
    readonly clauses: Readonly<
      Record<string, { readonly verdict: string; readonly also_acceptable?: readonly string[] }>
    >;
  }[];
}

/** The reading rules of the manifest beside the files. */
function isRight(
  found: string,
  { verdict, also_acceptable: also = [] }: Truth['documents'][number]['clauses'][string],
): boolean {
  const accepted = [verdict, ...also];
  if (accepted.includes(found)) return true;
  if (['covered_by_scc', 'not_covered'].includes(found) && accepted.includes('missing')) return true;
  return accepted.includes('not_applicable') && ['missing', 'weak', 'not_covered'].includes(found);
}

function truth(): Truth {
  return JSON.parse(fs.readFileSync(path.join(REAL, 'ground-truth/dpa-clauses.json'), 'utf8')) as Truth;
}

const there = fs.existsSync(REAL);
if (!there) console.log('Real agreements are not here (../shared/real): their readings are not compared.');
(there ? describe : describe.skip)('real agreements, read by a careful reader', () => {
  test('at least nine in ten verdicts agree, and none is falsely present', () => {
    const compared = truth().documents.flatMap(({ file, language, clauses }) => {
      const found = review(path.join(REAL, file));
      expect(found.language).toBe(language);
      const verdicts = verdictsOf(found);
      return Object.entries(clauses).map(([id, read]) => ({
        id,
        file,
        found: verdicts[id] ?? '',
        right: isRight(verdicts[id] ?? '', read),
      }));
    });
    const wrong = compared.filter(({ right }) => !right);
    expect(wrong.filter(({ found }) => found === 'present')).toEqual([]);
    expect((compared.length - wrong.length) / compared.length).toBeGreaterThanOrEqual(0.9);
  });
  test('truncated, they end in an error or a state', () => {
    for (const { file } of truth().documents) {
      const bytes = fs.readFileSync(path.join(REAL, file));
      const cut = path.join(folder, `cut${path.extname(file)}`);
      fs.writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
      const { code, json } = assay([cut]);
      expect([0, 1]).toContain(code);
      expect(json).not.toBeNull();
    }
  });
});
