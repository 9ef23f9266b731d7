/**
 * Decides what one answer is worth, 0 to 1, and whether it is an answer to its question at all.
 * Authority: templates/schema/README.md, DOMAIN section 4 and formula 1, CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import { rational } from '../exact/rational.js';
import { choicesOf } from '../questionnaire/choices.js';
import type { AnswerValue, NoRows, TableRow } from '../questionnaire/answer.js';
import type { Choice, Question } from '../questionnaire/questionnaire.js';
import { lcm, small, type Small } from './integers.js';
import { tableScoreOf } from './known-rules.js';
import { compileTable } from './table-score.js';

/**
 * The score of an answered question; null: the value is no answer to it.
 * A question that does not count scores 0 here, and nobody looks.
 */
export type QuestionScorer = (value: AnswerValue, assessedOn: string | null) => Small | null;

/** Makes the rule of a question ready once. Scores are shared objects: the same answer, the same object. */
export function compileScorer(question: Question): QuestionScorer {
  switch (question.type) {
    case 'yes_no':
    case 'scale':
    case 'single':
      return oneChoice(question);
    case 'multi':
      return someChoices(question);
    case 'number':
      return numberRow(question);
    case 'table':
      return table(question);
    case 'country_list':
    case 'file':
      return (value) => (isTextList(value) ? FULL : null);
    case 'contact':
      return (value) => (typeof value === 'object' && !Array.isArray(value) ? FULL : null);
    default:
      return (value) => (typeof value === 'string' ? FULL : null);
  }
}

/** What an answer may be worth, for the common denominator; empty when that depends on the answer. */
export function possibleScores(question: Question): readonly Small[] {
  if (question.type === 'table') return [];
  if (question.type === 'number') return (question.number_scores ?? []).map(({ score }) => exactly(score));
  const required = question.required_choices?.length ?? 0;
  if (question.type === 'multi' && question.multi_rule === 'share_of_required')
    return required === 0 ? [] : [{ n: 1, d: required }];
  return choicesOf(question).map((choice) => choiceScore(question, choice));
}

function oneChoice(question: Question): QuestionScorer {
  const scores = new Map(choicesOf(question).map((choice) => [choice.id, choiceScore(question, choice)]));
  return (value) => (typeof value === 'string' ? (scores.get(value) ?? null) : null);
}

function someChoices(question: Question): QuestionScorer {
  const rule = question.multi_rule ?? 'none';
  const choices = choicesOf(question);
  const scores = new Map(choices.map((choice) => [choice.id, choiceScore(question, choice)]));
  const required = question.required_choices ?? [];
  const shares = Array.from({ length: required.length + 1 }, (_, n) => ({
    n,
    d: Math.max(1, required.length),
  }));
  return (value) => {
    if (!isTextList(value)) return null;
    const picked: Small[] = [];
    for (const id of value) {
      const score = scores.get(id);
      if (score === undefined) return null;
      picked.push(score);
    }
    if (rule === 'none' || picked.length === 0) return NOTHING;
    if (rule === 'share_of_required')
      return shares[required.filter((id) => value.includes(id)).length] ?? NOTHING;
    return rule === 'sum_capped' ? cappedSum(picked) : extreme(picked, rule === 'max' ? 1 : -1);
  };
}

function extreme(scores: readonly Small[], sign: number): Small {
  return scores.reduce((best, one) => (sign * (one.n * best.d - best.n * one.d) > 0 ? one : best));
}

function cappedSum(scores: readonly Small[]): Small {
  const d = scores.reduce((common, one) => lcm(common, one.d), 1);
  const n = scores.reduce((total, one) => total + one.n * (d / one.d), 0);
  return n >= d ? FULL : { n, d };
}

function numberRow(question: Question): QuestionScorer {
  const rows = (question.number_scores ?? []).map((row) => ({ ...row, exact: exactly(row.score) }));
  if (rows.length === 0) return (value) => (isFiniteNumber(value) ? FULL : null);
  return (value) => {
    if (!isFiniteNumber(value)) return null;
    const fits = rows.find(
      ({ eq, lte, gte, otherwise }) =>
        otherwise === true ||
        ((eq !== undefined || lte !== undefined || gte !== undefined) &&
          (eq === undefined || value === eq) &&
          (lte === undefined || value <= lte) &&
          (gte === undefined || value >= gte)),
    );
    return fits?.exact ?? NOTHING;
  };
}

function table(question: Question): QuestionScorer {
  const score = compileTable(tableScoreOf(question), question.columns ?? []);
  return (value, assessedOn) => (isTable(value) ? score(value, assessedOn) : null);
}

/** Negative polarity: the good answer is no. Only yes and no swap; a choice without a score is worth 0. */
function choiceScore({ polarity }: Question, { id, score }: Choice): Small {
  const exact = exactly(score ?? 0);
  const isSwapped = polarity === 'negative' && (id === 'yes' || id === 'no');
  return isSwapped ? { n: exact.d - exact.n, d: exact.d } : exact;
}

const FULL: Small = { n: 1, d: 1 };
const NOTHING: Small = { n: 0, d: 1 };

function exactly(score: number): Small {
  return small(rational(score)) ?? NOTHING;
}

function isFiniteNumber(value: AnswerValue): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isTextList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isTable(value: AnswerValue): value is NoRows | readonly TableRow[] {
  if (typeof value !== 'object') return false;
  if (!Array.isArray(value)) return 'none' in value && value.none === true;
  return value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
}
