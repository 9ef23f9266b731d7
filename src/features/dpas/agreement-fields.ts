import { dateFaults, type DateFault } from '../../core/clause/agreement-state.js';
import { Refused } from '../../platform/errors/user-errors.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementFields } from './agreements.inputs.js';
import { annexesOf } from './clause-annexes.js';
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

/** The columns an input stands for; what it leaves out keeps its value, or the usual one of a new agreement. */
export function agreementFields(input: AgreementFields, own?: Agreement): Partial<Agreement> {
  const kept = <Key extends keyof Agreement>(
    key: Key,
    given: Agreement[Key] | undefined,
    usual: Agreement[Key],
  ) => (given === undefined ? (own?.[key] ?? usual) : given);
  const fields: Partial<Agreement> = {
    title: input.title.trim(),
    titleKey: input.title.trim().toLowerCase(),
    kind: kept('kind', input.kind ?? undefined, 'PROCESSING'),
    ourRole: kept('ourRole', input.ourRole ?? undefined, 'CONTROLLER'),
    theirRole: kept('theirRole', input.theirRole ?? undefined, 'PROCESSOR'),
    revision: kept('revision', blank(input.revision), null),
    amendsId: kept('amendsId', input.amendsId, null),
    addsToId: kept('addsToId', input.addsToId, null),
    ourEntity: kept('ourEntity', blank(input.ourEntity), null),
    theirEntity: kept('theirEntity', blank(input.theirEntity), null),
    signedForUsOn: kept('signedForUsOn', input.signedForUsOn, null),
    signedForThemOn: kept('signedForThemOn', input.signedForThemOn, null),
    signedForUs: kept('signedForUs', blank(input.signedForUs), null),
    signedForThem: kept('signedForThem', blank(input.signedForThem), null),
    startsOn: kept('startsOn', input.startsOn, null),
    endsOn: kept('endsOn', input.endsOn, null),
    renewsByItself: kept('renewsByItself', input.renewsByItself ?? undefined, false),
    renewalMonths: kept('renewalMonths', input.renewalMonths, null),
    terminatedOn: kept('terminatedOn', input.terminatedOn, null),
    noticeDays: kept('noticeDays', input.noticeDays, null),
    governingLaw: kept('governingLaw', input.governingLaw, null),
    laws: kept('laws', input.laws ?? undefined, ['GDPR']),
    hasTransfers: kept('hasTransfers', input.hasTransfers ?? undefined, true),
    sccModules: kept('sccModules', input.sccModules ?? undefined, []),
    annexes: kept('annexes', annexesOf(input.annexes), null),
    places: kept('places', input.places ?? undefined, []),
    breachHours: kept('breachHours', input.breachHours, null),
    subNoticeDays: kept('subNoticeDays', input.subNoticeDays, null),
    subNoticeUnit: kept('subNoticeUnit', input.subNoticeUnit ?? undefined, 'CALENDAR_DAYS'),
    holidayPlace: kept('holidayPlace', blank(input.holidayPlace), null),
    deletionDays: kept('deletionDays', input.deletionDays, null),
    auditTerms: kept('auditTerms', blank(input.auditTerms), null),
    liability: kept('liability', blank(input.liability), null),
    note: kept('note', blank(input.note), null),
  };
  refuseContradictions({ replacedOn: null, ...own, ...fields } as Agreement);
  return fields;
}

function refuseContradictions(agreement: Agreement): void {
  const userErrors = dateFaults(datesOf(agreement), agreement.noticeDays).map((fault) => {
    const { field, message } = FAULTS[fault];
    const path = field === 'signedForThemOn' ? laterSignature(agreement) : field;
    return { code: 'INVALID', path: [path], message };
  });
  if (userErrors.length > 0) throw new Refused(userErrors);
}

/** The field of the signature that made it binding. */
function laterSignature({ signedForUsOn, signedForThemOn }: Agreement): keyof AgreementFields {
  return (signedForUsOn ?? '') > (signedForThemOn ?? '') ? 'signedForUsOn' : 'signedForThemOn';
}

function blank(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text?.trim() || null;
}
