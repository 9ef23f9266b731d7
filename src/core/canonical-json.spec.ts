import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

const text = (value: unknown): string | null => {
  const result = canonicalJson(value);
  return result.ok ? result.text : null;
};

/** A second opinion on the order of keys, written differently: by comparing code units one by one. */
function byUnits(left: string, right: string): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const json = fc.jsonValue({ stringUnit: 'grapheme' });

describe('RFC 8785', () => {
  test('sorts keys by UTF-16 units, as in its own example (3.2.3)', () => {
    const example = {
      '€': 'Euro Sign',
      '\r': 'CR',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '😀': 'Emoji',
      '\u0080': 'Control',
      ö: 'o',
    };
    expect(text(example)).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","ö":"o","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew"}',
    );
  });
  test.each([
    [-0, '0'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [0.000001, '0.000001'],
    [Number('333333333.33333329'), '333333333.3333333'],
    [Number('9007199254740993'), '9007199254740992'],
    [4.5, '4.5'],
    ['\u000f\n\b\t\f\r"\\\u001f/€', '"\\u000f\\n\\b\\t\\f\\r\\"\\\\\\u001f/€"'],
    [[56, { d: true, '10': null, '1': [] }], '[56,{"1":[],"10":null,"d":true}]'],
    [{}, '{}'],
  ])('%j', (value, expected) => expect(text(value)).toBe(expected));
});

describe('what JSON cannot say', () => {
  class Money {
    amount = 1;
  }
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  test.each<[string, unknown, string]>([
    ['not a number', { a: NaN }, '/a'],
    ['an infinity', [Infinity], '/0'],
    ['undefined', { a: { 'b/c': undefined } }, '/a/b~1c'],
    ['a hole in a list', Array(1), '/0'],
    ['a function', () => 1, ''],
    ['a large integer', 1n, ''],
    ['an instance of a class', new Money(), ''],
    ['a date', [new Date(0)], '/0'],
    ['a map', new Map(), ''],
    ['half a surrogate pair', 'a\ud800', ''],
    ['half a pair in a key', { '\udc00': 1 }, '/\udc00'],
  ])('refuses %s and names its place', (_, value, where) => {
    const result = canonicalJson(value);
    expect(result.ok ? null : result.problems.map((one) => [one.code, one.where])).toEqual([
      ['NOT_JSON', where],
    ]);
  });
  test('refuses a cycle instead of running on', () => expect(text(circle)).toBeNull());
  test('names every fault at once', () => {
    const result = canonicalJson([NaN, 1, undefined]);
    expect(result.ok ? null : result.problems.map((one) => one.where)).toEqual(['/0', '/2']);
  });
});

test('is stable: reading it again and writing it again gives the same bytes', () => {
  fc.assert(
    fc.property(json, (value) => {
      const once = text(value) ?? '';
      expect(text(JSON.parse(once))).toBe(once);
    }),
    { numRuns: 5000 },
  );
});

test('does not depend on the order of keys, and sorts them by code units', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(text(turned)).toBe(text(value));
      const keys = Object.keys(JSON.parse(text(value) ?? '{}') as object).filter((key) => !/^\d+$/.test(key));
      expect(keys).toEqual(keys.toSorted(byUnits));
    }),
    { numRuns: 5000 },
  );
});
