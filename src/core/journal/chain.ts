/**
 * Decides whether an exported audit chain is whole: nothing changed, removed, added or moved.
 * Authority: TRUST T6 (no act without a record), CLI.md (audit verify). Cutting off the tail cannot be
 * seen here; it needs a head kept elsewhere. Version: chain 1 (SHA-256 over prev + "\n" + canonical JSON).
 */
import { canonicalJson } from '../canonical-json.js';
import { isRecord, type Raw } from '../shape.js';

/** Lower-case hex digest over the UTF-8 bytes of a text; an argument, for core knows no Node. */
export type Digest = (text: string) => string;

export type ChainProblem = 'hash' | 'link' | 'sequence' | 'json';

export interface ChainReport {
  readonly ok: boolean;
  /** Entries read before the break. */
  readonly entries: number;
  /** `at` of the first and the last good entry. */
  readonly first: string | null;
  readonly last: string | null;
  /** Hash of the last good entry: what the next one must link to. */
  readonly head: string | null;
  /** The seq that should have stood where the chain breaks. */
  readonly brokenAt: number | null;
  readonly problem: ChainProblem | null;
}

/** `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);

export const EMPTY_CHAIN: ChainReport = {
  ok: true,
  entries: 0,
  first: null,
  last: null,
  head: null,
  brokenAt: null,
  problem: null,
};

/** The hash of an entry, from the hash before it and the entry without `prev` and `hash`; null: no JSON. */
export function entryHash(prev: string, entry: Raw, sha256: Digest): string | null {
  const { prev: _prev, hash: _hash, ...content } = entry;
  const canonical = canonicalJson(content);
  return canonical.ok ? sha256(`${prev}\n${canonical.text}`) : null;
}

/** Verifies lines of one JSON object each and stops at the first break. */
export function verifyChain(lines: Iterable<string>, sha256: Digest): ChainReport {
  let chain = EMPTY_CHAIN;
  for (const line of lines) {
    chain = extendChain(chain, line, sha256);
    if (!chain.ok) return chain;
  }
  return chain;
}

/** One line further, for chains too long to hold at once. A broken chain stays broken. */
export function extendChain(chain: ChainReport, line: string, sha256: Digest): ChainReport {
  if (!chain.ok) return chain;
  const entry = parseEntry(line);
  const problem = entry === null ? 'json' : fault(chain, entry, sha256);
  if (entry === null || problem !== null) {
    return { ...chain, ok: false, brokenAt: chain.entries + 1, problem };
  }
  const { at, hash } = entry;
  return { ...chain, entries: chain.entries + 1, first: chain.first ?? at, last: at, head: hash };
}

interface Entry extends Raw {
  readonly seq: number;
  readonly at: string;
  readonly prev: string;
  readonly hash: string;
}

function fault(chain: ChainReport, entry: Entry, sha256: Digest): ChainProblem | null {
  if (entry.seq !== chain.entries + 1) return 'sequence';
  if (entry.prev !== (chain.head ?? GENESIS)) return 'link';
  const expected = entryHash(entry.prev, entry, sha256);
  if (expected === null) return 'json';
  return entry.hash === expected ? null : 'hash';
}

function parseEntry(line: string): Entry | null {
  try {
    const json: unknown = JSON.parse(line);
    return isEntry(json) && keysIn(json) === keysWritten(line) ? json : null;
  } catch {
    return null;
  }
}

function isEntry(json: unknown): json is Entry {
  return (
    isRecord(json) &&
    typeof json['seq'] === 'number' &&
    ['at', 'prev', 'hash'].every((key) => typeof json[key] === 'string')
  );
}

/** Text in quotation marks; a colon after it makes it a key. */
const STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** A key written twice shows a reader one value and hashes another: more keys written than kept. */
function keysWritten(line: string): number {
  return [...line.matchAll(STRINGS)].filter(([, colon]) => colon !== undefined).length;
}

function keysIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, part: unknown) => sum + keysIn(part), 0);
  if (!isRecord(value)) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + 1 + keysIn(part), 0);
}
