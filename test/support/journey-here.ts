import { expect } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { badAgreements } from './bad-agreements.js';
import { docxOf, pdfOf, wordParagraphs } from './clauses/files.js';

const GOOD = fs.readFileSync(path.resolve(import.meta.dirname, 'clauses/good-en.md'), 'utf8');
const PLAIN = GOOD.replace(/^#+ /gm, '');

/** One agreement in each kind of file, on the page that reads on the device: the kind changes no verdict. */
export async function sameInEveryKind(page: Page): Promise<void> {
  const paragraphs = wordParagraphs(GOOD).map(({ text, heading }) =>
    heading === undefined ? `<p>${text}</p>` : `<h${heading}>${text}</h${heading}>`,
  );
  const html = `<!doctype html><html><body><script>x</script>${paragraphs.join('')}</body></html>`;
  const expected = await verdictsOf(page, 'agreement.md', GOOD);
  expect(expected.length).toBeGreaterThan(25);
  expect(await verdictsOf(page, 'agreement.html', html)).toEqual(expected);
  expect(await verdictsOf(page, 'agreement.docx', docxOf(wordParagraphs(GOOD)))).toEqual(expected);
  expect(await verdictsOf(page, 'agreement.pdf', await pdfOf(PLAIN))).toEqual(expected);
  expect(await verdictsOf(page, 'old.txt', Buffer.from(`\uFEFF${PLAIN}`, 'utf16le'))).toEqual(expected);
}

/** Each ends in a state with a name and the next step that the server gives as well. */
export async function badOnesHere(page: Page): Promise<void> {
  // That its name says another kind is asked of what is sent to the server.
  const read = (await badAgreements()).filter(({ refusal }) => refusal !== 'WRONG_TYPE');
  for (const { name, bytes, nextStep } of read) {
    await give(page, name, bytes);
    await page.getByText(nextStep, { exact: false }).first().waitFor();
  }
  const damaged = docxOf(wordParagraphs(GOOD)).subarray(0, 900);
  await give(page, 'cut.docx', damaged);
  await page.getByText('The file is damaged', { exact: false }).waitFor();
  await give(page, 'old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await page.getByText('an old .doc', { exact: false }).waitFor();
}

/** The clauses and their verdicts, without the pages that only some kinds of files have. */
async function verdictsOf(page: Page, name: string, bytes: Uint8Array | string): Promise<string[]> {
  await give(page, name, bytes);
  const rows = page.getByRole('table').getByRole('row');
  await rows.nth(1).waitFor({ timeout: 60_000 });
  const cells = await rows.evaluateAll((all) =>
    all
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].slice(0, 2).map((cell) => cell.textContent)),
  );
  return cells.map(([clause, verdict]) => `${clause}: ${(verdict ?? '').replace(/ · .*/, '')}`);
}

/** What stood there before goes at once. */
async function give(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.getByLabel('Open a file').setInputFiles(file);
}
