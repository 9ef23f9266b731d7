import { describe, expect, test } from '@jest/globals';
import { addendumClauses, addendumLastDay, addendumState, clausesTogether, standsBeside } from './addenda.js';
import type { AgreementState } from './agreement-state.js';
import type { JudgedClause } from './asks.js';
import type { Verdict } from './verdict.js';

describe('an addendum', () => {
  test.each<[AgreementState, AgreementState, AgreementState, boolean]>([
    // own state, that of the contract, what it comes to, whether it counts beside the contract
    ['in_force', 'in_force', 'in_force', true],
    ['signed', 'in_force', 'signed', false],
    ['draft', 'in_force', 'draft', false],
    ['ended', 'in_force', 'ended', false],
    ['in_force', 'signed', 'signed', true],
    ['in_force', 'draft', 'signed', false],
    ['in_force', 'ended', 'ended', false],
    ['signed', 'ended', 'ended', false],
    ['in_force', 'replaced', 'replaced', false],
    ['draft', 'replaced', 'draft', false],
    ['replaced', 'in_force', 'replaced', false],
  ])('%s beside a contract %s is %s', (own, contract, state, counts) => {
    expect(addendumState(own, contract)).toBe(state);
    expect(standsBeside(state, contract)).toBe(counts);
  });

  test.each([
    [null, null, null],
    ['2026-12-31', null, '2026-12-31'],
    [null, '2026-06-30', '2026-06-30'],
    ['2026-12-31', '2026-06-30', '2026-06-30'],
    ['2026-03-31', '2026-06-30', '2026-03-31'],
  ])('that ends %s ends with a contract to %s on %s', (own, contract, last) => {
    expect(addendumLastDay(own, contract)).toBe(last);
  });
});

const said = (verdicts: Record<string, Verdict>, isConfirmed = true): JudgedClause[] =>
  Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict, isConfirmed }));

test('an addendum by itself is asked for what it speaks of and what the whole lacks, not for its silence', () => {
  const own = said({ silent: 'missing', weak: 'weak', lacked: 'missing', sign: 'present', mine: 'missing' });
  const whole = said({ silent: 'present', weak: 'weak', lacked: 'missing', mine: 'covered_by_scc' });
  expect(addendumClauses(own, whole).map(({ id }) => id)).toEqual(['weak', 'lacked', 'sign']);
});

describe('what an addendum says stands beside the contract', () => {
  test.each<[string, Record<string, Verdict>, Record<string, Verdict>[], Record<string, Verdict>]>([
    ['and heals a clause that was missing', { a: 'missing' }, [{ a: 'present' }], { a: 'present' }],
    ['and strengthens a weak one', { a: 'weak' }, [{ a: 'present' }], { a: 'present' }],
    ['and helps a little', { a: 'missing' }, [{ a: 'weak' }], { a: 'weak' }],
    ['with standard clauses attached', { a: 'missing' }, [{ a: 'covered_by_scc' }], { a: 'covered_by_scc' }],
    ['which take nothing from its own words', { a: 'weak' }, [{ a: 'covered_by_scc' }], { a: 'weak' }],
    [
      'and takes nothing away by its silence',
      { a: 'present' },
      [{ a: 'missing', b: 'missing' }],
      { a: 'present' },
    ],
    ['nor by what it cannot be read for', { a: 'weak' }, [{ a: 'unreadable' }], { a: 'weak' }],
    ['but by what it waters down', { a: 'present' }, [{ a: 'weak' }], { a: 'weak' }],
    ['on what nobody confirmed of the contract', {}, [{ a: 'present' }], { a: 'present' }],
    ['the later of several', { a: 'missing' }, [{ a: 'present' }, { a: 'weak' }], { a: 'weak' }],
    [
      'also where it mends the earlier',
      { a: 'present' },
      [{ a: 'weak' }, { a: 'present' }],
      { a: 'present' },
    ],
    ['and leaves the rest alone', { a: 'missing', b: 'weak' }, [], { a: 'missing', b: 'weak' }],
  ])('%s', (_, contract, addenda, together) => {
    const all = addenda.map((one) => said(one));
    expect(clausesTogether(said(contract), all)).toEqual(said(together));
  });

  test.each<[string, Verdict, boolean, Verdict, boolean, Verdict]>([
    // contract, whether a person said so, addendum, the same, what counts
    ['the finder alone moves no word of a person', 'missing', true, 'present', false, 'missing'],
    ['a person moves what the finder said', 'present', false, 'weak', true, 'weak'],
    ['the finder speaks where nobody has', 'missing', false, 'present', false, 'present'],
  ])('%s', (_, contract, isContractSaid, addendum, isAddendumSaid, counted) => {
    const [one] = clausesTogether(said({ a: contract }, isContractSaid), [
      said({ a: addendum }, isAddendumSaid),
    ]);
    expect(one?.verdict).toBe(counted);
  });
});
