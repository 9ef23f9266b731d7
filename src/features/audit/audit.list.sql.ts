import { addDays } from '../../core/day.js';
import type { Context } from '../../platform/tenancy/context.js';
import { beginningOfDay } from '../../platform/tenancy/local-time.js';
import type { EventFilter } from './audit.inputs.js';

const LAST_DAY = '9999-12-31';

export interface Narrowed {
  /** Conditions on `e`, an alias of app.event, joined by AND. */
  where: string;
  parameters: unknown[];
}

/** The rows of one tenant that a filter lets through. Days are whole, as the workspace counts them. */
export function narrowed({ tenantId, timeZone }: Context, filter: EventFilter = {}): Narrowed {
  const parameters: unknown[] = [tenantId];
  const having = (value: unknown, sql: (slot: string) => string) => {
    parameters.push(value);
    return sql(`$${parameters.length}`);
  };
  const where = ['e.tenant_id = $1'];
  if (filter.object) where.push(having(filter.object, (slot) => `e.object = ${slot}`));
  if (filter.actions?.length) where.push(having(filter.actions, (slot) => `e.action = ANY(${slot})`));
  if (filter.from) where.push(having(beginningOfDay(timeZone, filter.from), (slot) => `e.at >= ${slot}`));
  // After the last day that can be written none begins, and nothing needs to be left out.
  if (filter.to && filter.to < LAST_DAY)
    where.push(having(beginningOfDay(timeZone, addDays(filter.to, 1)), (slot) => `e.at < ${slot}`));
  return { where: where.join(' AND '), parameters };
}
