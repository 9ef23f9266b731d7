import { expect, test } from '@jest/globals';
import { wordHolds, type JudgedSentence } from './kept-word.js';

const HOURS: JudgedSentence = { verdict: 'present', quote: 'within 48 hours' };
const GAP: JudgedSentence = { verdict: 'missing', quote: null };

test.each<[string, JudgedSentence, JudgedSentence, boolean, boolean]>([
  ['on the same sentence holds, also in a newer text', HOURS, HOURS, true, true],
  ['on a gap holds only in the text that was searched', GAP, GAP, true, false],
  ['falls with another verdict', HOURS, { ...HOURS, verdict: 'weak' }, false, false],
  ['falls with another sentence', HOURS, { ...HOURS, quote: 'within 72 hours' }, false, false],
  [
    'falls when the clause applies now',
    { verdict: 'not_applicable', quote: null },
    { verdict: 'missing', quote: null },
    false,
    false,
  ],
])('a word %s', (_, before, after, inSameText, inNewerText) => {
  expect(wordHolds({ ...before, pointed: false }, after, true)).toBe(inSameText);
  expect(wordHolds({ ...before, pointed: false }, after, false)).toBe(inNewerText);
});

test('a word on a sentence of the person’s own holds where that sentence stands', () => {
  expect(wordHolds({ ...GAP, pointed: true }, HOURS, true)).toBe(true);
  expect(wordHolds({ ...GAP, pointed: true }, HOURS, false)).toBe(false);
});
