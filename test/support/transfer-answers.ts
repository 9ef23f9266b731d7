import type { Answers, AnswerValue } from '../../src/core/questionnaire/answer.js';

/** A transfer in clear under standard clauses to a place whose law goes too far: all that is asked of it. */
const IN_CLEAR: Readonly<Record<string, AnswerValue>> = {
  'T-01': 'Alder sends as controller, Mailwren receives as processor.',
  'T-02': ['IN', 'US'],
  'T-03': ['ordinary'],
  'T-04': 'clear',
  'T-05': 'needed',
  'T-06': 'scc',
  'T-07': ['m2'],
  'T-08': 'yes',
  'T-10': 'yes',
  'T-11': 'yes',
  'T-12': 'none',
  'T-13': 'partial',
  'T-14': ['transit'],
  'T-15': ['challenge'],
  'T-16': ['policy'],
  'T-18': 'As examined.',
  'T-19': ['law'],
  'T-20': '2099-11-01',
};

/** The same with some answers changed; null takes one away. */
export function transferAnswers(change: Readonly<Record<string, AnswerValue | null>> = {}): Answers {
  const values = Object.entries({ ...IN_CLEAR, ...change });
  return Object.fromEntries(values.flatMap(([id, value]) => (value === null ? [] : [[id, { value }]])));
}
