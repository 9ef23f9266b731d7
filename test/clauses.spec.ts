import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { compareAgreements } from '../src/core/clause/compare.js';
import { readDocument } from '../src/platform/intake/document/read-document.js';
import { catalogue } from './support/clauses/catalogue.js';
import { pdfOf } from './support/clauses/files.js';
import {
  agreementWith,
  assayClauses,
  dutiesFound,
  judgedByCore,
  realAgreements,
  reviewedByCommand,
  verdictsOf,
  withoutClause,
  type Review,
} from './support/real-agreements.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const all = catalogue();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-clauses-'));

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('assay clauses', () => {
  test('the agreement of the contract', () => {
    const example = 'test/support/cli-examples/agreement';
    const expected = JSON.parse(
      fs.readFileSync(path.join(ROOT, `${example}.expected.json`), 'utf8'),
    ) as Review & { verdicts: object };
    const found = reviewedByCommand(`${example}.md`, '--laws', 'gdpr,uk,ccpa');
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
    const found = reviewedByCommand(file);
    expect(found.pages).toBeGreaterThan(1);
    expect(found.clauses.find(({ id }) => id === 'F-SURVIVE')?.place?.page).toBeGreaterThan(1);
  });
  test('a page to sign in is said to be one, and no agreement without clauses', () => {
    const file = path.join(folder, 'login.html');
    const page =
      '<html><body><h1>Log in to view the Data Processing Agreement</h1><p>Enter your work email to access our DPA, security documentation and sub-processor list. By continuing you agree to our Terms.</p></body></html>';
    fs.writeFileSync(file, page);
    const found = reviewedByCommand(file);
    expect(found).toMatchObject({ readable: false, language: null });
    expect(new Set(Object.values(verdictsOf(found)))).toEqual(new Set(['unreadable']));
  });
  test('bad input is an error, bad news is not', () => {
    const file = path.join(folder, 'garbage.txt');
    fs.writeFileSync(file, 'xqzw vbnm kjhg qwrt '.repeat(300));
    expect(reviewedByCommand(file)).toMatchObject({ readable: false, language: null });
    expect(assayClauses([path.join(folder, 'none')])).toMatchObject({
      code: 1,
      json: { error: { code: 'NOT_FOUND' } },
    });
    expect(assayClauses([])).toEqual({ code: 2, json: null });
    expect(assayClauses([file, '--laws', 'roman']).code).toBe(2);
    expect(assayClauses([file, '--lang', 'fr']).code).toBe(2);
    expect(assayClauses([file, '--transfers']).code).toBe(2);
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

const real = realAgreements();
if (real.length === 0)
  console.log('Real agreements are not here (../shared/real): their readings are not compared.');
(real.length > 0 ? describe : describe.skip)('real agreements, read by a careful reader', () => {
  test('at least nine in ten verdicts agree, and none is falsely present', () => {
    for (const agreement of real) {
      const found = reviewedByCommand(agreement.file);
      expect(found.language).toBe(agreement.language);
      const { share, falselyPresent } = agreementWith(agreement, verdictsOf(found));
      expect([agreement.file, falselyPresent]).toEqual([agreement.file, []]);
      expect(share).toBeGreaterThanOrEqual(0.9);
    }
  });
  // No two versions of one vendor's agreement are open, so the later one is made here.
  test('a copy from which we cut a clause shows that it was dropped', async () => {
    for (const { file } of real) {
      const read = await readDocument(fs.readFileSync(file), file);
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      const before = judgedByCore(read.text).clauses;
      for (const { id, quote } of dutiesFound(before).slice(0, 2)) {
        const after = judgedByCore(withoutClause(read.text, id)).clauses;
        const clause = compareAgreements(before, after, all).find((one) => one.id === id);
        // The standard clauses behind it may still hold for transfers.
        const change = clause?.after?.verdict === 'covered_by_scc' ? 'weakened' : 'lost';
        expect([file, clause]).toMatchObject([file, { change, before: { quote } }]);
      }
    }
  });
  test('truncated, they end in an error or a state', () => {
    for (const { file } of real) {
      const bytes = fs.readFileSync(file);
      const cut = path.join(folder, `cut${path.extname(file)}`);
      fs.writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
      const { code, json } = assayClauses([cut]);
      expect([0, 1]).toContain(code);
      expect(json).not.toBeNull();
    }
  });
});
