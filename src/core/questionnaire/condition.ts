/** The condition language of questionnaires (DOMAIN section 4): data, never code. */

export const OPERATORS = [
  'eq',
  'ne',
  'in',
  'not_in',
  'includes',
  'includes_any',
  'excludes',
  'gt',
  'gte',
  'lt',
  'lte',
  'answered',
  'unanswered',
] as const;
export type Operator = (typeof OPERATORS)[number];

export const CONTEXT_KEYS = [
  'tier',
  'sensitivity',
  'has_transfer',
  'vendor_role',
  'ai_in_use',
  'laws',
] as const;
export type ContextKey = (typeof CONTEXT_KEYS)[number];

export type Scalar = string | number | boolean;
/** What a condition compares with: one value or a list of them. */
export type Operand = Scalar | readonly Scalar[];

/** A condition is data; nothing is evaluated as code. Only earlier questions may be referred to. */
export type Condition =
  | { readonly q: string; readonly op: Operator; readonly value?: Operand }
  | { readonly ctx: ContextKey; readonly op: Operator; readonly value?: Operand }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
