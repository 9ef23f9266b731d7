import { expect, test } from '@jest/globals';
import { catalogue } from '../../../test/support/clauses/catalogue.js';
import { clauseFindings } from './findings.js';

const all = catalogue();

test('gaps, weak promises and signs of trouble are findings with the severity of the catalogue', () => {
  const found = clauseFindings(
    [
      { id: 'D-STALE', verdict: 'present' },
      { id: 'B-INSTR', verdict: 'missing' },
      { id: 'C-HOURS', verdict: 'weak' },
      { id: 'C-BREACH', verdict: 'present' },
      { id: 'F-CHANGE', verdict: 'missing' },
      { id: 'B-AUDIT', verdict: 'covered_by_scc' },
      { id: 'E-1', verdict: 'not_applicable' },
    ],
    all,
  );
  expect(found.map(({ rule, severity, title }) => [rule, severity, title])).toEqual([
    ['B-INSTR', 'critical', 'Missing in the agreement: Only on documented instructions'],
    ['C-HOURS', 'low', 'Weak in the agreement: A number of hours'],
    ['D-STALE', 'high', 'In the agreement: Out-of-date instrument'],
  ]);
});

test('what nobody has confirmed raises nothing', () => {
  expect(clauseFindings([], all)).toEqual([]);
});
