import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from './vendors.policy.js';
import type { SortDirection, VendorFilter, VendorSort, VendorsArgs } from './vendors.inputs.js';

/**
 * The order of the list as one comparable key beside the name. "Not assessed" sorts as the most urgent of its
 * column, never as the least: what nobody looked at must not hide at the end.
 */
const KEYS: Record<VendorSort, string> = {
  NAME: 'name_key',
  TIER: `coalesce(tier, 'T0')`,
  LEVEL: `coalesce(level, -1)`,
  OPEN_RISKS: `open_high_risks * 10000 + open_risks`,
  NEXT_REVIEW: `coalesce(next_review_on, DATE '0001-01-01')::text`,
  AGREEMENT: `coalesce(agreement_until, CASE WHEN agreement_from IS NULL THEN DATE '0001-01-01' ELSE DATE '9999-12-31' END)::text`,
  STATE: `coalesce(assessment_state, '')`,
  COUNTRY: `coalesce(country, '')`,
  RENEWS_ON: `coalesce(renews_on, DATE '9999-12-31')::text`,
  UPDATED: `to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
};

/** Columns of a vendor by the field that shows them. The rows come named like the entity, so they are one. */
const COLUMNS: Record<string, string> = {
  tenantId: 'tenant_id',
  id: 'id',
  name: 'name',
  nameKey: 'name_key',
  legalName: 'legal_name',
  website: 'website',
  country: 'country',
  notes: 'notes',
  ownerId: 'owner_id',
  ownerGroupId: 'owner_group_id',
  externalId: 'external_id',
  categories: 'categories',
  certifications: 'certifications',
  dpaUrl: 'dpa_url',
  subprocessorsUrl: 'subprocessors_url',
  renewsOn: 'renews_on',
  listedTier: 'listed_tier',
  mergedIntoId: 'merged_into_id',
  isArchived: 'is_archived',
  isDemo: 'is_demo',
  tier: 'tier',
  inherentRisk: 'inherent_risk',
  assessmentState: 'assessment_state',
  level: 'level',
  claimedLevel: 'claimed_level',
  targetLevel: 'target_level',
  residualBand: 'residual_band',
  openRisks: 'open_risks',
  openHighRisks: 'open_high_risks',
  draftRisks: 'draft_risks',
  nextReviewOn: 'next_review_on',
  agreementFrom: 'agreement_from',
  agreementUntil: 'agreement_until',
  version: 'version',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

/** What the page mark and the owners are made of. */
const ALWAYS = ['id', 'nameKey', 'ownerId', 'ownerGroupId'];

/** Fields that loaders make of what is always there. */
const LOADED = new Set(['owner', 'ownerGroup', '__typename']);

export interface ListQuery {
  sql: string;
  count: string;
  parameters: unknown[];
  countParameters: unknown[];
}

/**
 * One page and its count, both by index of the tenant. `after` is [key, name, id] of the last row shown; `asked`
 * are the fields somebody wants of a vendor.
 */
export function vendorsList(
  ctx: Context,
  { filter = {}, sort, direction, first }: Pick<VendorsArgs, 'filter' | 'sort' | 'direction' | 'first'>,
  after: (string | number | null)[] | null,
  asked: ReadonlySet<string>,
): ListQuery {
  const parameters: unknown[] = [ctx.tenantId, filter.isArchived ?? false];
  const where = ['tenant_id = $1', 'is_archived = $2', ...conditions(ctx, filter, parameters)];
  const countParameters = [...parameters];
  const count = `SELECT count(*)::int AS total FROM app.vendor WHERE ${where.join(' AND ')}`;
  if (after !== null) where.push(beyond(sort, direction, after, parameters));
  parameters.push(first + 1);
  const key = sort === 'NAME' ? [] : [KEYS[sort]];
  const order = [...key, 'name_key', 'id'].map((part) => `${part} ${direction}`).join(', ');
  const columns = [...columnsFor(asked), ...key.map((part) => `${part} AS "sortKey"`)].join(', ');
  const sql = `SELECT ${columns} FROM app.vendor WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT $${parameters.length}`;
  return { sql, count, parameters, countParameters };
}

/** A wide row costs PostgreSQL and us more than finding it. A field of a resolver may need any column: then all. */
function columnsFor(asked: ReadonlySet<string>): string[] {
  const plain = [...asked].filter((field) => !LOADED.has(field));
  const isPlain = plain.every((field) => field in COLUMNS);
  const fields = isPlain ? new Set([...ALWAYS, ...plain]) : Object.keys(COLUMNS);
  return [...fields].map((field) => `${COLUMNS[field]} AS "${field}"`);
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
  const having = (value: unknown, sql: (slot: string) => string) => {
    parameters.push(value);
    return sql(`$${parameters.length}`);
  };
  const found: string[] = [];
  if (filter.search?.trim())
    found.push(
      having(
        likeOf(filter.search),
        (slot) => `concat_ws(' ', name_key, lower(legal_name), lower(website)) LIKE ${slot}`,
      ),
    );
  if (filter.nameStart?.trim())
    found.push(having(likeOf(filter.nameStart).slice(1), (slot) => `name_key LIKE ${slot}`));
  if (filter.tier?.length || filter.notAssessed)
    found.push(
      having(
        filter.tier ?? [],
        (slot) => `(tier = ANY(${slot})${filter.notAssessed ? ' OR tier IS NULL' : ''})`,
      ),
    );
  if (filter.state?.length) found.push(having(filter.state, (slot) => `assessment_state = ANY(${slot})`));
  if (filter.country?.length) found.push(having(filter.country, (slot) => `country = ANY(${slot})`));
  if (filter.band?.length) found.push(having(filter.band, (slot) => `residual_band = ANY(${slot})`));
  if (filter.withoutAgreement)
    found.push(
      having(
        ctx.today,
        (slot) =>
          `NOT coalesce(${slot} BETWEEN agreement_from AND coalesce(agreement_until, ${slot}), false)`,
      ),
    );
  if (filter.ids) found.push(having(filter.ids, (slot) => `id = ANY(${slot}::uuid[])`));
  if (filter.ownerId) found.push(having(filter.ownerId, (slot) => `owner_id = ${slot}`));
  if (filter.ownerGroupId) found.push(having(filter.ownerGroupId, (slot) => `owner_group_id = ${slot}`));
  if (rowOf(ctx.role)?.relation === 'own-vendors')
    found.push(having(ctx.actor.id, (slot) => ownVendors('vendor', slot)));
  return found;
}

function likeOf(search: string): string {
  return `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
}
