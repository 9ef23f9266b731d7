/**
 * Decides the one text of a JSON value, so that equal data has equal bytes and an equal digest.
 * Authority: RFC 8785 (JSON Canonicalization Scheme) on top of RFC 7493 (I-JSON).
 * Version: RFC 8785.
 */
import { pointer, problem, type Problem } from './problem.js';
import { isRecord, type Raw } from './shape.js';

export type CanonicalText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Deeper values are refused, so that no input can exhaust the stack. */
const DEEPEST = 512;

/**
 * The canonical text of a value: no blanks, keys sorted by UTF-16 code units, numbers as ECMAScript
 * prints them (RFC 8785, 3.2.2.3). Refuses what JSON cannot say: undefined, NaN, infinities, functions,
 * class instances, half surrogate pairs, cycles.
 */
export function canonicalJson(value: unknown): CanonicalText {
  const problems: Problem[] = [];
  const text = print(value, '', 0, (found) => problems.push(found));
  return problems.length === 0 ? { ok: true, text } : { ok: false, problems };
}

type Report = (found: Problem) => void;

function print(value: unknown, where: string, depth: number, report: Report): string {
  if (depth > DEEPEST) return refuse(where, 'The value is nested too deeply.', report);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return printText(value, where, report);
  if (typeof value === 'number') return printNumber(value, where, report);
  if (Array.isArray(value)) {
    const parts = Array.from(value, (part: unknown, at) =>
      print(part, pointer(where, at), depth + 1, report),
    );
    return `[${parts.join(',')}]`;
  }
  if (isPlain(value)) return printObject(value, where, depth, report);
  return refuse(where, `JSON cannot say a value of type ${typeof value}.`, report);
}

function printObject(value: Raw, where: string, depth: number, report: Report): string {
  // The default order of strings is that of their UTF-16 code units, as RFC 8785, 3.2.3 wants it.
  const keys = Object.keys(value);
  keys.sort();
  const members = keys.map((key) => {
    const place = pointer(where, key);
    return `${printText(key, place, report)}:${print(value[key], place, depth + 1, report)}`;
  });
  return `{${members.join(',')}}`;
}

const HALF_PAIR = /\p{Surrogate}/u;

function printText(text: string, where: string, report: Report): string {
  if (HALF_PAIR.test(text)) return refuse(where, 'The text holds half a surrogate pair.', report);
  return JSON.stringify(text);
}

function printNumber(number: number, where: string, report: Report): string {
  if (!Number.isFinite(number)) return refuse(where, `JSON cannot say ${number}.`, report);
  return JSON.stringify(number);
}

/** An object made by a literal or by JSON.parse; instances of classes have more to them than keys. */
function isPlain(value: unknown): value is Raw {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(where: string, message: string, report: Report): string {
  report(problem('NOT_JSON', where, message, 'Hand over plain data: null, text, numbers, lists, objects.'));
  return 'null';
}
