import { dateFaults, type DateFault } from '../../core/clause/agreement-state.js';
import { lastSignature } from '../../core/clause/signatures.js';
import type { Day } from '../../core/day.js';
import { Refused, type UserErrorShape } from '../../platform/errors/user-errors.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementFields } from './agreements.inputs.js';
import { datesOf } from './standing-agreement.js';

const FAULTS: Readonly<
  Record<DateFault, { readonly field: keyof AgreementFields; readonly message: string }>
> = {
  ends_before_start: { field: 'endsOn', message: 'It would end before it starts. Check both days.' },
  signed_after_end: {
    field: 'signedForThemOn',
    message: 'It would be signed after its end. Check both days.',
  },
  terminated_before_start: {
    field: 'terminatedOn',
    message: 'Notice would end it before it starts. Check both days.',
  },
  notice_longer_than_term: {
    field: 'noticeDays',
    message: 'The notice is longer than the term: nobody could give it in time. Check the days and the end.',
  },
};

const SIGNATURES = ['signedForUsOn', 'signedForThemOn'] as const;

/** Days that contradict each other, and signatures of days to come; of a draft one signature is enough to tell. */
export function refuseWrongDays(agreement: Agreement, today: Day): void {
  const userErrors = [...contradictingDays(agreement), ...unsigned(agreement, today), ...twoEnds(agreement)];
  if (userErrors.length > 0) throw new Refused(userErrors);
}

function contradictingDays(agreement: Agreement): UserErrorShape[] {
  const { signedForUsOn: forUs, signedForThemOn: forThem, noticeDays } = agreement;
  const dates = { ...datesOf(agreement), signedOn: lastSignature({ forUs, forThem }) };
  return dateFaults(dates, noticeDays).map((fault) => {
    const { field, message } = FAULTS[fault];
    const path = field === 'signedForThemOn' ? laterSignature(agreement) : field;
    return { code: 'INVALID', path: [path], message };
  });
}

/** The field of the signature that made it binding. */
function laterSignature({ signedForUsOn, signedForThemOn }: Agreement): keyof AgreementFields {
  return (signedForUsOn ?? '') > (signedForThemOn ?? '') ? 'signedForUsOn' : 'signedForThemOn';
}

function unsigned(agreement: Agreement, today: Day): UserErrorShape[] {
  return SIGNATURES.filter((field) => (agreement[field] ?? '') > today).map((field) => ({
    code: 'INVALID',
    path: [field],
    message: 'Nobody can have signed on a day to come. Enter the day once it is signed.',
  }));
}

function twoEnds({ endsOn, openEnd }: Agreement): UserErrorShape[] {
  if (endsOn === null || openEnd === null) return [];
  return [
    {
      code: 'INVALID',
      path: ['endsOn'],
      message: 'It has a last day or none. Leave one of the two empty.',
    },
  ];
}
