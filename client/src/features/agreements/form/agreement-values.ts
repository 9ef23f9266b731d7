import type {
  AgreementHeadFragment,
  AgreementLaw,
  AnnexState,
  NoticePeriodUnit,
} from '../../../graphql/staff.generated.js';

export const LAWS: readonly AgreementLaw[] = ['GDPR', 'UK', 'CH', 'CCPA'];
export const KINDS = ['PROCESSING', 'STANDARD_CLAUSES', 'JOINT_CONTROL', 'OTHER'] as const;
export const ROLES = ['CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR', 'JOINT_CONTROLLER', 'THIRD_PARTY'] as const;
export const DAYS = ['startsOn', 'endsOn', 'terminatedOn'] as const;
const SIGNED_DAYS = ['signedForUsOn', 'signedForThemOn'] as const;
export const OPEN_ENDS = ['UNLIMITED', 'WITH_MAIN_CONTRACT'] as const;
export const AMENDMENTS = ['replaces', 'addsTo'] as const;
export const ANNEXES = ['transfer', 'measures', 'subProcessors'] as const;
export const TERM_COUNTS = ['breachHours', 'subNoticeDays', 'deletionDays'] as const;
const COUNTS = ['renewalMonths', 'noticeDays', ...TERM_COUNTS] as const;
export const TEXTS = ['auditTerms', 'liability', 'note'] as const;
const LINES = ['title', 'revision', 'ourEntity', 'theirEntity', 'signedForUs', 'signedForThem'] as const;

export const AGREEMENT_FIELDS = [
  ...LINES,
  ...SIGNED_DAYS,
  ...DAYS,
  ...COUNTS,
  ...TEXTS,
  'amendsId',
  'addsToId',
  'annexes',
  'subNoticeUnit',
  'holidayPlace',
  'kind',
  'ourRole',
  'theirRole',
  'governingLaw',
  'places',
  'serviceIds',
  'laws',
  'sccModules',
  'hasTransfers',
  'renewsByItself',
  'openEnd',
] as const;

export type Line =
  | (typeof LINES)[number]
  | (typeof SIGNED_DAYS)[number]
  | (typeof DAYS)[number]
  | (typeof COUNTS)[number]
  | (typeof TEXTS)[number];

/** What stands in the fields; numbers and days as text, so that a half-typed one is kept. */
export interface AgreementValues extends Record<Line, string> {
  /** Id of the agreement this one amends; '' when it stands by itself. */
  amended: string;
  amendment: (typeof AMENDMENTS)[number];
  annexes: Record<(typeof ANNEXES)[number], AnnexState | ''>;
  subNoticeUnit: NoticePeriodUnit;
  holidayPlace: string;
  kind: (typeof KINDS)[number];
  ourRole: (typeof ROLES)[number];
  theirRole: (typeof ROLES)[number];
  governingLaw: string;
  places: string;
  serviceIds: string[];
  laws: string[];
  sccModules: string[];
  hasTransfers: boolean;
  renewsByItself: boolean;
  /** '' while nobody has said why there is no last day. */
  openEnd: (typeof OPEN_ENDS)[number] | '';
}

const EMPTY = Object.fromEntries(
  [...LINES, ...SIGNED_DAYS, ...DAYS, ...COUNTS, ...TEXTS].map((field) => [field, '']),
) as Record<Line, string>;

export function valuesOf(agreement: AgreementHeadFragment | null): AgreementValues {
  const lines = agreement as Partial<Record<Line, string | number | null>> | null;
  const filled = Object.keys(EMPTY).map((field) => [field, String(lines?.[field as Line] ?? '')]);
  return {
    ...(Object.fromEntries(filled) as Record<Line, string>),
    amended: agreement?.amends?.id ?? agreement?.addsTo?.id ?? '',
    amendment: agreement?.amends == null && agreement?.addsTo != null ? 'addsTo' : 'replaces',
    annexes: annexesOf(agreement),
    subNoticeUnit: agreement?.subNoticeUnit ?? 'CALENDAR_DAYS',
    holidayPlace: agreement?.holidayPlace ?? '',
    kind: agreement?.kind ?? 'PROCESSING',
    ourRole: agreement?.ourRole ?? 'CONTROLLER',
    theirRole: agreement?.theirRole ?? 'PROCESSOR',
    governingLaw: agreement?.governingLaw ?? '',
    places: agreement?.places.join(', ') ?? '',
    serviceIds: agreement?.services.map(({ id }) => id) ?? [],
    laws: agreement === null ? ['GDPR'] : [...agreement.laws],
    sccModules: [...(agreement?.sccModules ?? [])],
    hasTransfers: agreement?.hasTransfers ?? true,
    renewsByItself: agreement?.renewsByItself ?? false,
    openEnd: agreement?.openEnd ?? '',
  };
}

function annexesOf(agreement: AgreementHeadFragment | null): AgreementValues['annexes'] {
  const { transfer, measures, subProcessors } = agreement?.annexes ?? {};
  return { transfer: transfer ?? '', measures: measures ?? '', subProcessors: subProcessors ?? '' };
}

/** Standard clauses have annexes; other agreements have none. */
export function hasAnnexes({ kind, sccModules }: Pick<AgreementValues, 'kind' | 'sccModules'>): boolean {
  return kind === 'STANDARD_CLAUSES' || sccModules.length > 0;
}

/** What the API takes: an empty field means "not known". */
export function inputOf(values: AgreementValues) {
  const { kind, ourRole, theirRole, serviceIds, sccModules, hasTransfers, renewsByItself } = values;
  const text = (field: Line): string | null => (values[field].trim() === '' ? null : values[field].trim());
  const count = (field: Line): number | null => (text(field) === null ? null : Number(text(field)));
  return {
    title: values.title.trim(),
    kind,
    ourRole,
    theirRole,
    serviceIds,
    sccModules,
    hasTransfers,
    renewsByItself,
    ...amendmentOf(values),
    annexes: hasAnnexes(values) ? annexesIn(values) : null,
    subNoticeUnit: values.subNoticeUnit,
    holidayPlace:
      values.subNoticeUnit === 'CALENDAR_DAYS' || values.holidayPlace === '' ? null : values.holidayPlace,
    ourEntity: text('ourEntity'),
    theirEntity: text('theirEntity'),
    signedForUsOn: text('signedForUsOn'),
    signedForThemOn: text('signedForThemOn'),
    revision: text('revision'),
    signedForUs: text('signedForUs'),
    signedForThem: text('signedForThem'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    openEnd: text('endsOn') === null && values.openEnd !== '' ? values.openEnd : null,
    terminatedOn: text('terminatedOn'),
    renewalMonths: renewsByItself ? count('renewalMonths') : null,
    noticeDays: count('noticeDays'),
    breachHours: count('breachHours'),
    subNoticeDays: count('subNoticeDays'),
    deletionDays: count('deletionDays'),
    auditTerms: text('auditTerms'),
    liability: text('liability'),
    note: text('note'),
    governingLaw: values.governingLaw === '' ? null : values.governingLaw,
    laws: LAWS.filter((law) => values.laws.includes(law)),
    places: values.places
      .split(',')
      .map((place) => place.trim().toUpperCase())
      .filter((place) => place !== ''),
  };
}

/** An addendum governs what its contract does; the server knows which. */
function amendmentOf({ amended, amendment }: AgreementValues) {
  const id = amended === '' ? null : amended;
  return { amendsId: amendment === 'replaces' ? id : null, addsToId: amendment === 'addsTo' ? id : null };
}

function annexesIn({ annexes: { transfer, measures, subProcessors } }: AgreementValues) {
  return { transfer: transfer || null, measures: measures || null, subProcessors: subProcessors || null };
}
