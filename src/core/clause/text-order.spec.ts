import { expect, test } from '@jest/globals';
import { olderFirst, type KeptText } from './text-order.js';

const text = (agreementId: string, uploadedAt: string, followsId: string | null = null): KeptText => ({
  agreementId,
  followsId,
  uploadedAt,
});
const [MAY, JUNE] = ['2026-05-04T10:00:00Z', '2026-06-01T10:00:00Z'];

test.each<[string, KeptText, KeptText]>([
  ['the text that came first, in one agreement', text('a', MAY), text('a', JUNE)],
  [
    'the text that came first, in agreements that have nothing to do with each other',
    text('a', MAY),
    text('b', JUNE),
  ],
  ['what was amended, though its text was handed in later', text('a', JUNE), text('b', MAY, 'a')],
])('stands before the other: %s', (_, older, newer) => {
  expect(olderFirst(older, newer)).toEqual([older, newer]);
  expect(olderFirst(newer, older)).toEqual([older, newer]);
});
