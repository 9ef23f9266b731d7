import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { AgreementText } from '../../../core/clause/agreement-text.js';
import { reviewAgreement } from '../../../core/clause/review.js';
import { catalogue, verdicts } from '../../../../test/support/clauses/catalogue.js';
import { docxOf, pdfOf, scannedPdf, wordParagraphs } from '../../../../test/support/clauses/files.js';
import { expectRefusedInWords } from '../../../../test/support/refused-in-words.js';
import { readDocument } from './read-document.js';

const all = catalogue();
const GOOD = fs.readFileSync(new URL('../../../../test/support/clauses/good-en.md', import.meta.url), 'utf8');
const PLAIN = GOOD.replace(/^#+ /gm, '');

async function textOf(bytes: Uint8Array | string, name = ''): Promise<AgreementText> {
  const read = await readDocument(Buffer.from(bytes), name);
  if (!read.ok) throw new Error(read.problem.message);
  return read.text;
}

async function codeOf(bytes: Uint8Array | string, name = ''): Promise<string> {
  const read = await readDocument(Buffer.from(bytes), name);
  if (!read.ok) expectRefusedInWords(read.problem);
  return read.ok ? `read as ${read.format}` : read.problem.code;
}

function judged(text: AgreementText): Record<string, string> {
  const options = { language: null, laws: ['gdpr', 'uk', 'ccpa'] as const, hasTransfers: true };
  return verdicts(reviewAgreement(text, all, options));
}

describe('one agreement in every kind of file', () => {
  test('has the same verdicts', async () => {
    const expected = judged(await textOf(GOOD, 'a.md'));
    const html = `<!doctype html><html><body>${wordParagraphs(GOOD)
      .map(({ text, heading }) =>
        heading === undefined ? `<p>${text}</p>` : `<h${heading}>${text}</h${heading}>`,
      )
      .join('')}</body></html>`;
    expect(judged(await textOf(html, 'a.html'))).toEqual(expected);
    expect(judged(await textOf(docxOf(wordParagraphs(GOOD)), 'a.docx'))).toEqual(expected);
    expect(judged(await textOf(await pdfOf(PLAIN), 'a.pdf'))).toEqual(expected);
    expect(judged(await textOf(PLAIN, 'a.txt'))).toEqual(expected);
  });
  test('the kind is told by content, whatever the name says', async () => {
    expect(await codeOf(await pdfOf('The text.'), 'agreement.docx')).toBe('read as pdf');
    expect(await codeOf(docxOf([{ text: 'The text.' }]), 'agreement.pdf')).toBe('read as docx');
    expect(await codeOf('<!DOCTYPE html><html><body><p>x</p></body></html>', 'agreement.txt')).toBe(
      'read as html',
    );
    expect(await codeOf('The text.', 'agreement.pdf')).toBe('read as text');
  });
});

function shown({ lines }: AgreementText): string[] {
  return lines.map(({ text }) => text.trim()).filter((text) => text !== '');
}

test('what is struck out or hidden is no text, in any kind of file', async () => {
  const seen = 'The processor shall keep records.';
  const gone = 'The processor shall pay.';
  const pages = [
    `<p>${seen}</p><p><s>${gone}</s></p><p><del>${gone}</del></p>`,
    `<p>${seen}</p><p style="text-decoration: line-through">${gone}<br>${gone}</p>`,
    `<p>${seen}</p><div hidden><p>${gone}</p></div><div style="display:none"><ul><li>${gone}</li></ul></div>`,
  ];
  for (const page of pages) expect(shown(await textOf(`<html><body>${page}</body></html>`))).toEqual([seen]);
  expect(shown(await textOf(`${seen}\n\n~~${gone}~~\n`, 'a.md'))).toEqual([seen]);
  expect(shown(await textOf(docxOf([{ text: seen }, { text: gone, isStruck: true }])))).toEqual([seen]);
});

describe('places', () => {
  test('of Markdown are lines of the file, without its marks', async () => {
    const { lines } = await textOf(
      '---\ntitle: x\n---\n\n# **One**\n\n- _two_ [three](#x)\n\n| a | b |\n|---|---|\n| **c** | d |\n',
    );
    const said = lines.filter(({ text }) => text !== '');
    expect(said).toEqual([
      { page: null, line: 5, text: 'One', form: { kind: 'heading', level: 1 } },
      { page: null, line: 7, text: '- two three', form: { kind: 'item', depth: 0 } },
      { page: null, line: 11, text: 'c | d', form: { kind: 'row' } },
    ]);
  });
  test('of a PDF are page and line', async () => {
    const text = await textOf(await pdfOf('First line.\n\nSecond line.'));
    const said = text.lines.filter((line) => line.text !== '');
    expect([text.pages, said.map(({ page, line, text: words }) => [page, line, words])]).toEqual([
      1,
      [
        [1, 1, 'First line.'],
        [1, 2, 'Second line.'],
      ],
    ]);
  });
});

describe('bad files', () => {
  test('a scan has no text and is unreadable, not broken', async () => {
    const review = reviewAgreement(await textOf(await scannedPdf()), all, {
      language: null,
      laws: ['gdpr'],
      hasTransfers: true,
    });
    expect([review.readable, review.counts, review.pages]).toEqual([false, { unreadable: 67 }, 1]);
  });
  test('a locked PDF says so', async () => {
    expect(await codeOf(await pdfOf('Secret.', { userPassword: 'x', pdfVersion: '1.7' }))).toBe(
      'UNREADABLE_FILE',
    );
  });
  test('a DOCX bomb is refused by its ratio, before it expands', async () => {
    const bomb = { 'word/media/a.bin': new Uint8Array(2 * 1024 * 1024) };
    expect(await codeOf(docxOf([{ text: 'x' }], bomb))).toBe('TOO_LARGE');
  });
  test('another archive, an old Word file and rich text are no agreement', async () => {
    expect(await codeOf(docxOf([]).subarray(0, 40))).toBe('UNREADABLE_FILE');
    expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('BAD_FORMAT');
    expect(await codeOf('{\\rtf1 x}')).toBe('BAD_FORMAT');
    expect(await codeOf(Buffer.from([1, 2, 3, 0, 5]))).toBe('BAD_FORMAT');
  });
  test('a sign-in page is no agreement', async () => {
    const page =
      '<html><body><h1>Sign in</h1><form><input type="password"><button>Go</button></form></body></html>';
    expect(await codeOf(page)).toBe('BAD_FORMAT');
  });
  test('10 MB of text are too much', async () => {
    expect(await codeOf('The processor shall notify the controller.\n'.repeat(250_000))).toBe('TOO_LARGE');
  });
  test('random bytes and truncated files end in an error or a state', async () => {
    const files = [await pdfOf(PLAIN), docxOf(wordParagraphs(GOOD)), Buffer.from(GOOD)];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 3000 }),
          fc
            .uint8Array({ maxLength: 2000 })
            .map((bytes) => Buffer.concat([Buffer.from('%PDF-1.4\n'), bytes])),
          fc
            .tuple(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }))
            .map(([file, share]) => file.subarray(0, Math.floor(file.length * share))),
        ),
        async (bytes) => {
          const read = await readDocument(bytes, 'a.pdf');
          if (read.ok) expect(Object.keys(judged(read.text))).toHaveLength(67);
          else expectRefusedInWords(read.problem);
        },
      ),
      { numRuns: 40 },
    );
  });
});
