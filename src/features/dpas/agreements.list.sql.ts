import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import type { AgreementStateName } from './agreement.enums.js';
import type { AgreementFilter } from './agreements.inputs.js';

/** The day after which it no longer holds; as `lastDayOf` of core/clause says it. */
const LAST = `CASE WHEN a.renews_by_itself THEN a.terminated_on
  ELSE least(a.ends_on, a.terminated_on) END`;

/** `agreementState` of core/clause in SQL, $2 being today; a test holds the two together. */
const STATE = `CASE
  WHEN a.signed_on IS NULL OR a.signed_on > $2 THEN 'DRAFT'
  WHEN a.replaced_on <= $2 THEN 'REPLACED'
  WHEN ${LAST} < $2 THEN 'ENDED'
  WHEN coalesce(a.starts_on, a.signed_on) > $2 THEN 'SIGNED'
  ELSE 'IN_FORCE' END`;

/** What ends first stands first; what has no end, or ended, stands behind. */
const KEY = `coalesce(CASE WHEN ${STATE} IN ('ENDED', 'REPLACED') THEN DATE '9999-12-31' ELSE ${LAST} END,
  DATE '9999-12-30')::text`;

export interface AgreementLine {
  id: string;
  key: string;
  title_key: string;
}

/** `after` is [key, title, id] of the last row shown. */
export function agreementsList(
  ctx: Context,
  filter: AgreementFilter,
  after: (string | number | null)[] | null,
  limit: number,
) {
  const parameters: unknown[] = [ctx.tenantId, ctx.today];
  const where = ['a.tenant_id = $1', ...conditions(ctx, filter, parameters)];
  const from = `FROM app.agreement a JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)`;
  const countParameters = [...parameters];
  const count = `SELECT count(*)::int AS total ${from} WHERE $2::date IS NOT NULL AND ${where.join(' AND ')}`;
  if (after !== null) {
    const at = parameters.push(...after) - 2;
    where.push(`(${KEY}, a.title_key, a.id) > ($${at}, $${at + 1}, $${at + 2}::uuid)`);
  }
  parameters.push(limit);
  const sql = `SELECT a.id, ${KEY} AS key, a.title_key ${from} WHERE ${where.join(' AND ')}
    ORDER BY 2, 3, 1 LIMIT $${parameters.length}`;
  return { sql, count, parameters, countParameters };
}

function conditions(ctx: Context, filter: AgreementFilter, parameters: unknown[]): string[] {
  const slot = (value: unknown) => `$${parameters.push(value)}`;
  const found = ['NOT v.is_archived'];
  const states: readonly AgreementStateName[] | null | undefined = filter.state;
  if (states?.length) found.push(`${STATE} = ANY(${slot(states)})`);
  if (filter.vendorId) found.push(`a.vendor_id = ${slot(filter.vendorId)}`);
  if (filter.endsUntil) found.push(`${LAST} <= ${slot(filter.endsUntil)}`);
  const search = filter.search?.trim().toLowerCase() ?? '';
  if (search !== '') {
    const like = slot(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
    found.push(`(a.title_key LIKE ${like} OR v.name_key LIKE ${like})`);
  }
  if (rowOf(ctx.role)?.relation === 'own-vendors') found.push(ownVendors('v', slot(ctx.actor.id)));
  return found;
}
