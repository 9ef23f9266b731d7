import type { AnswerValue, Context } from './answer.js';
import { choicesOf, hasChoices } from './choices.js';
import type { Condition, ContextKey } from './condition.js';
import { DO_NOT_KNOW } from './do-not-know.js';
import type { Question } from './questionnaire.js';
import { TIERS } from './questionnaire.js';

/** What somebody may answer, or undefined for no answer. */
export type Possible = AnswerValue | undefined;
type Comparison = Extract<Condition, { readonly op: unknown }>;

/** Beyond this many choices named at once, or kinds of answer that have no few representatives: null. */
const MOST_NAMED = 6;

/**
 * Answers that stand for all answers a question can get, as far as some conditions can tell them apart.
 * Null: too many to go through, or of a kind that has no few representatives (dates).
 */
export function possibleAnswers(
  question: Question,
  reads: readonly Comparison[],
): readonly Possible[] | null {
  const answers = answersBy(question, [...new Set(reads.flatMap(operands))]);
  // Only these two operators can tell "do not know" from no answer.
  const tells = reads.some(({ op }) => op === 'answered' || op === 'unanswered');
  return answers !== null && tells ? [...answers, DO_NOT_KNOW] : answers;
}

function answersBy(
  question: Question,
  named: readonly (string | number | boolean)[],
): readonly Possible[] | null {
  if (question.type === 'date') return null;
  if (question.type === 'number') return [undefined, ...numbersAround(named)];
  if (question.type === 'multi') return choiceSets(question, named);
  if (hasChoices(question)) return [undefined, ...choicesOf(question).map(({ id }) => id)];
  const texts = named.filter((value) => typeof value === 'string');
  if (question.type === 'country_list' || question.type === 'file') return textSets(texts);
  return [undefined, ...texts, 'something else'];
}

/** The same for one key of the context. The tier is always known; the rest may be absent. */
export function possibleContext(key: ContextKey, reads: readonly Comparison[]): readonly unknown[] | null {
  const named = [...new Set(reads.flatMap(operands))];
  if (key === 'tier') return TIERS;
  if (key === 'sensitivity') return [undefined, 1, 2, 3, 4, 5];
  if (key === 'vendor_role') return [undefined, ...named, 'something else'];
  if (key === 'laws') return textSets(named.filter((value) => typeof value === 'string'));
  return [undefined, true, false];
}

/** The comparisons of a condition, in reading order. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
}

/** The values a comparison names. */
export function operands({ value }: Comparison): readonly (string | number | boolean)[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}

/** A context of one value per key, for conditions that read it. */
export function contextOf(values: ReadonlyMap<ContextKey, unknown>): Context {
  return { tier: 'T1', ...Object.fromEntries(values) } as Context;
}

/** Each number, what lies just beside it, and what lies between. */
export function numbersAround(named: readonly unknown[]): readonly number[] {
  const numbers = named.filter((value) => typeof value === 'number');
  const between = numbers.flatMap((one) => numbers.map((other) => (one + other) / 2));
  return [...new Set([...numbers.flatMap((one) => [one - 1, one, one + 1]), ...between, 0])];
}

/** Every set of the named choices, with and without one that is not named; exclusive ones alone. */
function choiceSets(question: Question, named: readonly unknown[]): readonly Possible[] | null {
  const choices = choicesOf(question);
  const alone = choices.filter(({ exclusive }) => exclusive === true).map(({ id }) => [id]);
  const others = choices.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id);
  const relevant = others.filter((id) => named.includes(id));
  const further = others.find((id) => !named.includes(id));
  if (relevant.length > MOST_NAMED) return null;
  const sets = subsets(further === undefined ? relevant : [...relevant, further]);
  return [undefined, ...sets.filter((set) => set.length > 0), ...alone];
}

function textSets(named: readonly string[]): readonly Possible[] | null {
  if (named.length > MOST_NAMED) return null;
  const sets = subsets([...named, 'something else']);
  return [undefined, ...sets.filter((set) => set.length > 0)];
}

function subsets<T>(members: readonly T[]): readonly (readonly T[])[] {
  return members.reduce<readonly (readonly T[])[]>(
    (sets, one) => [...sets, ...sets.map((set) => [...set, one])],
    [[]],
  );
}
