import { shownRow } from '../../core/inventory/shown-row.js';
import type { DomainEvent } from '../../platform/events/domain-event.js';
import type { RowDecision } from './import-choices.js';
import type { RowPlan } from './import-plan.js';
import {
  RowLeftOut,
  RowOpenAgain,
  RowSaidToBeNew,
  RowSaidToBeVendor,
  RowSaidToKeepName,
  RowTakesNewName,
  type SaidRow,
} from './register.events.js';

/** What a person said of one row of a list that is being taken in. */
export interface RowSaying extends Omit<SaidRow, 'importId'> {
  said: SaidClass;
}

type SaidClass = new (tenantId: string, row: SaidRow) => DomainEvent;

/** What the record tells of a row; null where nobody was asked, or what was said last time holds. */
export function sayingOf(plan: RowPlan, decision: RowDecision | undefined): RowSaying | null {
  if (decision === undefined || plan.question === null) return null;
  // It was open before it was asked about again.
  if (plan.act === 'choose' && plan.toKeep === null) return null;
  const vendor = plan.act === 'change' || plan.act === 'same' ? plan.vendor : null;
  return { said: classOf(plan, decision), row: shownRow(plan.draft), vendorId: vendor?.id ?? null };
}

export function eventOf({ said: Said, ...row }: RowSaying, tenantId: string, importId: string): DomainEvent {
  return new Said(tenantId, { ...row, importId });
}

function classOf({ question, act }: RowPlan, decision: RowDecision): SaidClass {
  if (act === 'choose') return RowOpenAgain;
  if (decision.act === 'skip') return RowLeftOut;
  if (decision.act === 'keep') return RowSaidToKeepName;
  if (question?.by === 'rename') return RowTakesNewName;
  return decision.act === 'into' ? RowSaidToBeVendor : RowSaidToBeNew;
}
