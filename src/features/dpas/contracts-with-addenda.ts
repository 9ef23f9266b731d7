import { standsBeside } from '../../core/clause/addenda.js';
import type { AgreementState } from '../../core/clause/agreement-state.js';
import type { Day } from '../../platform/tenancy/context.js';
import type { Agreement } from './agreement.entity.js';
import { datesOf, stateOf } from './standing-agreement.js';

/** The addenda that stand beside a contract on a day, in the order of theirs. @param rows all agreements with its vendor */
export function addendaBeside(contract: Agreement, rows: readonly Agreement[], today: Day): Agreement[] {
  const inCore = (row: Agreement, of: Agreement | null) =>
    stateOf(row, today, of).toLowerCase() as AgreementState;
  return rows
    .filter(({ addsToId }) => addsToId === contract.id)
    .filter((row) => standsBeside(inCore(row, contract), inCore(contract, null)))
    .toSorted((one, other) => (bindsFrom(one) < bindsFrom(other) ? -1 : 1));
}

/** Its day; of two that begin on one day, the one registered later is the later. */
function bindsFrom(addendum: Agreement): string {
  const { startsOn, signedOn } = datesOf(addendum);
  return `${startsOn ?? signedOn} ${addendum.id}`;
}

/** The contracts among agreements, each with the terms that its addenda of that day have given it. */
export function contractsOn(rows: readonly Agreement[], today: Day): Agreement[] {
  return rows
    .filter(({ addsToId }) => addsToId === null)
    .map((contract) => withTerms(contract, addendaBeside(contract, rows, today)));
}

/** The newest addendum that states a term has the last word on it. */
function withTerms(contract: Agreement, oldestFirst: readonly Agreement[]): Agreement {
  const stating = (states: (one: Agreement) => boolean) => oldestFirst.findLast(states) ?? contract;
  const { breachHours } = stating((one) => one.breachHours !== null);
  const { places } = stating((one) => one.places.length > 0);
  const { subNoticeDays, subNoticeUnit, holidayPlace } = stating((one) => one.subNoticeDays !== null);
  return { ...contract, breachHours, places, subNoticeDays, subNoticeUnit, holidayPlace };
}
