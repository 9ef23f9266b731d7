import type { ClauseLineFragment, ClauseWord } from '../../../graphql/staff.generated.js';
import type { ClauseShow } from './clause-search.js';

export type Judged = 'good' | 'gap' | 'other';

export type SeenVerdict = Pick<ClauseLineFragment, 'verdict' | 'confirmed' | 'isSign'>;

/** The verdict as it stands now: a person's word before the finder's. */
export function verdictOf({ verdict, confirmed }: SeenVerdict): ClauseLineFragment['verdict'] {
  return confirmed ?? verdict;
}

/** For a sign of trouble found is bad. */
export function judgedAs(clause: SeenVerdict): Judged {
  const verdict = verdictOf(clause);
  if (verdict === 'PRESENT') return clause.isSign ? 'gap' : 'good';
  if (verdict === 'WEAK') return 'gap';
  if (verdict === 'MISSING') return clause.isSign ? 'good' : 'gap';
  return 'other';
}

export const MARKS: Record<Judged, string> = { good: '✓', gap: '◆', other: '·' };

export function markOf(clause: SeenVerdict): string {
  return verdictOf(clause) === 'MISSING' && !clause.isSign ? '■' : MARKS[judgedAs(clause)];
}

export function shownAs(clause: SeenVerdict, show: ClauseShow | undefined): boolean {
  if (show === 'open') return clause.confirmed == null && verdictOf(clause) !== 'NOT_APPLICABLE';
  if (show === 'gaps') return judgedAs(clause) === 'gap';
  if (show === 'present') return judgedAs(clause) === 'good';
  return true;
}

/** What would make it better, unless the reason has said it already: "Not found. Needed: …". */
export function adviceOn({ reason, better }: Pick<ClauseLineFragment, 'reason' | 'better'>): string | null {
  return better == null || reason.includes(better) ? null : better;
}

/** The groups of the catalogue, in its order. */
export function byGroup(clauses: readonly ClauseLineFragment[]): [string, ClauseLineFragment[]][] {
  const groups = new Map<string, ClauseLineFragment[]>();
  for (const clause of clauses) groups.set(clause.group, [...(groups.get(clause.group) ?? []), clause]);
  return [...groups];
}

/** A person's word reads otherwise where the finder saw nothing, and where it could not read. */
export function wordKey({ verdict }: Pick<ClauseLineFragment, 'verdict'>, word: ClauseWord): string {
  if (isUnread(verdict)) return `${word}_BY_HAND`;
  return isFound(verdict) ? word : `${word}_GAP`;
}

/** The finder could say nothing: there is nothing to agree with, only a sentence to give. */
export function isUnread(verdict: ClauseLineFragment['verdict']): boolean {
  return verdict === 'UNREADABLE' || verdict === 'NOT_COVERED';
}

/** Whether the text says something of the clause. */
export function isFound(verdict: ClauseLineFragment['verdict']): boolean {
  return verdict === 'PRESENT' || verdict === 'WEAK' || verdict === 'COVERED_BY_SCC';
}
