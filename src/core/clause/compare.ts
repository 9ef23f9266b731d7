/**
 * Decides what changed between two texts, clause by clause: lost, gained, weakened, strengthened, reworded or the same.
 * Authority: issue "Agreements" (compare); verdicts of DOMAIN section 5.
 * Version 1.
 */
import { isOnlyIfReliedOn } from './applicability.js';
import type { Catalogue, Clause } from './catalogue.js';
import type { ClauseVerdict, Verdict } from './verdict.js';

export const CLAUSE_CHANGES = [
  'lost',
  'weakened',
  'gained',
  'strengthened',
  'reworded',
  'unchanged',
  'not_comparable',
] as const;
export type ClauseChange = (typeof CLAUSE_CHANGES)[number];

/** One side of a comparison: a verdict with its sentence. */
export type ComparedVerdict = Pick<ClauseVerdict, 'id' | 'verdict' | 'quote' | 'place' | 'numbers'>;

export interface ComparedClause {
  readonly id: string;
  readonly change: ClauseChange;
  readonly before: ComparedVerdict | null;
  readonly after: ComparedVerdict | null;
}

/**
 * Compares two texts by their verdicts, in the order of the catalogue.
 * For a sign of trouble found is bad: one that appears is a loss, one that goes is a gain.
 * @returns one entry a clause; `not_comparable` where one side could not be judged or does not apply
 */
export function compareAgreements(
  before: readonly ComparedVerdict[],
  after: readonly ComparedVerdict[],
  { clauses }: Catalogue,
): readonly ComparedClause[] {
  const [old, young] = [byId(before), byId(after)];
  return clauses.map((clause) => {
    const [one, other] = [old.get(clause.id) ?? null, young.get(clause.id) ?? null];
    const change = changeOf(clause, one, other);
    const shown = isDropped(one, other) ? heldBy(young.get(STANDARD_CLAUSES), other) : other;
    return { id: clause.id, change, before: one, after: shown };
  });
}

/** The clause that makes the standard clauses part of the agreement. */
const STANDARD_CLAUSES = 'D-SCC';

/** Its own sentence is gone, and only the standard clauses hold it still. */
function isDropped(before: ComparedVerdict | null, after: ComparedVerdict | null): boolean {
  return before !== null && before.quote !== null && after?.verdict === 'covered_by_scc';
}

/** Beside the sentence that was dropped stands the one that brings the standard clauses in. */
function heldBy(
  incorporated: ComparedVerdict | undefined,
  after: ComparedVerdict | null,
): ComparedVerdict | null {
  if (after === null || incorporated === undefined) return after;
  return { ...after, quote: incorporated.quote, place: incorporated.place };
}

function changeOf(
  clause: Clause,
  before: ComparedVerdict | null,
  after: ComparedVerdict | null,
): ClauseChange {
  const [was, is] = [worth(clause, before?.verdict), worth(clause, after?.verdict)];
  if (was === null || is === null) return 'not_comparable';
  if (isOnlyIfReliedOn(clause) && after?.verdict === 'covered_by_scc') return 'not_comparable';
  if (is < was) return is === 0 ? 'lost' : 'weakened';
  if (is > was) return was === 0 ? 'gained' : 'strengthened';
  return sameWords(before, after) ? 'unchanged' : 'reworded';
}

/** 0: not there, 1: there and weak, or for transfers alone, 2: there. Null: nothing to compare. */
function worth({ isSign }: Clause, verdict: Verdict | undefined): number | null {
  const known: Partial<Record<Verdict, number>> = { present: 2, weak: 1, covered_by_scc: 1, missing: 0 };
  const found = verdict === undefined ? undefined : known[verdict];
  if (found === undefined) return null;
  return isSign ? 2 - found : found;
}

function sameWords(before: ComparedVerdict | null, after: ComparedVerdict | null): boolean {
  return plain(before?.quote) === plain(after?.quote);
}

function plain(quote: string | null | undefined): string {
  return (quote ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byId(verdicts: readonly ComparedVerdict[]): ReadonlyMap<string, ComparedVerdict> {
  return new Map(verdicts.map((verdict) => [verdict.id, verdict]));
}
