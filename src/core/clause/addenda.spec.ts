import { describe, expect, test } from '@jest/globals';
import { addendumLastDay, addendumState, standsBeside, verdictsTogether } from './addenda.js';
import type { AgreementState } from './agreement-state.js';
import type { ConfirmedVerdict } from './findings.js';
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

const said = (verdicts: Record<string, Verdict>): ConfirmedVerdict[] =>
  Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict }));

describe('what an addendum says stands beside the contract', () => {
  test.each<[string, Record<string, Verdict>, Record<string, Verdict>[], Record<string, Verdict>]>([
    ['and heals a clause that was missing', { a: 'missing' }, [{ a: 'present' }], { a: 'present' }],
    ['and strengthens a weak one', { a: 'weak' }, [{ a: 'present' }], { a: 'present' }],
    ['and helps a little', { a: 'missing' }, [{ a: 'weak' }], { a: 'weak' }],
    ['with standard clauses attached', { a: 'missing' }, [{ a: 'covered_by_scc' }], { a: 'covered_by_scc' }],
    [
      'and takes nothing away by its silence',
      { a: 'present' },
      [{ a: 'missing', b: 'missing' }],
      { a: 'present' },
    ],
    ['nor by what it cannot be read for', { a: 'weak' }, [{ a: 'unreadable' }], { a: 'weak' }],
    ['nor by being weaker', { a: 'present' }, [{ a: 'weak' }], { a: 'present' }],
    ['on what nobody confirmed of the contract', {}, [{ a: 'present' }], { a: 'present' }],
    ['the best of several', { a: 'missing' }, [{ a: 'present' }, { a: 'weak' }], { a: 'present' }],
    ['and leaves the rest alone', { a: 'missing', b: 'weak' }, [], { a: 'missing', b: 'weak' }],
  ])('%s', (_, contract, addenda, together) => {
    expect(verdictsTogether(said(contract), addenda.map(said))).toEqual(said(together));
  });
});
