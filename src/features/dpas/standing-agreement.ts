import { addendumLastDay, addendumState } from '../../core/clause/addenda.js';
import { agreementState, lastDayOf, type AgreementDates } from '../../core/clause/agreement-state.js';
import { signedByBoth } from '../../core/clause/signatures.js';
import type { Law } from '../../core/clause/verdict.js';
import type { Day } from '../../platform/tenancy/context.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementStateName } from './agreement.enums.js';

/** The dates of an agreement as core reads them; the same columns by their names. */
export function datesOf({
  signedForUsOn,
  signedForThemOn,
  startsOn,
  endsOn,
  renewsByItself,
  renewalMonths,
  terminatedOn,
  replacedOn,
}: Agreement): AgreementDates {
  const signedOn = signedByBoth({ forUs: signedForUsOn, forThem: signedForThemOn });
  return { signedOn, startsOn, endsOn, renewsByItself, renewalMonths, terminatedOn, replacedOn };
}

/** @param contract the one it adds to; null: it is a contract of its own */
export function stateOf(
  agreement: Agreement,
  today: Day,
  contract: Agreement | null = null,
): AgreementStateName {
  const own = agreementState(datesOf(agreement), today);
  const state = contract === null ? own : addendumState(own, agreementState(datesOf(contract), today));
  return state.toUpperCase() as AgreementStateName;
}

/** The last day it holds as things stand; null: without an end. */
export function lastDayIn(agreement: Agreement, contract: Agreement | null): Day | null {
  const own = lastDayOf(datesOf(agreement));
  return contract === null ? own : addendumLastDay(own, lastDayOf(datesOf(contract)));
}

/** Contracts on processing in the sense of Art. 28; others govern something else and close no gap. */
export function governsProcessing({ kind }: Pick<Agreement, 'kind'>): boolean {
  return kind === 'PROCESSING' || kind === 'STANDARD_CLAUSES';
}

export function lawsOf({ laws }: Pick<Agreement, 'laws'>): readonly Law[] {
  return laws.map((law) => law.toLowerCase() as Law);
}

const NEAREST: readonly AgreementStateName[] = ['IN_FORCE', 'SIGNED', 'DRAFT', 'ENDED', 'REPLACED'];

/** The contract on processing that stands for a vendor in lists; of several in one state the newest. */
export function mainAgreement(newestFirst: readonly Agreement[], today: Day): Agreement | null {
  const governing = newestFirst.filter((one) => governsProcessing(one) && one.addsToId === null);
  const found = NEAREST.flatMap((state) => governing.filter((one) => stateOf(one, today) === state));
  return found[0] ?? null;
}
