import { dayUnitOf } from '../../core/clause/day-unit.js';
import type { NoticePeriodUnit } from '../sub-processors/sub-processors.enums.js';
import type { AgreementClause } from './agreement-clause.entity.js';
import type { ProposedTerm } from './terms.payloads.js';

/** Which number of which clause belongs into which column of the agreement. */
const TERMS = [
  { field: 'breachHours', clauseId: 'C-HOURS', number: 'hours' },
  { field: 'subNoticeDays', clauseId: 'B-SUB-NOTICE', number: 'objection_days' },
  { field: 'deletionDays', clauseId: 'B-DELETE-WHEN', number: 'deletion_days' },
] as const;

/** Numbers the finder read, unless a person said that it is not the clause. A person takes them over, or not. */
export function proposedTerms(clauses: readonly AgreementClause[]): ProposedTerm[] {
  return TERMS.flatMap(({ field, clauseId, number }) => {
    const clause = clauses.find((one) => one.clauseId === clauseId);
    const value = clause?.numbers[number];
    if (clause === undefined || value === undefined || clause.word === 'NOT_THIS') return [];
    const unit = field === 'subNoticeDays' ? unitIn(clause.quote, value) : null;
    const { quote, page, section } = clause;
    return [{ field, clauseId, value, unit, isSure: true, quote, page, section }];
  });
}

/** Null: the sentence that is shown does not say. */
export function unitIn(quote: string | null, days: number): NoticePeriodUnit | null {
  const unit = quote === null ? null : dayUnitOf(quote, days);
  return unit === null ? null : (unit.toUpperCase() as NoticePeriodUnit);
}
