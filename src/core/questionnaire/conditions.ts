/**
 * Decides whether a condition holds for the answers and the context of an assessment.
 * Authority: DOMAIN section 4 and its corners, CLI.md (score).
 * Version: condition language 1 (a small data language; nothing is evaluated as code).
 */
import { compare, comparison } from './comparison.js';
import type { AnswerValue, Context } from './answer.js';
import type { Condition } from './condition.js';

/** The values conditions may see: questions that are asked, visible, not N/A and answered. */
export type Values = ReadonlyMap<string, AnswerValue>;

/** The same by number of question instead of by id; undefined where there is no value. */
export type Slots = readonly (AnswerValue | undefined)[];
export type CompiledCondition = (slots: Slots, context: Context) => boolean;

/**
 * Whether a condition holds. An unanswered question (N/A and hidden ones too) makes every comparison
 * false, also ne, not_in and excludes; only `unanswered` is true. An absent context value likewise. So does
 * "do not know", only that `answered` is true of it.
 */
export function holds(condition: Condition, values: Values, context: Context): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, values, context));
  if ('any' in condition) return condition.any.some((part) => holds(part, values, context));
  if ('not' in condition) return !holds(condition.not, values, context);
  const seen = 'q' in condition ? values.get(condition.q) : context[condition.ctx];
  return compare(seen, condition.op, condition.value);
}

/**
 * The same as a function, for scoring many assessments of one questionnaire.
 * @param slotOf the slot of a question; a slot below 0 never has a value
 */
export function compileCondition(
  condition: Condition,
  slotOf: (question: string) => number,
): CompiledCondition {
  if ('all' in condition) return every(condition.all.map((part) => compileCondition(part, slotOf)));
  if ('any' in condition) return some(condition.any.map((part) => compileCondition(part, slotOf)));
  if ('not' in condition) {
    const inner = compileCondition(condition.not, slotOf);
    return (slots, context) => !inner(slots, context);
  }
  const { op, value } = condition;
  if ('ctx' in condition) {
    const key = condition.ctx;
    return (_, context) => compare(context[key], op, value);
  }
  const slot = slotOf(condition.q);
  const compared = comparison(op, value);
  return (slots) => compared(slots[slot]);
}

/** The questions a condition reads, each once, in reading order. */
export function questionsRead(condition: Condition): readonly string[] {
  return [...new Set(read(condition))];
}

function every(parts: readonly CompiledCondition[]): CompiledCondition {
  return (slots, context) => parts.every((part) => part(slots, context));
}

function some(parts: readonly CompiledCondition[]): CompiledCondition {
  return (slots, context) => parts.some((part) => part(slots, context));
}

function read(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(read);
  if ('any' in condition) return condition.any.flatMap(read);
  if ('not' in condition) return read(condition.not);
  return 'q' in condition ? [condition.q] : [];
}
