import type { Risk } from './risk.entity.js';

export type RiskWordFields = Pick<
  Risk,
  | 'statement'
  | 'cause'
  | 'event'
  | 'effect'
  | 'effectOnUs'
  | 'category'
  | 'serviceId'
  | 'ownerGroupId'
  | 'reviewOn'
>;

type Given = Pick<Risk, 'statement'> & {
  [Field in Exclude<keyof RiskWordFields, 'statement'>]?: Risk[Field];
};

/** What somebody wrote, trimmed; what is left out is empty. */
export function riskWords(given: Given): RiskWordFields {
  return {
    statement: given.statement.trim(),
    cause: given.cause?.trim() || null,
    event: given.event?.trim() || null,
    effect: given.effect?.trim() || null,
    effectOnUs: given.effectOnUs?.trim() || null,
    category: given.category ?? null,
    serviceId: given.serviceId ?? null,
    ownerGroupId: given.ownerGroupId ?? null,
    reviewOn: given.reviewOn ?? null,
  };
}
