import type { Operand, Operator, Scalar } from '../../condition.js';
import type { QuestionType } from '../../questionnaire.js';
import type { ForeignCondition } from '../draft.js';
import { readExpression, type Token } from '../expression.js';

/** What the questions of the survey are, by name. */
export type Asked = ReadonlyMap<string, QuestionType>;

/**
 * Reads `visibleIf`: {name} compared with values, `and`, `or`, `not`, brackets. Functions, arithmetic and questions
 * inside panels or tables are refused with their text.
 */
export function readVisibleIf(text: string, asked: Asked): ForeignCondition {
  const tokens = tokensOf(text);
  if (tokens === null) return { refused: `"${text.trim().slice(0, 80)}" is not understood` };
  return readExpression(tokens, (left) => test(left, asked));
}

const TOKEN =
  /\s*(?:(\()|(\))|(!(?!=))|(&&)|(\|\|)|(\{[^{}]*\}|'[^']*'|"[^"]*"|\[[^[\]]*\]|<>|[<>!=]=?=?|[\p{L}\d_.-]+))/uy;
const KINDS = ['open', 'close', 'not', 'and', 'or', 'word'] as const;
const WORDS: Readonly<Record<string, Token['kind']>> = { and: 'and', or: 'or', not: 'not' };

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const whole = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < whole.length) {
    const found = TOKEN.exec(whole);
    if (found === null) return null;
    const at = found.slice(1).findIndex((part) => part !== undefined);
    const said = found[at + 1] ?? '';
    tokens.push({ kind: WORDS[said.toLowerCase()] ?? KINDS[at] ?? 'word', text: said });
  }
  return tokens;
}

type Comparison =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'contains'
  | 'lacks'
  | 'any'
  | 'empty'
  | 'filled';

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': 'eq',
  '==': 'eq',
  equal: 'eq',
  '!=': 'ne',
  '<>': 'ne',
  notequal: 'ne',
  '>': 'gt',
  greater: 'gt',
  '>=': 'gte',
  greaterorequal: 'gte',
  '<': 'lt',
  less: 'lt',
  '<=': 'lte',
  lessorequal: 'lte',
  contains: 'contains',
  contain: 'contains',
  allof: 'contains',
  notcontains: 'lacks',
  notcontain: 'lacks',
  anyof: 'any',
  empty: 'empty',
  notempty: 'filled',
};

function test(left: Token[], asked: Asked): ForeignCondition {
  const name = named(left.pop());
  if (name === null) return stop(left, 'a question in { } is expected before the comparison');
  const type = asked.get(name);
  if (type === undefined) return stop(left, `no question is called "${name}"`);
  const word = left.at(-1)?.kind === 'word' ? left.pop()?.text : undefined;
  if (word === undefined) return { name, op: 'answered' };
  const comparison = COMPARISONS[word.toLowerCase()];
  if (comparison === undefined) return stop(left, `"${word}" is not understood`);
  if (comparison === 'empty') return { name, op: 'unanswered' };
  if (comparison === 'filled') return { name, op: 'answered' };
  const operand = left.at(-1)?.kind === 'word' ? valueOf(left.pop()?.text ?? '') : null;
  if (operand === null) return stop(left, `"${word}" has no value to compare with`);
  return compared(name, comparison, operand, type);
}

function named(token: Token | undefined): string | null {
  const found = token?.kind === 'word' ? /^\{(.*)\}$/s.exec(token.text) : null;
  return found?.[1]?.trim() ?? null;
}

/** In SurveyJS what is not answered is unequal to everything; in ours no comparison holds of it, so "not" stands outside. */
function compared(
  name: string,
  comparison: Exclude<Comparison, 'empty' | 'filled'>,
  operand: Operand,
  type: QuestionType,
): ForeignCondition {
  if (comparison === 'ne') return { not: compared(name, 'eq', operand, type) };
  if (comparison === 'lacks') return { not: { name, op: 'includes', value: operand } };
  const op: Operator = OPERATORS[comparison];
  if (type !== 'yes_no' || comparison !== 'eq') return { name, op, value: operand };
  const said = String(operand).toLowerCase();
  if (said !== 'true' && said !== 'false') return { name, op, value: operand };
  return { name, op, value: said === 'true' ? 'yes' : 'no' };
}

const OPERATORS = {
  eq: 'eq',
  gt: 'gt',
  gte: 'gte',
  lt: 'lt',
  lte: 'lte',
  contains: 'includes',
  any: 'includes_any',
} as const;

/** A quoted text, a number, true, false, a bare word, or a list of these; another question is no value. */
function valueOf(said: string): Operand | null {
  if (said.startsWith('{')) return null;
  if (!said.startsWith('[')) return scalar(said);
  const parts = said.slice(1, -1).match(/'[^']*'|"[^"]*"|[^\s,'"]+/g) ?? [];
  return parts.map(scalar);
}

function scalar(said: string): Scalar {
  if (/^['"]/.test(said)) return said.slice(1, -1);
  if (said === 'true' || said === 'false') return said === 'true';
  return /^-?\d+(\.\d+)?$/.test(said) ? Number(said) : said;
}

function stop(left: Token[], refused: string): ForeignCondition {
  left.length = 0;
  return { refused };
}
