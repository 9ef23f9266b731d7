/**
 * Decides in which state an agreement is on a day, from its dates and signatures alone.
 * Authority: GDPR Art. 28(3) and (9): processing is governed by a contract in writing; rule DF-01.
 * Version 1.
 */
import { addDays, type Day } from '../day.js';
import { finding, type Finding } from '../finding.js';

export const AGREEMENT_STATES = ['draft', 'signed', 'in_force', 'ended', 'replaced'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export interface AgreementDates {
  /** Null: nobody has signed, so it is a draft whatever its dates say. */
  readonly signedOn: Day | null;
  /** Null: from the day of signature. */
  readonly startsOn: Day | null;
  /** The last day it holds; null: without an end. */
  readonly endsOn: Day | null;
  /** It goes on by itself after `endsOn` unless somebody gives notice. */
  readonly renewsByItself: boolean;
  /** Months of each term after `endsOn`, at least 1; null: not known. */
  readonly renewalMonths: number | null;
  /** Notice was given: the last day it holds, whatever else was agreed. */
  readonly terminatedOn: Day | null;
  /** A newer version took its place on that day. */
  readonly replacedOn: Day | null;
}

/**
 * The state on a day. An agreement that renews by itself is in force after its end too: nobody has ended it.
 * @returns draft without a signature; signed before it starts; replaced before ended when both are true
 */
export function agreementState(dates: AgreementDates, today: Day): AgreementState {
  if (dates.signedOn === null || dates.signedOn > today) return 'draft';
  if (dates.replacedOn !== null && dates.replacedOn <= today) return 'replaced';
  const lastDay = lastDayOf(dates);
  if (lastDay !== null && lastDay < today) return 'ended';
  return (dates.startsOn ?? dates.signedOn) > today ? 'signed' : 'in_force';
}

/** The last day an agreement holds as things stand; null: without an end. */
export function lastDayOf({ endsOn, renewsByItself, terminatedOn }: AgreementDates): Day | null {
  const agreed = renewsByItself ? null : endsOn;
  if (agreed === null || terminatedOn === null) return terminatedOn ?? agreed;
  return agreed < terminatedOn ? agreed : terminatedOn;
}

export const DATE_FAULTS = [
  'ends_before_start',
  'signed_after_end',
  'terminated_before_start',
  'notice_longer_than_term',
] as const;
export type DateFault = (typeof DATE_FAULTS)[number];

/**
 * Dates that contradict each other, in the order of the list.
 * @param noticeDays days of notice before the end; null: not agreed
 */
export function dateFaults(
  { signedOn, startsOn, endsOn, terminatedOn }: AgreementDates,
  noticeDays: number | null = null,
): DateFault[] {
  const start = startsOn ?? signedOn;
  const isTerm = endsOn !== null && start !== null && start <= endsOn;
  const lastNotice = isTerm && noticeDays !== null ? addDays(endsOn, -noticeDays) : null;
  const wrong: Record<DateFault, boolean> = {
    ends_before_start: isBefore(endsOn, start),
    signed_after_end: isBefore(endsOn, signedOn),
    terminated_before_start: isBefore(terminatedOn, start),
    notice_longer_than_term: isBefore(lastNotice, start),
  };
  return DATE_FAULTS.filter((fault) => wrong[fault]);
}

function isBefore(one: Day | null, other: Day | null): boolean {
  return one !== null && other !== null && one < other;
}

/** Why processing has no agreement in force; `none`: not even a draft is registered. */
export type AgreementGap = 'none' | 'draft' | 'signed' | 'ended' | 'replaced';

/**
 * Art. 28(3): processing needs an agreement in force.
 * @param states of all agreements that govern the processing
 * @returns null while one is in force; else what stands nearest to one
 */
export function agreementGap(states: readonly AgreementState[]): AgreementGap | null {
  if (states.includes('in_force')) return null;
  const nearest = (['signed', 'draft', 'ended', 'replaced'] as const).find((state) => states.includes(state));
  return nearest ?? 'none';
}

/** The rule of the finding: one of the facts that set the floors of the residual risk (DOMAIN section 3). */
export const NO_AGREEMENT = 'NO-AGREEMENT';

/** What asks for one, as the catalogue of clauses writes the law. */
export const GAP_LAWS = ['GDPR 28(3)', 'GDPR 28(9)'] as const;

/** The fact, without a name that may change. */
export const GAP_TITLE = 'No data processing agreement is in force';

/** @param service its name, where the vendor has others: the reader must know which one is meant */
export function gapFinding(gap: AgreementGap | null, service: string | null = null): readonly Finding[] {
  if (gap === null) return [];
  const title = service === null ? GAP_TITLE : `${GAP_TITLE}: ${service}`;
  return [finding(NO_AGREEMENT, 'critical', title, { reason: gap })];
}
