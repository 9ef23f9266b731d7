import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import type { SortDirection, VendorFilter, VendorSort } from './vendors.inputs.js';

/**
 * The order of the list as one comparable key beside the name. "Not assessed" sorts as the most urgent of its
 * column, never as the least: what nobody looked at must not hide at the end.
 */
const KEYS: Record<VendorSort, string> = {
  NAME: `''`,
  TIER: `coalesce(tier, 'T0')`,
  LEVEL: `coalesce(level, -1)`,
  OPEN_RISKS: `open_high_risks * 10000 + open_risks`,
  NEXT_REVIEW: `coalesce(next_review_on, DATE '0001-01-01')::text`,
};

export interface ListQuery {
  sql: string;
  count: string;
  parameters: unknown[];
  countParameters: unknown[];
}

/** One page and its count, both by index of the tenant. `after` is [key, name, id] of the last row shown. */
export function vendorsList(
  ctx: Context,
  filter: VendorFilter,
  sort: VendorSort,
  direction: SortDirection,
  after: (string | number | null)[] | null,
  limit: number,
): ListQuery {
  const parameters: unknown[] = [ctx.tenantId, filter.isArchived ?? false];
  const where = ['tenant_id = $1', 'is_archived = $2', ...conditions(ctx, filter, parameters)];
  const countParameters = [...parameters];
  const count = `SELECT count(*)::int AS total FROM app.vendor WHERE ${where.join(' AND ')}`;
  if (after !== null) where.push(beyond(sort, direction, after, parameters));
  parameters.push(limit);
  const order = `${KEYS[sort]} ${direction}, name_key ${direction}, id ${direction}`;
  const sql = `SELECT *, ${KEYS[sort]} AS sort_key FROM app.vendor WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT $${parameters.length}`;
  return {
    sql: sort === 'NAME' ? sql.replace(`${KEYS.NAME} ${direction}, `, '') : sql,
    count,
    parameters,
    countParameters,
  };
}

function beyond(
  sort: VendorSort,
  direction: SortDirection,
  after: (string | number | null)[],
  parameters: unknown[],
): string {
  const than = direction === 'ASC' ? '>' : '<';
  const at = parameters.length;
  if (sort === 'NAME') {
    parameters.push(after[1], after[2]);
    return `(name_key, id) ${than} ($${at + 1}, $${at + 2}::uuid)`;
  }
  parameters.push(...after);
  return `(${KEYS[sort]}, name_key, id) ${than} ($${at + 1}, $${at + 2}, $${at + 3}::uuid)`;
}

function conditions(ctx: Context, filter: VendorFilter, parameters: unknown[]): string[] {
  const with_ = (value: unknown, sql: (slot: string) => string) => {
    parameters.push(value);
    return sql(`$${parameters.length}`);
  };
  const found: string[] = [];
  if (filter.search?.trim())
    found.push(
      with_(
        likeOf(filter.search),
        (slot) => `concat_ws(' ', name_key, lower(legal_name), lower(website)) LIKE ${slot}`,
      ),
    );
  if (filter.tier?.length || filter.notAssessed)
    found.push(
      with_(
        filter.tier ?? [],
        (slot) => `(tier = ANY(${slot})${filter.notAssessed ? ' OR tier IS NULL' : ''})`,
      ),
    );
  if (filter.state?.length) found.push(with_(filter.state, (slot) => `assessment_state = ANY(${slot})`));
  if (filter.country?.length) found.push(with_(filter.country, (slot) => `country = ANY(${slot})`));
  if (filter.band?.length) found.push(with_(filter.band, (slot) => `residual_band = ANY(${slot})`));
  if (filter.ownerId) found.push(with_(filter.ownerId, (slot) => `owner_id = ${slot}`));
  // A business owner sees the vendors they own and no others (TRUST T3, relation).
  if (rowOf(ctx.role)?.relation === 'own-vendors')
    found.push(with_(ctx.actor.id, (slot) => `owner_id = ${slot}`));
  return found;
}

function likeOf(search: string): string {
  return `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
}
