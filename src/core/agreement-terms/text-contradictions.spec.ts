import { expect, test } from '@jest/globals';
import { textContradictions } from './text-contradictions.js';
import type { KnownTerms } from './known-terms.js';
import { proposalsOf } from './proposals.js';
import { readTerms } from './read-terms.js';

const NOTHING: KnownTerms = {
  signedOn: null,
  startsOn: null,
  endsOn: null,
  openEnd: null,
  renewsByItself: false,
  renewalMonths: null,
  noticeDays: null,
  subNoticeDays: null,
  governingLaw: null,
  laws: [],
  sccModules: [],
  auditTerms: null,
  liability: null,
};

function read(...sentences: readonly string[]) {
  const lines = sentences.flatMap((text) => [text, '']).map((text, at) => ({ page: 1, line: at + 1, text }));
  return readTerms({ pages: 1, lines });
}

const FIRST = 'This Agreement takes effect on 1 March 2026 and ends on 31 December 2025.';
const SECOND = 'This Agreement is effective as of 1 May 2026.';

test('a text that contradicts itself is named with the sentences on both sides, and none of it is offered', () => {
  const readings = read(FIRST, SECOND);
  const found = textContradictions(readings, NOTHING);
  expect(found.map(({ kind, field }) => [kind, field])).toEqual([
    ['two_values', 'startsOn'],
    ['ends_before_start', 'end'],
  ]);
  expect(found[0]?.sentences.map(({ quote }) => quote)).toEqual([FIRST, SECOND]);
  expect(found[1]?.sentences.map(({ value }) => value)).toEqual(['2026-03-01', '2026-05-01', '2025-12-31']);
  expect(proposalsOf(readings, NOTHING)).toEqual([]);
});

test.each([
  [
    "Either party may terminate this Agreement with three months' notice.",
    "This Agreement may be terminated by giving six months' notice prior to the end of the term.",
  ],
  [
    'Der Vertrag kann mit einer Frist von drei Monaten gekündigt werden.',
    'Der Vertrag kann mit einer Frist von sechs Monaten zum Ende der Laufzeit gekündigt werden.',
  ],
])('two periods of notice are told, and neither is offered: %s', (one, other) => {
  const readings = read(one, other);
  const [found, ...more] = textContradictions(readings, NOTHING);
  expect([found?.kind, found?.field, more]).toEqual(['two_values', 'noticeDays', []]);
  expect(found?.sentences.map(({ value, quote }) => [value, quote])).toEqual([
    [92, one],
    [184, other],
  ]);
  expect(proposalsOf(readings, NOTHING)).toEqual([]);
});

const said = (days: string) => `The Customer may object to a new sub-processor within ${days} of the notice.`;

test('ten business days to object are not ten calendar days', () => {
  const readings = read(said('ten business days'), said('10 days'));
  expect(textContradictions(readings, NOTHING).map(({ field }) => field)).toEqual(['subNoticeDays']);
  expect(proposalsOf(read(said('ten business days')), NOTHING)).toMatchObject([
    { column: 'subNoticeDays', value: 10, sentences: [{ quote: said('ten business days') }] },
  ]);
  expect(proposalsOf(read(said('ten days')), { ...NOTHING, subNoticeDays: 14 })).toEqual([]);
});

test('one end after one start is no contradiction', () => {
  const readings = read('This Agreement takes effect on 1 March 2026 and ends on 1 March 2026.');
  expect(textContradictions(readings, NOTHING)).toEqual([]);
  expect(proposalsOf(readings, NOTHING).map(({ column, value }) => [column, value])).toEqual([
    ['startsOn', '2026-03-01'],
    ['endsOn', '2026-03-01'],
  ]);
});

test('whoever records one of two values has decided between them; another value contradicts both', () => {
  const readings = read('This DPA is effective as of 1 March 2026.', SECOND);
  expect(textContradictions(readings, { ...NOTHING, startsOn: '2026-05-01' })).toEqual([]);
  const [other] = textContradictions(readings, { ...NOTHING, startsOn: '2026-06-01' });
  expect(other).toMatchObject({ kind: 'recorded_otherwise', field: 'startsOn', recorded: '2026-06-01' });
  expect(other?.sentences).toHaveLength(2);
});

test('an end that was recorded otherwise than the text says it', () => {
  const unlimited = read('This Agreement is concluded for an indefinite period.');
  expect(textContradictions(unlimited, { ...NOTHING, endsOn: '2027-12-31' })).toMatchObject([
    { kind: 'recorded_otherwise', field: 'end', recorded: '2027-12-31' },
  ]);
  expect(textContradictions(unlimited, { ...NOTHING, openEnd: 'unlimited' })).toEqual([]);
  expect(textContradictions(unlimited, { ...NOTHING, openEnd: 'with_main_contract' })).toHaveLength(1);
});

test('the end of a later term is the end the text means', () => {
  const readings = read(
    'This Agreement takes effect on 1 March 2026. Its initial term is 12 months.',
    'After that, this Agreement renews automatically for successive terms of 12 months.',
  );
  const first = proposalsOf(readings, NOTHING).find(({ column }) => column === 'endsOn');
  expect(first?.value).toBe('2027-02-28');
  expect(textContradictions(readings, { ...NOTHING, endsOn: '2029-02-28' })).toEqual([]);
  expect(textContradictions(readings, { ...NOTHING, endsOn: '2029-03-31' })).toHaveLength(1);
});

test('a first term counts from the day a person recorded where the text names none', () => {
  const readings = read('The initial term of this Agreement is one year.');
  expect(proposalsOf(readings, NOTHING)).toEqual([]);
  const signed = { ...NOTHING, signedOn: '2027-03-01' };
  expect(proposalsOf(readings, signed)).toMatchObject([{ column: 'endsOn', value: '2028-02-29' }]);
});

test('what is recorded is not offered, and a list is offered with what it lacks', () => {
  const readings = read(
    'This DPA is governed by Irish law.',
    '"Laws" means the GDPR and the UK GDPR.',
    "Either party may terminate this Agreement with 30 days' notice.",
  );
  const known = { ...NOTHING, governingLaw: 'FR', laws: ['gdpr', 'ccpa'], noticeDays: 30 };
  expect(proposalsOf(readings, known)).toMatchObject([{ column: 'laws', value: ['ccpa', 'gdpr', 'uk'] }]);
});
