import { addMonths } from '../../core/calendar/months.js';
import type { Day } from '../../core/day.js';
import { TIERS, type Tier } from '../../core/questionnaire/questionnaire.js';
import type { DecisionOutcomeName } from './assessment.enums.js';

/** What a tier asks of a decision; data of `templates/decisions/policy.json` (DOMAIN 3, treatment and re-review). */
export interface DecisionPolicy {
  /** Tiers in which whoever proposed does not decide. */
  readonly secondPerson: readonly Tier[];
  /** Tiers in which the data protection officer is heard first. */
  readonly advice: readonly Tier[];
  readonly reReviewMonths: Readonly<Record<Tier, number>>;
}

/** Throws on a file that does not say everything: a tier that is left out would be decided without a rule. */
export function parseDecisionPolicy(raw: unknown): DecisionPolicy {
  const { second_person, advice, re_review_months } = raw as Record<string, unknown>;
  const months = re_review_months as Record<Tier, unknown> | undefined;
  const missing = TIERS.filter((tier) => !Number.isInteger(months?.[tier]) || Number(months![tier]) < 1);
  if (missing.length > 0)
    throw new Error(`re_review_months: no whole number of months for ${missing.join(', ')}`);
  return {
    secondPerson: tiersOf('second_person', second_person),
    advice: tiersOf('advice', advice),
    reReviewMonths: months as Record<Tier, number>,
  };
}

/** The day by which an approved vendor is looked at again. */
export function reviewDueOn(policy: DecisionPolicy, tier: Tier, decidedOn: Day): Day {
  return addMonths(decidedOn, policy.reReviewMonths[tier]);
}

/** Until when a decision holds; an approval ends, a rejection stands until somebody decides anew. */
export type Validity = { readonly until: Day | null } | { readonly isRefused: 'OVER' | 'TOO_LONG' };

export function validityOf(
  { outcome, wanted }: { outcome: DecisionOutcomeName; wanted: Day | null },
  dueOn: Day,
  today: Day,
): Validity {
  if (outcome === 'REJECTED') return { until: null };
  if (wanted === null) return { until: dueOn };
  if (wanted <= today) return { isRefused: 'OVER' };
  return wanted > dueOn ? { isRefused: 'TOO_LONG' } : { until: wanted };
}

function tiersOf(name: string, list: unknown): Tier[] {
  const known = Array.isArray(list) ? TIERS.filter((tier) => list.includes(tier)) : [];
  if (!Array.isArray(list) || known.length !== list.length)
    throw new Error(`${name}: a list of tiers ${TIERS.join(', ')}, each once`);
  return known;
}
