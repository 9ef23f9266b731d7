import type { Condition } from '../condition.js';
import type { DraftPart, ForeignCondition, Loss, PlacedCondition } from './draft.js';
import { refusal } from './expression.js';
import type { FlatSection } from './flatten.js';

/** Why a condition cannot be kept. */
interface Refused {
  readonly refused: string;
}

/** Our conditions end at 16 levels, and nobody reads one of more parts than this. */
const DEEPEST = 14;
const MOST_PARTS = 400;

/** Brings conditions on the names of another file to conditions on our ids, or says why it cannot be done. */
export class ConditionTranslation {
  /** Name of the question in the other file → our id and its order. */
  private readonly asked = new Map<string, { readonly id: string; readonly position: number }>();
  /** Name of a part → when it is shown: its own condition and those of its groups. */
  private readonly shown = new Map<string, readonly ForeignCondition[]>();

  private readonly openParts = new Map<string, ForeignCondition>();

  constructor(sections: readonly FlatSection[], parts: readonly DraftPart[]) {
    for (const { draft, id, position } of sections.flatMap(({ questions }) => questions))
      this.asked.set(draft.name, { id, position });
    this.collect(parts, []);
  }

  /** All conditions together, without those that are lost; null: always shown. */
  every(placed: readonly PlacedCondition[], position: number, losses: Loss[]): Condition | null {
    const kept = placed.flatMap(({ where, condition }) => {
      const found = this.translate(condition, position);
      if (!isRefused(found)) return [found];
      losses.push({ where, what: `The condition is not kept: ${found.refused}.` });
      return [];
    });
    const [first, ...further] = kept;
    if (first === undefined) return null;
    return further.length === 0 ? first : { all: kept };
  }

  /** @param limit only questions before this place may be read */
  translate(condition: ForeignCondition, limit: number): Condition | Refused {
    const why = refusal(condition);
    if (why !== null) return { refused: why };
    const open = this.opened(condition, 0);
    if (isRefused(open)) return open;
    if (roomLeft(open, MOST_PARTS) < 0) return { refused: 'it has too many parts' };
    if (depthOf(open) > DEEPEST) return { refused: 'it is nested too deeply' };
    return this.withOurIds(open, limit);
  }

  /** The last question a condition reads, by its place; -1: none. */
  lastRead(condition: Condition): number {
    const ids = new Set(readsOf(condition));
    return Math.max(
      -1,
      ...[...this.asked.values()].filter(({ id }) => ids.has(id)).map(({ position }) => position),
    );
  }

  private collect(parts: readonly DraftPart[], above: readonly ForeignCondition[]): void {
    for (const part of parts) {
      const all = part.visible === null ? above : [...above, part.visible.condition];
      if (part.name !== null) this.shown.set(part.name, all);
      if (part.kind === 'group') this.collect(part.parts, all);
    }
  }

  /** "Is it shown?" is asked by the condition of the part it is about, and so on; a circle ends it. */
  private opened(condition: ForeignCondition, depth: number): ForeignCondition {
    if (depth > DEEPEST) return { refused: 'it is nested too deeply' };
    if ('shown' in condition) return this.openedPart(condition.shown, depth);
    if ('not' in condition) {
      const inner = this.opened(condition.not, depth);
      return isRefused(inner) ? inner : { not: inner };
    }
    const list = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
    if (list === null) return condition;
    const parts = list.map((part) => this.opened(part, depth));
    const bad = parts.find(isRefused);
    if (bad !== undefined) return bad;
    return 'all' in condition ? { all: parts } : { any: parts };
  }

  /** Each part is opened once, or many parts that ask for many parts would take for ever. */
  private openedPart(name: string, depth: number): ForeignCondition {
    const all = this.shown.get(name);
    if (all === undefined) return { refused: `nothing here is called "${name}"` };
    const known = this.openParts.get(name);
    if (known !== undefined) return known;
    this.openParts.set(name, { refused: 'it leads in a circle' });
    const why = all.map(refusal).find((one) => one !== null);
    const found = why == null ? this.opened({ all }, depth + 1) : { refused: why };
    this.openParts.set(name, found);
    return found;
  }

  private withOurIds(condition: ForeignCondition, limit: number): Condition | Refused {
    if ('not' in condition) {
      const inner = this.withOurIds(condition.not, limit);
      return isRefused(inner) ? inner : { not: inner };
    }
    if ('all' in condition || 'any' in condition) {
      const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
        this.withOurIds(part, limit),
      );
      const kept = parts.filter((part): part is Condition => !isRefused(part));
      if (kept.length < parts.length) return parts.find(isRefused) ?? { refused: 'a part is not kept' };
      return 'all' in condition ? { all: kept } : { any: kept };
    }
    return 'name' in condition ? this.comparison(condition, limit) : { refused: 'it is not understood' };
  }

  private comparison(test: Extract<ForeignCondition, { name: string }>, limit: number): Condition | Refused {
    const found = this.asked.get(test.name);
    if (found === undefined) return { refused: `no question is called "${test.name}"` };
    if (found.position >= limit) return { refused: this.later(test.name) };
    const { name: _name, ...rest } = test;
    return { q: found.id, ...rest };
  }

  /** A later question whose own condition leads back to itself stands in a circle; the author must know which it is. */
  private later(name: string): string {
    const seen = new Set<string>();
    const reads = [name];
    for (let next = reads.pop(); next !== undefined; next = reads.pop()) {
      const names = (this.shown.get(next) ?? []).flatMap(namesIn);
      if (names.includes(name)) return `it stands in a circle with "${name}"`;
      reads.push(...names.filter((one) => !seen.has(one)));
      for (const one of names) seen.add(one);
    }
    return `it asks about "${name}", which comes later`;
  }
}

export function isRefused(found: object): found is Refused {
  return 'refused' in found;
}

function namesIn(condition: ForeignCondition): readonly string[] {
  if ('name' in condition) return [condition.name];
  if ('shown' in condition) return [condition.shown];
  if ('not' in condition) return namesIn(condition.not);
  return ('all' in condition ? condition.all : 'any' in condition ? condition.any : []).flatMap(namesIn);
}

/** What is left of a number of parts; ends as soon as nothing is. */
function roomLeft(condition: ForeignCondition, room: number): number {
  if ('not' in condition) return roomLeft(condition.not, room - 1);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  let left = room - 1;
  for (const part of parts) if (left >= 0) left = roomLeft(part, left);
  return left;
}

function depthOf(condition: ForeignCondition): number {
  if ('not' in condition) return 1 + depthOf(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return 1 + Math.max(0, ...parts.map(depthOf));
}

function readsOf(condition: Condition): readonly string[] {
  if ('q' in condition) return [condition.q];
  if ('not' in condition) return readsOf(condition.not);
  if ('ctx' in condition) return [];
  return ('all' in condition ? condition.all : condition.any).flatMap(readsOf);
}
