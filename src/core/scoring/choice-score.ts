import { rational } from '../exact/rational.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import type { Choice, Question } from '../questionnaire/questionnaire.js';
import { small, type Small } from './integers.js';

export const NOTHING: Small = { n: 0, d: 1 };

/** Negative polarity: the good answer is no. Only yes and no swap; a choice without a score is worth 0. */
export function choiceScore({ polarity }: Question, { id, score }: Choice): Small {
  const exact = exactly(score ?? 0);
  const isSwapped = polarity === 'negative' && (id === 'yes' || id === 'no');
  return isSwapped ? { n: exact.d - exact.n, d: exact.d } : exact;
}

/** The exact value of a score in a file. */
export function exactly(score: number): Small {
  return small(rational(score)) ?? NOTHING;
}

export function isTextList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && (value as readonly unknown[]).every((one) => typeof one === 'string');
}
