import type { AnswerValue, Context } from './answer.js';
import type { Condition, ContextKey } from './condition.js';
import { isAnswered } from './comparison.js';
import { holds } from './conditions.js';
import { comparisonsIn, contextOf, possibleAnswers, possibleContext, type Possible } from './situations.js';
import type { Question, Questionnaire, Section, Tier } from './questionnaire.js';
import { TIERS } from './questionnaire.js';
import { isAskedInTier } from './visibility.js';

/** How a condition can come out over everything that may be answered. */
export type Reach = 'never' | 'always' | 'sometimes' | 'too_many';

/** More situations than this are not gone through. */
const MOST_SITUATIONS = 5_000;

/** A question with the section whose condition governs it too. */
interface Placed {
  readonly question: Question;
  readonly section: Section;
}

/**
 * Whether a condition can hold and can fail, by going through every situation its questions can be in,
 * the visibility of these questions included.
 * @param tiers the tiers in which the part with the condition is asked
 */
export function reachOf(
  condition: Condition,
  questionnaire: Questionnaire,
  tiers: readonly Tier[] = TIERS,
): Reach {
  const read = closure(condition, questionnaire);
  const conditions = [condition, ...read.flatMap(({ question, section }) => conditionsOf(question, section))];
  const situations = situationsOf(read, conditions, tiers);
  if (situations === null) return 'too_many';
  const outcomes = new Set<boolean>();
  for (const { raw, context } of situations) {
    outcomes.add(holds(condition, seen(read, raw, context), context));
    if (outcomes.size === 2) return 'sometimes';
  }
  return outcomes.has(true) ? 'always' : 'never';
}

/** The questions a condition reads, and those their visibility reads, in file order. */
function closure(condition: Condition, questionnaire: Questionnaire): readonly Placed[] {
  const placed = questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({ question, section })),
  );
  const wanted = new Set<string>();
  const open = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const id of comparisonsIn(next).flatMap((one) => ('q' in one ? [one.q] : []))) {
      const found = placed.find(({ question }) => question.id === id);
      if (found === undefined || wanted.has(id)) continue;
      wanted.add(id);
      open.push(...conditionsOf(found.question, found.section));
    }
  }
  return placed.filter(({ question }) => wanted.has(question.id));
}

function conditionsOf(question: Question, section: Section): readonly Condition[] {
  return [section.visible_if, question.visible_if].filter((one) => one !== undefined);
}

interface Situation {
  readonly raw: ReadonlyMap<string, Possible>;
  readonly context: Context;
}

/** All combinations of possible answers and contexts, or null if they are too many. */
function situationsOf(
  read: readonly Placed[],
  conditions: readonly Condition[],
  tiers: readonly Tier[],
): Iterable<Situation> | null {
  const comparisons = conditions.flatMap(comparisonsIn);
  const named = comparisons.flatMap((one) => ('ctx' in one ? [one.ctx] : []));
  const keys = [...new Set<ContextKey>([...named, 'tier'])];
  const answers = read.map(({ question }) => {
    const reads = comparisons.filter((one) => 'q' in one && one.q === question.id);
    return possibleAnswers(question, reads);
  });
  const contexts = keys.map((key) => {
    const reads = comparisons.filter((one) => 'ctx' in one && one.ctx === key);
    return key === 'tier' ? tiers : possibleContext(key, reads);
  });
  const axes = [...answers, ...contexts].map((axis) => axis ?? TOO_MANY);
  const ids = read.map(({ question }) => question.id);
  return sizeOf(axes) > MOST_SITUATIONS ? null : combine(axes, ids, keys);
}

/** Stands for an axis that cannot be gone through. */
const TOO_MANY: readonly unknown[] = Array.from({ length: MOST_SITUATIONS + 1 });

function sizeOf(axes: readonly (readonly unknown[])[]): number {
  return axes.reduce((product, axis) => product * axis.length, 1);
}

function* combine(
  axes: readonly (readonly unknown[])[],
  names: readonly string[],
  keys: readonly ContextKey[],
): Iterable<Situation> {
  const size = sizeOf(axes);
  for (let number = 0; number < size; number++) {
    let rest = number;
    const picked = axes.map((axis) => {
      const one = axis[rest % axis.length];
      rest = Math.floor(rest / axis.length);
      return one;
    });
    yield {
      raw: new Map(names.map((name, at) => [name, picked[at] as Possible])),
      context: contextOf(new Map(keys.map((key, at) => [key, picked[names.length + at]]))),
    };
  }
}

/** What a condition sees of raw answers: those of questions that are asked and visible. */
function seen(
  read: readonly Placed[],
  raw: ReadonlyMap<string, Possible>,
  context: Context,
): ReadonlyMap<string, AnswerValue> {
  const values = new Map<string, AnswerValue>();
  for (const { question, section } of read) {
    const value = raw.get(question.id);
    const open =
      isAskedInTier(question, context.tier) &&
      conditionsOf(question, section).every((one) => holds(one, values, context));
    if (open && isAnswered(value)) values.set(question.id, value as AnswerValue);
  }
  return values;
}
