import type { AnswerValue } from './answer.js';
import { isNotKnown } from './do-not-know.js';
import type { Operand, Operator, Scalar } from './condition.js';

type Seen = AnswerValue | boolean | null | undefined;

/**
 * Whether a value counts as an answer. Empty lists, blank text and empty objects do not;
 * the explicit "there are none" of a table and "do not know" do, and so does a number, 0 included.
 */
export function isAnswered(value: Seen): value is AnswerValue | boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.values(value).some((part) => part !== null && part !== '');
}

/**
 * A comparison made ready once. It may only be asked about answered values: undefined stands for
 * unanswered, and blanks must have been left out before.
 */
export function comparison(
  op: Operator,
  operand: Operand | undefined,
): (seen: AnswerValue | boolean | undefined) => boolean {
  if (op === 'answered') return (seen) => seen !== undefined;
  if (op === 'unanswered') return (seen) => seen === undefined;
  if (operand === undefined) return () => false;
  if (op === 'eq' && !Array.isArray(operand)) return (seen) => seen === operand;
  const compared = COMPARISONS[op];
  return (seen) => seen !== undefined && !isNotKnown(seen) && compared(seen, operand);
}

/**
 * Compares an answer or context value with the operand of a condition (DOMAIN section 4).
 * A single value is read as a list of one where an operator asks for a list; "do not know" is answered, and
 * nothing else is true of it.
 */
export function compare(seen: Seen, op: Operator, operand: Operand | undefined): boolean {
  if (!isAnswered(seen)) return op === 'unanswered';
  if (op === 'answered') return true;
  if (op === 'unanswered' || operand === undefined || isNotKnown(seen)) return false;
  return COMPARISONS[op](seen, operand);
}

type Comparison = (seen: AnswerValue | boolean, operand: Operand) => boolean;

const COMPARISONS: Record<Exclude<Operator, 'answered' | 'unanswered'>, Comparison> = {
  eq: same,
  ne: (seen, operand) => !same(seen, operand),
  in: (seen, operand) => members<Scalar>(operand).some((one) => same(seen, one)),
  not_in: (seen, operand) => !members<Scalar>(operand).some((one) => same(seen, one)),
  includes: (seen, operand) => members<Scalar>(operand).every((one) => members<unknown>(seen).includes(one)),
  includes_any: (seen, operand) =>
    members<Scalar>(operand).some((one) => members<unknown>(seen).includes(one)),
  excludes: (seen, operand) => !members<Scalar>(operand).some((one) => members<unknown>(seen).includes(one)),
  gt: (seen, operand) => ordered(seen, operand, (sign) => sign > 0),
  gte: (seen, operand) => ordered(seen, operand, (sign) => sign >= 0),
  lt: (seen, operand) => ordered(seen, operand, (sign) => sign < 0),
  lte: (seen, operand) => ordered(seen, operand, (sign) => sign <= 0),
};

function members<T>(value: T | readonly T[]): readonly T[] {
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** Lists are sets: a multi answer has no order of its own. */
function same(seen: AnswerValue | boolean, operand: Operand): boolean {
  if (!Array.isArray(seen) || !Array.isArray(operand)) return seen === operand;
  const left: readonly unknown[] = seen;
  const right: readonly Scalar[] = operand;
  return (
    left.every((one) => right.some((other) => other === one)) && right.every((one) => left.includes(one))
  );
}

const TIER = /^T[1-4]$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What has an order: numbers, tiers by number (T1 < T4), ISO dates by calendar; never across kinds. */
function ordered(seen: unknown, operand: unknown, fits: (sign: number) => boolean): boolean {
  if (typeof seen === 'number' && typeof operand === 'number') return fits(seen - operand);
  if (typeof seen !== 'string' || typeof operand !== 'string') return false;
  const sameKind = [TIER, DATE].some((kind) => kind.test(seen) && kind.test(operand));
  // Both forms have a fixed length, so that the order of their characters is their order.
  return sameKind && fits(seen < operand ? -1 : Number(seen > operand));
}
