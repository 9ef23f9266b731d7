/**
 * Decides whether a JSON value has the shape it must have, and says every fault with its place.
 * Authority: issue "The core" (bad input: all problems at once), HOUSE section 8.
 * Version 1.
 */
import { pointer, problem, type Problem } from './problem.js';

/** Checks one value at a place (JSON pointer); no fault: an empty list. */
export type Shape = (value: unknown, where: string) => readonly Problem[];
export type Raw = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Anything at all, for parts that are handed through unread. */
export const anything: Shape = () => [];

export const flag: Shape = (value, where) =>
  typeof value === 'boolean' ? [] : [wrongType(where, 'true or false', value)];

/** Text; blank is refused, and so is what does not match the pattern. */
export function text(pattern?: RegExp, example = ''): Shape {
  return (value, where) => {
    if (typeof value !== 'string') return [wrongType(where, 'text', value)];
    if (pattern === undefined || pattern.test(value)) return [];
    return [problem('WRONG_VALUE', where, 'The text has another form.', `Write it like ${example}.`)];
  };
}

/** A finite number from min to max, both included. */
export function number(min: number, max: number): Shape {
  return (value, where) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return [wrongType(where, 'a number', value)];
    if (value >= min && value <= max) return [];
    return [problem('OUT_OF_RANGE', where, `${value} is out of range.`, range(min, max))];
  };
}

/** A whole number from min to max, both included. */
export function integer(min: number, max: number): Shape {
  const inRange = number(min, max);
  return (value, where) => {
    if (typeof value === 'number' && !Number.isInteger(value))
      return [wrongType(where, 'a whole number', value)];
    return inRange(value, where);
  };
}

/** One of a closed list of words; the code of the fault may name the list. */
export function oneOf(words: readonly string[], code = 'WRONG_VALUE'): Shape {
  return (value, where) => {
    if (typeof value !== 'string') return [wrongType(where, 'text', value)];
    if (words.includes(value)) return [];
    return [
      problem(code, where, `"${shorten(value)}" is not known here.`, `Use one of: ${words.join(', ')}.`),
    ];
  };
}

export function list(each: Shape): Shape {
  return (value, where) => {
    if (!Array.isArray(value)) return [wrongType(where, 'a list', value)];
    return value.flatMap((one: unknown, at) => each(one, pointer(where, at)));
  };
}

/** An object used as a table: any keys, all values of one shape. */
export function record(each: Shape): Shape {
  return (value, where) => {
    if (!isRecord(value)) return [wrongType(where, 'an object', value)];
    return Object.entries(value).flatMap(([key, one]) => each(one, pointer(where, key)));
  };
}

export function nullable(shape: Shape): Shape {
  return (value, where) => (value === null ? [] : shape(value, where));
}

/** Both shapes, one after the other. */
export function both(first: Shape, second: Shape): Shape {
  return (value, where) => [...first(value, where), ...second(value, where)];
}

export interface Keys {
  readonly required?: Readonly<Record<string, Shape>>;
  /** Null means the same as absent (CLI.md). */
  readonly optional?: Readonly<Record<string, Shape>>;
  /** Further keys are let through. */
  readonly open?: boolean;
}

export function object({ required = {}, optional = {}, open = false }: Keys): Shape {
  const known = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, where) => {
    if (!isRecord(value)) return [wrongType(where, 'an object', value)];
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key) || value[key] === null);
    const present = Object.entries(value).filter(([key]) => !missing.includes(key));
    return [
      ...missing.map((key) => missingKey(where, key)),
      ...present.flatMap(([key, one]) => checkKey(known.get(key), key, one, where, open)),
    ];
  };
}

/** A copy without the keys whose value is null, for absent and null mean the same (CLI.md). */
export function withoutNulls(value: unknown, kept: ReadonlySet<string> = new Set()): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => withoutNulls(part, kept));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key, part]) => part !== null || kept.has(key));
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutNulls(part, kept)]));
}

function checkKey(
  shape: Shape | undefined,
  key: string,
  value: unknown,
  where: string,
  open: boolean,
): readonly Problem[] {
  if (shape !== undefined) return value === null ? [] : shape(value, pointer(where, key));
  if (open) return [];
  const message = `The key "${shorten(key)}" is not part of this format.`;
  return [problem('UNKNOWN_KEY', pointer(where, key), message, 'Remove it, or correct its spelling.')];
}

function missingKey(where: string, key: string): Problem {
  return problem('MISSING_KEY', where, `The key "${key}" is missing.`, `Add "${key}".`);
}

function wrongType(where: string, expected: string, value: unknown): Problem {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
  return problem('WRONG_TYPE', where, `Expected ${expected}, found ${found}.`, `Write ${expected} here.`);
}

function range(min: number, max: number): string {
  return max === Infinity ? `Use ${min} or more.` : `Use a number from ${min} to ${max}.`;
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
