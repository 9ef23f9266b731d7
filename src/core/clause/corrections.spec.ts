import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../test/support/clauses/catalogue.js';
import { parseCorrections, replayCorrections } from './corrections.js';

const all = catalogue();
const HOURS = 'The processor shall notify the controller of any personal data breach within 24 hours of it.';

const exported = (more: object) => ({
  documentId: 'doc_1',
  clause: 'C-HOURS',
  language: 'en',
  found: 'MISSING',
  confirmed: 'PRESENT',
  quote: HOURS,
  catalogueVersion: '1.0.0',
  ...more,
});

function replayed(rows: readonly object[]) {
  const parsed = parseCorrections(JSON.parse(JSON.stringify(rows)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return replayCorrections(parsed.corrections, all).map(({ confirmed, now }) => [confirmed, now]);
}

describe('corrections that reviewers made', () => {
  test('are read back as exported, and their sentences judged anew', () => {
    const wish = `Where feasible, ${HOURS.toLowerCase()}`;
    expect(replayed([exported({}), exported({ confirmed: 'MISSING', quote: wish })])).toEqual([
      ['present', 'present'],
      ['missing', 'weak'],
    ]);
  });

  test('without a sentence, or of a clause nobody knows, ask nothing', () => {
    expect(replayed([exported({ quote: null }), exported({ clause: 'Z-1' })])).toEqual([
      ['present', null],
      ['present', null],
    ]);
  });

  test('that are none are refused with every fault', () => {
    const parsed = parseCorrections([exported({ confirmed: 'SURE' }), { clause: 3 }]);
    expect(parsed.ok ? [] : parsed.problems.map(({ where }) => where)).toEqual([
      '/0/confirmed',
      '/1',
      '/1',
      '/1/clause',
    ]);
    expect(parseCorrections({}).ok).toBe(false);
  });
});
