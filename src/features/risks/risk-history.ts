import { typedId } from '../../platform/graphql/typed-ids.js';
import type { FieldChange } from './risk-change.entity.js';
import type { Risk } from './risk.entity.js';

/** Fields whose changes the history tells. */
const TOLD = [
  'state',
  'statement',
  'cause',
  'event',
  'effect',
  'effectOnUs',
  'category',
  'inherentLikelihood',
  'inherentImpact',
  'inherentReason',
  'likelihood',
  'impact',
  'ratingReason',
  'targetLikelihood',
  'targetImpact',
  'targetReason',
  'treatment',
  'dueOn',
  'reviewOn',
  'note',
] as const satisfies readonly (keyof Risk)[];

const IDS = { vendorId: 'vnd', serviceId: 'svc', ownerGroupId: 'grp' } as const;

/** What a change makes of a risk, field by field; fields that stay as they are are left out. */
export function changesOf(before: Partial<Risk>, set: Partial<Risk>): FieldChange[] {
  const told = TOLD.filter((field) => field in set && (before[field] ?? null) !== (set[field] ?? null)).map(
    (field): FieldChange => ({ field, before: before[field] ?? null, after: set[field] ?? null }),
  );
  const ids = (Object.keys(IDS) as (keyof typeof IDS)[])
    .filter((field) => field in set && (before[field] ?? null) !== (set[field] ?? null))
    .map((field): FieldChange => ({
      field,
      before: named(field, before[field]),
      after: named(field, set[field]),
    }));
  return [...told, ...ids];
}

function named(field: keyof typeof IDS, id: string | null | undefined): string | null {
  return id == null ? null : typedId(IDS[field], id);
}
