import type { EventFilter } from './audit.inputs.js';

export interface Narrowed {
  /** Conditions on `e`, an alias of app.event, joined by AND. */
  where: string;
  parameters: unknown[];
}

/** The rows of one tenant that a filter lets through. Days are whole and in UTC. */
export function narrowed(tenantId: string, filter: EventFilter = {}): Narrowed {
  const parameters: unknown[] = [tenantId];
  const having = (value: unknown, sql: (slot: string) => string) => {
    parameters.push(value);
    return sql(`$${parameters.length}`);
  };
  const where = ['e.tenant_id = $1'];
  if (filter.object) where.push(having(filter.object, (slot) => `e.object = ${slot}`));
  if (filter.actions?.length) where.push(having(filter.actions, (slot) => `e.action = ANY(${slot})`));
  if (filter.from)
    where.push(having(filter.from, (slot) => `e.at >= (${slot}::date)::timestamp AT TIME ZONE 'UTC'`));
  if (filter.to)
    where.push(having(filter.to, (slot) => `e.at < (${slot}::date + 1)::timestamp AT TIME ZONE 'UTC'`));
  return { where: where.join(' AND '), parameters };
}
