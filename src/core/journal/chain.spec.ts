import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { EMPTY_CHAIN, entryHash, GENESIS, verifyChain } from './chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Line {
  readonly [key: string]: unknown;
  readonly at: string;
  readonly hash: string;
}

function chainOf(length: number): readonly Line[] {
  const lines: Line[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const prev = lines.at(-1)?.hash ?? GENESIS;
    const at = `2026-11-22T10:00:0${seq % 10}.000Z`;
    const entry = { seq, at, actor: 'dana', action: 'acceptRisk', object: `rsk_${seq}`, data: { n: seq } };
    lines.push({ ...entry, prev, hash: entryHash(prev, entry, sha256) ?? '' });
  }
  return lines;
}

const whole = chainOf(5);
const verify = (lines: readonly unknown[]): unknown => {
  const { ok, entries, brokenAt, problem } = verifyChain(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))),
    sha256,
  );
  return ok ? [entries] : [entries, brokenAt, problem];
};

function changed(at: number, with_: object): readonly unknown[] {
  return whole.map((line, index) => (index === at ? { ...line, ...with_ } : line));
}

/** Changes an entry and gives it a hash that fits its new content. */
function forged(at: number, with_: object): readonly unknown[] {
  const entry = { ...whole[at], ...with_ };
  return changed(at, { ...with_, hash: entryHash(String(entry['prev']), entry, sha256) });
}

describe('a whole chain', () => {
  test('is found whole, with its ends and its head', () => {
    const lines = whole.map((line) => JSON.stringify(line));
    expect(verifyChain(lines, sha256)).toEqual({
      ok: true,
      entries: 5,
      first: whole[0]?.at,
      last: whole[4]?.at,
      head: whole[4]?.hash,
      brokenAt: null,
      problem: null,
    });
  });
  test('may be empty', () => expect(verifyChain([], sha256)).toEqual(EMPTY_CHAIN));
  test('does not depend on the order of keys or blanks of the export', () => {
    const turned = whole.map((line) =>
      JSON.stringify(Object.fromEntries(Object.entries(line).toReversed()), null, 1),
    );
    expect(verify(turned)).toEqual([5]);
  });
  test('hashes what RFC 8785 prints, so that another program can verify it', () => {
    const content =
      '{"action":"acceptRisk","actor":"dana","at":"2026-11-22T10:00:01.000Z","data":{"n":1},"object":"rsk_1","seq":1}';
    expect(whole[0]?.hash).toBe(sha256(`${GENESIS}\n${content}`));
  });
});

describe('what was done to a chain, and where it shows', () => {
  test.each<[string, readonly unknown[], readonly unknown[]]>([
    ['a value changed', changed(2, { data: { n: 99 } }), [2, 3, 'hash']],
    ['a time changed', changed(0, { at: '2026-11-23T10:00:00.000Z' }), [0, 1, 'hash']],
    ['an actor changed and hashed anew', forged(2, { actor: 'mallory' }), [3, 4, 'link']],
    ['a key added', changed(1, { note: 'x' }), [1, 2, 'hash']],
    ['a key removed', changed(1, { actor: undefined }), [1, 2, 'hash']],
    ['a line removed', whole.toSpliced(2, 1), [2, 3, 'sequence']],
    ['the first line removed', whole.slice(1), [0, 1, 'sequence']],
    ['a line repeated', whole.toSpliced(2, 0, whole[1]!), [2, 3, 'sequence']],
    ['two lines swapped', [whole[1], whole[0], ...whole.slice(2)], [0, 1, 'sequence']],
    ['a line renumbered', changed(2, { seq: 9 }), [2, 3, 'sequence']],
    ['a link cut', changed(2, { prev: GENESIS }), [2, 3, 'link']],
    ['a hash replaced', changed(4, { hash: GENESIS }), [4, 5, 'hash']],
    ['a hash in capitals', changed(1, { hash: whole[1]?.hash.toUpperCase() }), [1, 2, 'hash']],
    ['a line that is no JSON', whole.toSpliced(1, 1, '{"seq":2,' as unknown as Line), [1, 2, 'json']],
    ['a blank line', whole.toSpliced(1, 0, '' as unknown as Line), [1, 2, 'json']],
    ['a list instead of an entry', [[]], [0, 1, 'json']],
    ['an entry without a hash', changed(1, { hash: undefined }), [1, 2, 'json']],
  ])('%s', (_, lines, expected) => expect(verify(lines)).toEqual(expected));

  test('a key written twice shows a reader another value than the one hashed', () => {
    const twice = JSON.stringify(whole[0]).replace('"actor":', '"actor":"mallory","actor":');
    expect(verify([twice])).toEqual([0, 1, 'json']);
  });
  test('text that looks like a key is none', () => {
    const entry = { seq: 1, at: 'a', actor: '"x": \\" : ', action: '', object: '', data: ['"k":'] };
    expect(verify([{ ...entry, prev: GENESIS, hash: entryHash(GENESIS, entry, sha256) }])).toEqual([1]);
  });
  test('nesting beyond all reason is refused, not fatal', () => {
    const deep = `{"seq":1,"at":"","prev":"${GENESIS}","hash":"","data":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(verify([deep])).toEqual([0, 1, 'json']);
  });
});

test('any one character changed anywhere is noticed', () => {
  const text = whole.map((line) => JSON.stringify(line)).join('\n');
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'x', '"', ',', '\n', '7'), (at, other) => {
      fc.pre(text[at] !== other);
      const { ok } = verifyChain(`${text.slice(0, at)}${other}${text.slice(at + 1)}`.split('\n'), sha256);
      expect(ok).toBe(false);
    }),
    { numRuns: 5000 },
  );
});
