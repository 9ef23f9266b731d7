import { describe, expect, test } from '@jest/globals';
import { changed, checked, mapLaw, soundMap, type Json } from '../../../test/support/flow-maps.js';
import { findingsOf } from './check-map.js';
import { standingFindings } from './standing-findings.js';

const CLAUSES = { mechanism: 'scc2021', mechanism_detail: { module: '2', annexes_complete: true } };
const INDIA = { countries_storage: ['IN'], countries_access: ['IN'] };

/** The sound map with one transfer on clauses, its assessment as given; judged for 22 November 2026. */
const judged = (tia: Json, places: Json = INDIA) =>
  checked(changed(changed(soundMap(), 'mail', places), 'f1', { ...CLAUSES, tia }));

const overdue = (check: ReturnType<typeof judged>): string[] =>
  standingFindings(check, mapLaw.rules)
    .filter((one) => !findingsOf(check).some(({ rule, on }) => rule === one.rule && on === one.on))
    .map(({ rule, on, severity, because }) => `${rule} ${on} ${severity} ${String(because['review_on'])}`);

const positive = (review: string | null): Json => ({
  result: 'positive',
  date: '2026-01-10',
  review_on: review,
});

describe('the review of a transfer assessment', () => {
  test.each<[string, Json, string[]]>([
    ['is overdue from the day after on', positive('2026-11-21'), ['DF-06 f1 high 2026-11-21']],
    ['is not on its day', positive('2026-11-22'), []],
    ['is not without a day', positive(null), []],
    [
      'may be of a conditional result',
      { ...positive('2026-11-01'), result: 'conditional' },
      ['DF-06 f1 high 2026-11-01'],
    ],
    ['is said once of one that is too old as well', { ...positive('2026-11-01'), date: '2024-11-20' }, []],
  ])('%s', (_name, tia, expected) => {
    expect(overdue(judged(tia))).toEqual(expected);
  });

  test('is nobody’s duty where the transfer no longer rests on it', () => {
    expect(
      overdue(judged(positive('2026-11-01'), { countries_storage: ['DE'], countries_access: ['DE'] })),
    ).toEqual([]);
  });

  test('stands among the findings by its weight', () => {
    const unsigned = changed(changed(soundMap(), 'mail', INDIA), 'f1', {
      ...CLAUSES,
      tia: positive('2026-11-01'),
      dpa_status: 'none',
      needed_elements: [],
    });
    const rules = standingFindings(checked(unsigned), mapLaw.rules).map(({ rule }) => rule);
    expect(rules).toEqual(['DF-01', 'DF-06', 'DF-13']);
  });
});
