import { agreementState, type AgreementDates } from '../../core/clause/agreement-state.js';
import type { Law } from '../../core/clause/verdict.js';
import type { Day } from '../../platform/tenancy/context.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementStateName } from './agreement.enums.js';

/** The dates of an agreement as core reads them; the same columns by their names. */
export function datesOf({
  signedOn,
  startsOn,
  endsOn,
  renewsByItself,
  renewalMonths,
  terminatedOn,
  replacedOn,
}: Agreement): AgreementDates {
  return { signedOn, startsOn, endsOn, renewsByItself, renewalMonths, terminatedOn, replacedOn };
}

export function stateOf(agreement: Agreement, today: Day): AgreementStateName {
  return agreementState(datesOf(agreement), today).toUpperCase() as AgreementStateName;
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
  const governing = newestFirst.filter(governsProcessing);
  const found = NEAREST.flatMap((state) => governing.filter((one) => stateOf(one, today) === state));
  return found[0] ?? null;
}
