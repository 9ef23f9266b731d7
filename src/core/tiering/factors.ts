import { isAnswered } from '../questionnaire/comparison.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import { isNotKnown } from '../questionnaire/do-not-know.js';
import type { Question } from '../questionnaire/questionnaire.js';
import { geographyOf, type Surroundings } from './geography.js';

/** A factor from 1 to 5 with the reason and the data behind it. */
export interface FactorRating {
  readonly value: number;
  readonly because: FactorBecause;
}

export interface FactorBecause {
  /** CHOICE: the answer's value; HIGHEST_CHOICE: the highest of several; COUNT: number of answers; GEOGRAPHY_…: the worst place. */
  readonly code: string;
  readonly question: string;
  /** The choices or places that set the value. */
  readonly answers: readonly string[];
}

/**
 * The factor an answered intake question gives; null when the answer gives none.
 * Choices with a `value` set it, the highest counts; a multi question whose choices have none counts its
 * answers (none = 1, one = 2 … four or more = 5); a list of countries is weighed by adequacy.
 */
export function factorOf(
  question: Question,
  value: AnswerValue | null,
  surroundings: Surroundings,
): FactorRating | null {
  if (value === null || !isAnswered(value)) return null;
  if (question.type === 'country_list') return placesFactor(question, value, surroundings);
  const picked = typeof value === 'string' ? [value] : listOf(value);
  const choices = (question.choices ?? []).filter(({ id }) => picked.includes(id));
  if (choices.length === 0) return null;
  if (choices.every((choice) => choice.value === undefined)) return countFactor(question, choices);
  const highest = Math.max(...choices.map((choice) => choice.value ?? 1));
  const answers = choices.filter((choice) => choice.value === highest).map(({ id }) => id);
  const code = question.type === 'multi' ? 'HIGHEST_CHOICE' : 'CHOICE';
  return { value: within(highest), because: { code, question: question.id, answers } };
}

function countFactor(question: Question, choices: NonNullable<Question['choices']>): FactorRating {
  const counted = choices.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id);
  return {
    value: within(counted.length + 1),
    because: { code: 'COUNT', question: question.id, answers: counted },
  };
}

function placesFactor(question: Question, value: AnswerValue, surroundings: Surroundings): FactorRating {
  const { value: factor, kind, places } = geographyOf(listOf(value), surroundings);
  const because = { code: `GEOGRAPHY_${kind.toUpperCase()}`, question: question.id, answers: places };
  return { value: factor, because };
}

/** The texts of a list answer. Not to know the places is to name an unknown one. */
export function listOf(value: AnswerValue): readonly string[] {
  if (isNotKnown(value)) return ['unknown'];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function within(value: number): number {
  return Math.min(5, Math.max(1, value));
}
