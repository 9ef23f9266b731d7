import type { AgreementHeadFragment, AgreementLaw } from '../../graphql/staff.generated.js';

export const LAWS: readonly AgreementLaw[] = ['GDPR', 'UK', 'CH', 'CCPA'];
export const KINDS = ['PROCESSING', 'STANDARD_CLAUSES', 'JOINT_CONTROL', 'OTHER'] as const;
export const ROLES = ['CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR', 'JOINT_CONTROLLER', 'THIRD_PARTY'] as const;
export const DAYS = ['signedOn', 'startsOn', 'endsOn', 'terminatedOn'] as const;
export const TERM_COUNTS = ['breachHours', 'subNoticeDays', 'deletionDays'] as const;
const COUNTS = ['renewalMonths', 'noticeDays', ...TERM_COUNTS] as const;
export const TEXTS = ['auditTerms', 'liability', 'note'] as const;
const LINES = ['title', 'revision', 'signedForUs', 'signedForThem'] as const;

export const AGREEMENT_FIELDS = [
  ...LINES,
  ...DAYS,
  ...COUNTS,
  ...TEXTS,
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
] as const;

export type Line =
  | (typeof LINES)[number]
  | (typeof DAYS)[number]
  | (typeof COUNTS)[number]
  | (typeof TEXTS)[number];

/** What stands in the fields; numbers and days as text, so that a half-typed one is kept. */
export interface AgreementValues extends Record<Line, string> {
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
}

const EMPTY = Object.fromEntries(
  [...LINES, ...DAYS, ...COUNTS, ...TEXTS].map((field) => [field, '']),
) as Record<Line, string>;

export function valuesOf(agreement: AgreementHeadFragment | null): AgreementValues {
  const lines = agreement as Partial<Record<Line, string | number | null>> | null;
  const filled = Object.keys(EMPTY).map((field) => [field, String(lines?.[field as Line] ?? '')]);
  return {
    ...(Object.fromEntries(filled) as Record<Line, string>),
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
  };
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
    revision: text('revision'),
    signedForUs: text('signedForUs'),
    signedForThem: text('signedForThem'),
    signedOn: text('signedOn'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
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
