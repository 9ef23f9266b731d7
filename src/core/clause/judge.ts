/**
 * Decides the verdict on one clause: the best hit in the body, else what the standard clauses cover, else missing.
 * Authority: DOMAIN section 5, steps 3, 5 and 7.
 * Version 1.
 */
import { isOnlyIfReliedOn } from './applicability.js';
import type { Clause, Hints } from './catalogue.js';
import { evidenceIn, type Evidence } from './evidence.js';
import { isBlocked, numbersOf, weakness } from './guards.js';
import type { Lexicon } from './lexicon.js';
import { quoted } from './quoted.js';
import type { Read } from './reading.js';
import type { ClauseVerdict } from './verdict.js';

export interface Body {
  /** Of every zone, in reading order. */
  readonly reads: readonly Read[];
  readonly lexicon: Lexicon;
  /** Whether a pattern stands anywhere in the body. */
  readonly isSaid: (pattern: RegExp) => boolean;
  /** How the 2021 clauses are part of the agreement; null if they are not. */
  readonly standardClauses: 'attached' | 'incorporated' | null;
  /** Annexes that hold nothing. */
  readonly blankAnnexes: ReadonlySet<string>;
  /** Lines for signatures are blank. */
  readonly isOpenForSigning: boolean;
}

export function judge(clause: Clause, hints: Hints, body: Body): ClauseVerdict {
  const hit = bestHit(clause, hints, body);
  if (hit !== null) return foundVerdict(clause, hints, hit);
  const covered = whyCovered(clause, hints, body);
  const reason = covered ?? missingReason(clause, body);
  const verdict = covered === null ? 'missing' : 'covered_by_scc';
  const better = clause.isSign || covered !== null ? null : askOf(clause);
  return { id: clause.id, verdict, place: null, quote: null, reason, better, numbers: {} };
}

interface Hit {
  readonly read: Read;
  readonly evidence: Evidence | null;
  /** Null: the hit stands. */
  readonly weakness: string | null;
}

/** Present before weak, earlier before later. */
function bestHit(clause: Clause, hints: Hints, body: Body): Hit | null {
  let best: Hit | null = null;
  for (const read of body.reads) {
    if (!isSearched(read, clause)) continue;
    for (const hit of hitsIn(clause, hints, read, body)) {
      if (hit.weakness === null) return hit;
      best ??= hit;
    }
  }
  return best;
}

/** Attached clauses of 2010 are no promise any more, but they are an out-of-date instrument. */
function isSearched({ passage }: Read, clause: Clause): boolean {
  return (
    passage.zone === 'body' || (passage.zone === 'scc2010' && clause.isSign && clause.group === 'transfer')
  );
}

function hitsIn(
  clause: Clause,
  hints: Hints,
  read: Read,
  { lexicon, isSaid, blankAnnexes }: Body,
): readonly Hit[] {
  if (read.passage.isBare && !clause.isSign) return clause.isWeakWhenBlank ? blankHit(hints, read) : [];
  return hints.find.flatMap((list) =>
    evidenceIn(read, list)
      .map((evidence) => ({ clause, hints, lexicon, read, evidence, isSaid, blankAnnexes }))
      .filter((look) => !isBlocked(look))
      .map((look) => ({ read, evidence: look.evidence, weakness: weakness(look) })),
  );
}

function blankHit(hints: Hints, read: Read): readonly Hit[] {
  const isNamed = hints.find.some((list) => list.every((one) => one.test(read.heading)));
  return isNamed ? [{ read, evidence: null, weakness: 'The heading has nothing under it.' }] : [];
}

function foundVerdict(clause: Clause, hints: Hints, { read, evidence, weakness: why }: Hit): ClauseVerdict {
  const { passage } = read;
  const sentence = evidence === null ? passage.heading : (passage.sentences[evidence.sentence] ?? '');
  const numbers = hints.extract.flatMap((one) =>
    numbersOf(one, evidence?.text ?? '')
      .slice(0, 1)
      .map((value) => [one.name, value] as const),
  );
  return {
    id: clause.id,
    verdict: why === null ? 'present' : 'weak',
    place: passage.place,
    quote: quoted(sentence === '' ? passage.heading : sentence),
    reason: why ?? presentReason(clause),
    better: why === null && !clause.isSign ? null : askOf(clause),
    numbers: Object.fromEntries(numbers),
  };
}

function presentReason({ isSign, dutyVerbNeeded, title }: Clause): string {
  if (isSign) return `A sign of trouble: ${title.toLowerCase()}.`;
  return dutyVerbNeeded ? 'The sentence says it and binds.' : 'The text says it.';
}

function missingReason({ id, isSign, mustFind }: Clause, { isOpenForSigning }: Body): string {
  if (id === 'F-DRAFT' && isOpenForSigning)
    return 'No draft: only the lines for signatures are blank. This copy is not signed.';
  return isSign ? 'No sign of it was found.' : `Not found in the agreement. Needed: ${mustFind}`;
}

function askOf({ isSign, ask, mustFind }: Clause): string | null {
  if (isSign) return ask ?? 'Strike it, or bind it to consent of the controller.';
  return ask ?? mustFind;
}

/** Attached or incorporated clauses of 2021 hold for the transfers; a gap in the body stays a gap. */
function whyCovered(clause: Clause, hints: Hints, body: Body): string | null {
  const { reads, standardClauses } = body;
  if (standardClauses === null || clause.isSign) return null;
  if (isOnlyIfReliedOn(clause))
    return `Not relied on: the ${standardClauses} standard clauses of 2021 carry the transfers.`;
  if (clause.coveredBy !== null)
    return `Not in the body. The ${standardClauses} standard clauses of 2021 cover it (${clause.coveredBy}), for the transfers alone.`;
  const inZone = reads.filter(({ passage }) => passage.zone === 'scc2021');
  const isThere = inZone.some((read) => hitsIn(clause, hints, read, body).length > 0);
  return isThere && clause.group === 'transfer'
    ? 'Not in the body; only in the attached standard clauses.'
    : null;
}
