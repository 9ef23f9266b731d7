import type { Day } from '../../core/day.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementFields } from './agreements.inputs.js';
import { refuseWrongDays } from './agreement-days.policy.js';
import { annexesOf } from './clause-annexes.js';

/** The columns an input stands for; what it leaves out keeps its value, or the usual one of a new agreement. */
export function agreementFields(input: AgreementFields, today: Day, own?: Agreement): Partial<Agreement> {
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
    openEnd: kept('openEnd', input.openEnd, null),
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
  refuseWrongDays({ replacedOn: null, ...own, ...fields } as Agreement, today);
  return fields;
}

function blank(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text?.trim() || null;
}
