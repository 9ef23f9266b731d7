import { byWeight, findingsOf, type FlowVerdict, type MapCheck } from './check-map.js';
import { raised, type FlowFinding } from './raised.js';
import type { RuleBook } from './rule-book.js';

/**
 * All that stands against a map, by severity: what the rules find, and every transfer whose assessment was to be made
 * anew before the day of the map (SCC clause 14(e)). The rules know the age of an assessment only, not the day that
 * somebody set for its review; past that day it is as one that has run out (DF-06).
 */
export function standingFindings(check: MapCheck, rules: RuleBook): readonly FlowFinding[] {
  const { date } = check.graph.map;
  const overdue = [...check.flows.values()].flatMap((verdict) => {
    const day = reviewOf(verdict);
    if (day === undefined || day >= date) return [];
    return [raised(EXPIRED, verdict.link.flow.id, { because: { review_on: day } }, rules)];
  });
  if (overdue.length === 0) return findingsOf(check);
  const all = [...findingsOf(check), ...overdue];
  all.sort(byWeight);
  return all;
}

const EXPIRED = 'DF-06';

/** The day of the next review, where the transfer rests on the assessment. */
function reviewOf({ link, transfer }: FlowVerdict): string | undefined {
  const rests = transfer.status === 'ok_safeguard' || transfer.status === 'ok_with_conditions';
  return rests ? link.flow.tia?.review_on : undefined;
}
