import { describe, expect, test } from '@jest/globals';
import { annexStanding, withAnnexes, type AnnexStanding, type AnnexState } from './annexes.js';
import type { ConfirmedVerdict } from './findings.js';

type State = AnnexState | null;

describe('the annexes of standard clauses', () => {
  test.each<[State, State, State, AnnexStanding]>([
    ['filled', 'filled', 'filled', 'complete'],
    ['filled', 'filled', 'not_applicable', 'complete'],
    ['filled', 'filled', null, 'unknown'],
    [null, null, null, 'unknown'],
    ['filled', 'blank', 'filled', 'incomplete'],
    [null, null, 'blank', 'incomplete'],
  ])('%s, %s, %s are %s', (transfer, measures, subProcessors, standing) => {
    expect(annexStanding({ transfer, measures, subProcessors })).toBe(standing);
  });

  const present: ConfirmedVerdict = { id: 'D-ANNEX', verdict: 'present' };
  const other: ConfirmedVerdict = { id: 'D-MODULE', verdict: 'weak' };
  const annexes = (measures: State) => ({ transfer: 'filled', measures, subProcessors: 'filled' }) as const;

  test('left blank contradict whoever found the clause in the text', () => {
    const missing = { id: 'D-ANNEX', verdict: 'missing' };
    expect(withAnnexes([present, other], annexes('blank'))).toEqual([other, missing]);
    expect(withAnnexes([], annexes('blank'))).toEqual([missing]);
  });

  test.each([null, annexes('filled'), annexes(null)])('say nothing of the text otherwise: %o', (said) => {
    expect(withAnnexes([present, other], said)).toEqual([present, other]);
  });
});
