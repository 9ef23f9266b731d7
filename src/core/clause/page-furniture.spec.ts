import { describe, expect, test } from '@jest/globals';
import { catalogue, plain } from '../../../test/support/clauses/catalogue.js';
import type { AgreementText, TextLine } from './agreement-text.js';
import { withoutFurniture } from './page-furniture.js';
import { reviewAgreement } from './review.js';

const all = catalogue();
const page = (number: number, ...lines: string[]): readonly TextLine[] =>
  lines.map((text, at) => ({ page: number, line: at + 1, text }));
const paged = (...pages: (readonly TextLine[])[]): AgreementText => ({
  pages: pages.length,
  lines: pages.flat(),
});
const quoteOf = (text: AgreementText, id: string) =>
  reviewAgreement(text, all, { language: 'en', laws: ['gdpr'], hasTransfers: true }).clauses.find(
    (clause) => clause.id === id,
  )?.quote;

const SECURITY = 'The Processor shall implement appropriate technical and organisational measures to protect';

describe('a sentence over the end of a page', () => {
  test.each([
    [
      ['', '4'],
      ['5', ''],
    ],
    [['4'], ['']],
    [[], ['Page 5 of 9', '']],
    [[], ['']],
  ])('is quoted whole, without the number of the page (%j, %j)', (foot, head) => {
    const text = paged(
      page(4, '6. Security', '', SECURITY, ...foot),
      page(5, ...head, 'Personal Data that it processes for the Controller against loss.', '', '7. Audits'),
    );
    expect(quoteOf(text, 'B-SECURITY')).toBe(
      `${SECURITY} Personal Data that it processes for the Controller against loss.`,
    );
  });

  test.each([
    [
      'a sentence that has ended',
      `${SECURITY} personal data.`,
      'The Controller shall pay the fees of the order.',
    ],
    [
      'a heading',
      'Fees',
      'The Controller shall pay the fees of the order and all taxes that are due on them.',
    ],
    ['a number', `${SECURITY} personal data`, '7. The Controller shall pay the fees of the order.'],
  ])('is none where the page ends with or begins with %s', (_, last, first) => {
    const lines = paged(page(4, SECURITY, '', last), page(5, '', first)).lines;
    expect(withoutFurniture(lines)).toEqual(lines);
  });
});

describe('numbers on lines of their own in a file without pages', () => {
  test('count the pages when they count up', () => {
    const lines = plain('One sentence goes\n3\non here.\n4\nAnother.\n5\nEnd.').lines;
    expect(withoutFurniture(lines).map(({ text }) => text)).toEqual([
      'One sentence goes',
      'on here.',
      'Another.',
      'End.',
    ]);
  });
  test('stay when they do not', () => {
    const lines = plain('Within\n30\ndays.\n5\nEnd.\n14').lines;
    expect(withoutFurniture(lines)).toEqual(lines);
  });
});
