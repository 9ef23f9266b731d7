import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import { ownLast } from './agreement-days.sql.js';
import type { AgreementStateName } from './agreement.enums.js';
import type { AgreementFilter } from './agreement-filter.inputs.js';

/** The day from which both sides are bound; as `signedByBoth` of core/clause says it. */
export const signedOn = (of: string): string => `CASE
  WHEN ${of}.signed_for_us_on IS NOT NULL AND ${of}.signed_for_them_on IS NOT NULL
  THEN greatest(${of}.signed_for_us_on, ${of}.signed_for_them_on) END`;

/** `agreementState` of core/clause in SQL; a test holds the two together. */
const ownState = (of: string, today = '$2'): string => `CASE
  WHEN (${signedOn(of)}) IS NULL OR (${signedOn(of)}) > ${today} THEN 'DRAFT'
  WHEN ${of}.replaced_on <= ${today} THEN 'REPLACED'
  WHEN (${ownLast(of)}) < ${today} THEN 'ENDED'
  WHEN coalesce(${of}.starts_on, ${signedOn(of)}) > ${today} THEN 'SIGNED'
  ELSE 'IN_FORCE' END`;

/**
 * In force, and nobody has said until when: no clock can run. An addendum ends with its contract, where it says no day.
 * @param today the slot of the parameter
 */
export const endNotStated = (of: string, today: string): string => `(${of}.ends_on IS NULL
  AND ${of}.terminated_on IS NULL AND ${of}.open_end IS NULL AND ${of}.adds_to_id IS NULL
  AND (${ownState(of, today)}) = 'IN_FORCE')`;

/** Of an addendum and its contract, `addendumLastDay` and `addendumState`; without a contract its own. */
const LAST = `least(${ownLast('a')}, ${ownLast('c')})`;
const STATE = `CASE
  WHEN c.id IS NULL OR (${ownState('a')}) IN ('DRAFT', 'ENDED', 'REPLACED') THEN ${ownState('a')}
  WHEN (${ownState('c')}) IN ('ENDED', 'REPLACED') THEN ${ownState('c')}
  WHEN (${ownState('c')}) = 'IN_FORCE' THEN ${ownState('a')}
  ELSE 'SIGNED' END`;

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
  const from = `FROM app.agreement a JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
    LEFT JOIN app.agreement c ON (c.tenant_id, c.id) = (a.tenant_id, a.adds_to_id)`;
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
  if (filter.endNotStated) found.push(endNotStated('a', '$2'));
  if (filter.endsUntil) found.push(`${LAST} <= ${slot(filter.endsUntil)}`);
  const search = filter.search?.trim().toLowerCase() ?? '';
  if (search !== '') {
    const like = slot(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
    found.push(`(a.title_key LIKE ${like} OR v.name_key LIKE ${like})`);
  }
  if (rowOf(ctx.role)?.relation === 'own-vendors') found.push(ownVendors('v', slot(ctx.actor.id)));
  return found;
}
