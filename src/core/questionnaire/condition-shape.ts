import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, list, object, oneOf, text, type Raw, type Shape } from '../shape.js';
import { CONTEXT_KEYS, OPERATORS } from './condition.js';

/** Deeper conditions are refused: nobody can read them, and recursion must end. */
const DEEPEST = 16;

/** The shape of a condition (questionnaire.schema.json, cond): exactly one of five forms. */
export const conditionShape: Shape = (value, where) => checkCondition(value, where, 1);

function checkCondition(value: unknown, where: string, depth: number): readonly Problem[] {
  if (depth > DEEPEST)
    return [problem('CONDITION_TOO_DEEP', where, 'The condition is nested too deeply.', 'Flatten it.')];
  const inner: Shape = (part, place) => checkCondition(part, place, depth + 1);
  const form = FORMS.find(([key]) => isRecord(value) && Object.hasOwn(value, key));
  if (!isRecord(value) || form === undefined) return [notACondition(where)];
  return form[1](inner)(value, where);
}

/** By the key that tells the form. */
const FORMS: readonly (readonly [string, (inner: Shape) => Shape])[] = [
  ['all', (inner) => object({ required: { all: list(inner) } })],
  ['any', (inner) => object({ required: { any: list(inner) } })],
  ['not', (inner) => object({ required: { not: inner } })],
  ['q', () => comparisonShape({ q: text() })],
  ['ctx', () => comparisonShape({ ctx: oneOf(CONTEXT_KEYS, 'UNKNOWN_CONTEXT') })],
];

function comparisonShape(subject: Readonly<Record<string, Shape>>): Shape {
  const keys = object({
    required: { ...subject, op: oneOf(OPERATORS, 'UNKNOWN_OPERATOR') },
    optional: { value: operandShape },
  });
  return (value, where) => [...keys(value, where), ...(isRecord(value) ? operandNeeded(value, where) : [])];
}

const WITHOUT_OPERAND = ['answered', 'unanswered'];
const WITH_LIST = ['in', 'not_in', 'includes_any'];

/** Which operators need a value, and which a list. */
function operandNeeded(comparison: Raw, where: string): readonly Problem[] {
  const { op, value = null } = comparison;
  if (typeof op !== 'string' || WITHOUT_OPERAND.includes(op)) return [];
  if (value === null) {
    const message = `"${op}" compares with nothing.`;
    return [problem('OPERAND_MISSING', where, message, 'Add "value".')];
  }
  if (!WITH_LIST.includes(op) || Array.isArray(value)) return [];
  const message = `"${op}" compares with a list.`;
  return [problem('OPERAND_NOT_A_LIST', pointer(where, 'value'), message, 'Put the value in [ ].')];
}

const operandShape: Shape = (value, where) => {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (parts.every((part) => ['string', 'number', 'boolean'].includes(typeof part))) return [];
  const message = 'A condition compares with text, numbers, true or false.';
  return [problem('WRONG_TYPE', where, message, 'Write one such value or a list of them.')];
};

function notACondition(where: string): Problem {
  const remedy = 'Use {q,op,value}, {ctx,op,value}, {all:[…]}, {any:[…]} or {not:…}.';
  return problem('WRONG_CONDITION', where, 'This is not a condition.', remedy);
}
