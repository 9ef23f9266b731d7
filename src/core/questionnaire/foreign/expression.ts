import type { ForeignCondition } from './draft.js';

/** A piece of a written condition. `text` of a value is what it says, without quotes. */
export interface Token {
  readonly kind: 'open' | 'close' | 'not' | 'and' | 'or' | 'word';
  readonly text: string;
}

/** Reads one comparison at the head of the tokens and takes what it read off them. */
export type ReadTest = (tokens: Token[]) => ForeignCondition;

/** Deeper brackets are refused: our own language ends at 16. */
const DEEPEST = 12;

/**
 * Reads a condition with brackets, "not" before "and" before "or". What is not understood becomes a part that says why;
 * nothing is ever evaluated.
 */
export function readExpression(all: readonly Token[], readTest: ReadTest): ForeignCondition {
  const tokens = Array.from(all.keys(), (at) => all[all.length - 1 - at]).filter(
    (token) => token !== undefined,
  );
  const condition = alternatives(tokens, readTest, 0);
  const rest = tokens.at(-1);
  return rest === undefined ? condition : { refused: `"${rest.text}" is not expected there` };
}

/** Why a condition cannot be kept, or null. */
export function refusal(condition: ForeignCondition): string | null {
  if ('refused' in condition) return condition.refused;
  if ('not' in condition) return refusal(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  for (const part of parts) {
    const why = refusal(part);
    if (why !== null) return why;
  }
  return null;
}

function alternatives(tokens: Token[], readTest: ReadTest, depth: number): ForeignCondition {
  const any = separated('or', tokens, () =>
    together(separated('and', tokens, () => single(tokens, readTest, depth))),
  );
  return any.length === 1 && any[0] !== undefined ? any[0] : { any };
}

function together(all: readonly ForeignCondition[]): ForeignCondition {
  return all.length === 1 && all[0] !== undefined ? all[0] : { all };
}

function separated(kind: Token['kind'], tokens: Token[], read: () => ForeignCondition): ForeignCondition[] {
  const parts = [read()];
  while (tokens.at(-1)?.kind === kind) {
    tokens.pop();
    parts.push(read());
  }
  return parts;
}

function single(tokens: Token[], readTest: ReadTest, depth: number): ForeignCondition {
  if (depth > DEEPEST) return stop(tokens, 'it is nested too deeply');
  const kind = tokens.at(-1)?.kind;
  if (kind === undefined) return { refused: 'it ends too early' };
  if (kind === 'word') return readTest(tokens);
  tokens.pop();
  if (kind === 'not') return { not: single(tokens, readTest, depth + 1) };
  if (kind !== 'open') return stop(tokens, 'a comparison is missing');
  const inner = alternatives(tokens, readTest, depth + 1);
  const isWhole = refusal(inner) !== null || tokens.pop()?.kind === 'close';
  return isWhole ? inner : stop(tokens, 'a bracket is not closed');
}

/** The first reason is the one that is told. */
function stop(tokens: Token[], refused: string): ForeignCondition {
  tokens.length = 0;
  return { refused };
}
