import { describe, expect, test } from '@jest/globals';
import { DEFAULT_PROPOSALS, parseProposals, proposes } from './proposal-rules.js';

describe('rules of proposals', () => {
  test('a silent rule and a lesser severity propose nothing', () => {
    const rules = { ...DEFAULT_PROPOSALS, from: 'high' as const, silent: ['C-01'] };
    expect([
      proposes(rules, 'C-01', 'critical'),
      proposes(rules, 'C-02', 'medium'),
      proposes(rules, 'C-02', 'high'),
    ]).toEqual([false, false, true]);
  });

  test('are read back as they are, and every fault is named at once', () => {
    expect(parseProposals(structuredClone(DEFAULT_PROPOSALS)).ok).toBe(true);
    const { low, ...rest } = DEFAULT_PROPOSALS.likelihood;
    const read = parseProposals({
      ...DEFAULT_PROPOSALS,
      likelihood: rest,
      from: 'some',
      impactUnknown: low + 9,
    });
    expect(read.ok ? [] : read.problems.map(({ where }) => where)).toEqual([
      '/likelihood',
      '/impactUnknown',
      '/from',
    ]);
  });

  test('a worse tier weighs no less', () => {
    const read = parseProposals({ ...DEFAULT_PROPOSALS, impact: { T1: 2, T2: 4, T3: 3, T4: 2 } });
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'NOT_RISING', where: '/impact' }] });
  });
});
