import type { ForeignCondition } from '../draft.js';
import { readExpression, type Token } from '../expression.js';

/** What a name in a VSAQ condition can stand for. */
export type Named =
  | { readonly kind: 'choice'; readonly question: string; readonly isMulti: boolean }
  | { readonly kind: 'check'; readonly question: string }
  | { readonly kind: 'yesno'; readonly question: string }
  | { readonly kind: 'value'; readonly question: string }
  | { readonly kind: 'shown' };

/** By name: items and choices of the file. */
export type Names = ReadonlyMap<string, Named>;

/**
 * Reads a VSAQ condition: names of choices and items, `!`, `&&`, `||`, brackets, a suffix /yes, /no or /value, and
 * a leading ^ that asks whether an item is shown. The functions contains() and matches() are refused.
 * @param text as written in `cond`
 */
export function readVsaqCondition(text: string, names: Names): ForeignCondition {
  const tokens = tokensOf(text);
  if (tokens === null) return { refused: `"${text.slice(0, 80)}" holds a sign that is not understood` };
  return readExpression(tokens, (left) => named(left.pop()?.text ?? '', left, names));
}

const TOKEN = /\s*(?:(\()|(\))|(!)|(&&)|(\|\|)|(\^?[\w:.-]+(?:\/[\w:.-]+)*))/y;
const KINDS = ['open', 'close', 'not', 'and', 'or', 'word'] as const;

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const whole = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < whole.length) {
    const found = TOKEN.exec(whole);
    if (found === null) return null;
    const at = found.slice(1).findIndex((part) => part !== undefined);
    tokens.push({ kind: KINDS[at] ?? 'word', text: found[at + 1] ?? '' });
  }
  return tokens;
}

function named(word: string, left: Token[], names: Names): ForeignCondition {
  if (left.at(-1)?.kind === 'open') {
    left.length = 0;
    return { refused: `the function ${word}() is not supported` };
  }
  if (word.startsWith('^')) return { shown: word.slice(1) };
  const [name = '', suffix = ''] = parts(word, names);
  const found = names.get(name);
  if (found === undefined) return { refused: `nothing here is called "${name}"` };
  return comparison(name, suffix, found);
}

/** `group/choice` names the choice; any other suffix asks about the item before it. */
function parts(word: string, names: Names): readonly string[] {
  const at = word.lastIndexOf('/');
  if (at < 0) return [word];
  const [name, suffix] = [word.slice(0, at), word.slice(at + 1)];
  const choice = names.get(suffix);
  return choice?.kind === 'choice' && choice.question === name ? [suffix] : [name, suffix];
}

function comparison(name: string, suffix: string, found: Named): ForeignCondition {
  if (!['', 'yes', 'no', 'value'].includes(suffix)) return { refused: `"/${suffix}" is not understood` };
  if (found.kind === 'shown') return { refused: `"${name}" is no question and has no answer` };
  const { question } = found;
  if (found.kind === 'choice') return choiceTest(name, suffix, found);
  if (found.kind === 'value') {
    if (suffix === 'yes' || suffix === 'no') return { refused: `"${name}" is not answered by yes or no` };
    return { name: question, op: 'answered' };
  }
  if (suffix === 'no' || suffix === 'yes') return { name: question, op: 'eq', value: suffix };
  // A box is true when it is ticked; "yes or no" when either was chosen.
  return found.kind === 'check'
    ? { name: question, op: 'eq', value: 'yes' }
    : { name: question, op: 'answered' };
}

function choiceTest(
  name: string,
  suffix: string,
  found: Extract<Named, { kind: 'choice' }>,
): ForeignCondition {
  const chosen: ForeignCondition = found.isMulti
    ? { name: found.question, op: 'includes', value: name }
    : { name: found.question, op: 'eq', value: name };
  return suffix === 'no' ? { not: chosen } : chosen;
}
