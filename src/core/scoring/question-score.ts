/**
 * Decides what one answer is worth, 0 to 1, and whether it is an answer to its question at all.
 * Authority: templates/schema/README.md, DOMAIN section 4 and formula 1, CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import { rational } from '../exact/rational.js';
import { choicesOf } from '../questionnaire/choices.js';
import type { AnswerValue, Contact, NoRows, TableRow } from '../questionnaire/answer.js';
import { isAnswered } from '../questionnaire/comparison.js';
import type { Choice, NumberScore, Question } from '../questionnaire/questionnaire.js';
import { lcm, small, type Small } from './integers.js';
import { tableScoreOf } from './known-rules.js';
import { compileTable } from './table-score.js';

/**
 * What an answer is worth, in the form the maker of the rule asked for; null: the value is blank, or no
 * answer to the question at all. What a question that does not count is worth, nobody looks at.
 */
export type Scorer<Worth> = (value: AnswerValue, assessedOn: string | null) => Worth | null;

/**
 * Makes the rule of a question ready once. `worth` is called once for every score that is known beforehand,
 * so that equal answers give the same object; for tables and sums it is called with every answer.
 */
export function compileScorer<Worth>(
  question: Question,
  worth: (score: Small) => Worth,
  placesOf: PlacesOf = placesByChoice,
): Scorer<Worth> {
  const full = worth({ n: 1, d: 1 });
  switch (question.type) {
    case 'yes_no':
    case 'scale':
    case 'single':
      return oneChoice(question, worth, placesOf);
    case 'multi':
      return someChoices(question, worth);
    case 'number':
      return numberRow(question, worth);
    case 'table':
      return table(question, worth);
    case 'country_list':
    case 'file':
      return (value) => (isTextList(value) && value.length > 0 ? full : null);
    case 'contact':
      return (value) => (isContact(value) && isAnswered(value) ? full : null);
    default:
      return (value) => (typeof value === 'string' && isAnswered(value) ? full : null);
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

/** Where each choice stands in a list of choices, by id. */
export type PlacesOf = (ids: readonly string[]) => ReadonlyMap<string, number>;

/** Equal lists of choices share one table: most questions offer the same answers, and what is shared stays near. */
export function sharedPlaces(): PlacesOf {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (ids) => {
    const key = JSON.stringify(ids);
    const places = known.get(key) ?? placesByChoice(ids);
    known.set(key, places);
    return places;
  };
}

function placesByChoice(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

function oneChoice<Worth>(
  question: Question,
  worth: (score: Small) => Worth,
  placesOf: PlacesOf,
): Scorer<Worth> {
  const choices = choicesOf(question);
  const places = placesOf(choices.map(({ id }) => id));
  const worths = choices.map((choice) => worth(choiceScore(question, choice)));
  return (value) => {
    const place = typeof value === 'string' ? places.get(value) : undefined;
    return place === undefined ? null : (worths[place] ?? null);
  };
}

function someChoices<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const scores = new Map(choicesOf(question).map((choice) => [choice.id, choiceScore(question, choice)]));
  const isKnown = (value: AnswerValue): value is readonly string[] =>
    isTextList(value) && value.length > 0 && value.every((id) => scores.has(id));
  switch (question.multi_rule) {
    case 'max':
    case 'min':
      return extreme(question, worth, question.multi_rule === 'max' ? -1 : 1);
    case 'sum_capped':
      return (value) =>
        isKnown(value) ? worth(cappedSum([...new Set(value)].map((id) => scores.get(id) ?? NOTHING))) : null;
    case 'share_of_required':
      return requiredShare(question, worth, isKnown);
    default: {
      const nothing = worth(NOTHING);
      return (value) => (isKnown(value) ? nothing : null);
    }
  }
}

/** The best or the worst of the chosen ones: ranked once, so that only places are compared. */
function extreme<Worth>(question: Question, worth: (score: Small) => Worth, sign: number): Scorer<Worth> {
  const scores = choicesOf(question).map((choice) => ({
    id: choice.id,
    score: choiceScore(question, choice),
  }));
  scores.sort(({ score: one }, { score: other }) => sign * (one.n * other.d - other.n * one.d));
  const worths = scores.map(({ score }) => worth(score));
  const places = new Map(scores.map(({ id }, place) => [id, place]));
  return (value) => {
    if (!Array.isArray(value)) return null;
    let first = Infinity;
    for (const id of value as readonly unknown[]) {
      const place = typeof id === 'string' ? places.get(id) : undefined;
      if (place === undefined) return null;
      if (place < first) first = place;
    }
    return worths[first] ?? null;
  };
}

function requiredShare<Worth>(
  question: Question,
  worth: (score: Small) => Worth,
  isKnown: (value: AnswerValue) => value is readonly string[],
): Scorer<Worth> {
  const required = question.required_choices ?? [];
  const d = Math.max(1, required.length);
  const shares = Array.from({ length: required.length + 1 }, (_, n) => worth({ n, d }));
  return (value) => {
    if (!isKnown(value)) return null;
    let chosen = 0;
    for (const id of required) if (value.includes(id)) chosen += 1;
    return shares[chosen] ?? null;
  };
}

function cappedSum(scores: readonly Small[]): Small {
  const d = scores.reduce((common, one) => lcm(common, one.d), 1);
  const n = scores.reduce((total, one) => total + one.n * (d / one.d), 0);
  return n >= d ? { n: 1, d: 1 } : { n, d };
}

function numberRow<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const rows = (question.number_scores ?? []).map((row) => ({ row, worth: worth(exactly(row.score)) }));
  const other = worth(rows.length === 0 ? { n: 1, d: 1 } : NOTHING);
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    for (const one of rows) if (fits(one.row, value)) return one.worth;
    return other;
  };
}

function fits({ eq, lte, gte, otherwise }: NumberScore, value: number): boolean {
  if (otherwise === true) return true;
  if (eq === undefined && lte === undefined && gte === undefined) return false;
  return (
    (eq === undefined || value === eq) &&
    (lte === undefined || value <= lte) &&
    (gte === undefined || value >= gte)
  );
}

function table<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const score = compileTable(tableScoreOf(question), question.columns ?? []);
  return (value, assessedOn) => (isTable(value) ? worth(score(value, assessedOn)) : null);
}

/** Negative polarity: the good answer is no. Only yes and no swap; a choice without a score is worth 0. */
function choiceScore({ polarity }: Question, { id, score }: Choice): Small {
  const exact = exactly(score ?? 0);
  const isSwapped = polarity === 'negative' && (id === 'yes' || id === 'no');
  return isSwapped ? { n: exact.d - exact.n, d: exact.d } : exact;
}

const NOTHING: Small = { n: 0, d: 1 };

function exactly(score: number): Small {
  return small(rational(score)) ?? NOTHING;
}

function isTextList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && (value as readonly unknown[]).every((one) => typeof one === 'string');
}

function isContact(value: AnswerValue): value is Contact {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Rows, or the explicit "there are none". */
function isTable(value: AnswerValue): value is NoRows | readonly TableRow[] {
  if (typeof value !== 'object') return false;
  if (!Array.isArray(value)) return 'none' in value && value.none === true;
  const rows: readonly unknown[] = value;
  return (
    rows.length > 0 && rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
  );
}
