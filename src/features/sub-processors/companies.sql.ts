import type { Tx } from '../../platform/database/tx.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import { ALIAS_OF_ROW, CANONICAL_OF_ROW } from './workspace-names.js';

/** A company at work for vendors of ours, by their newest lists. */
export interface CompanyRow {
  readonly canonical: string;
  /** As most lists write it. */
  readonly name: string;
  readonly names: readonly string[];
  readonly vendorIds: readonly string[];
  readonly vendorCount: number;
}

export interface CompaniesAsked {
  /** Part of a name. */
  readonly search: string;
  readonly first: number;
  /** Behind this company: how many vendors engage it, and its canonical name. */
  readonly after: readonly [number, string] | null;
}

const OF_LISTS = `FROM app.sub_processor e
  JOIN app.sub_processor_list l ON (l.tenant_id, l.id) = (e.tenant_id, e.list_id) AND l.is_current
  JOIN app.service s ON (s.tenant_id, s.id) = (l.tenant_id, l.service_id)
  JOIN app.vendor v ON (v.tenant_id, v.id) = (s.tenant_id, s.vendor_id) AND NOT v.is_archived
  ${ALIAS_OF_ROW}
  WHERE e.tenant_id = $1 AND e.canonical_name <> '' AND (NOT $2::boolean OR ${ownVendors('v', '$3')})
  GROUP BY ${CANONICAL_OF_ROW}`;

/** Those that most vendors engage first; one more than asked for, when there is one. Of vendors the caller may see. */
export async function companies(tx: Tx, { search, first, after }: CompaniesAsked) {
  const { tenantId, role, actor } = tx.ctx;
  const isKept = rowOf(role)?.relation === 'own-vendors';
  const found = `SELECT ${CANONICAL_OF_ROW} AS canonical, mode() WITHIN GROUP (ORDER BY e.name) AS name,
      array_agg(DISTINCT e.name) AS names, array_agg(DISTINCT v.id) AS "vendorIds",
      count(DISTINCT v.id)::int AS "vendorCount" ${OF_LISTS}
    HAVING $4 = '' OR position(lower($4) IN lower(string_agg(e.name, E'\\n') || E'\\n' || ${CANONICAL_OF_ROW})) > 0`;
  const asked = [tenantId, isKept, actor.id, search];
  const rows = await tx.query<CompanyRow>(
    `SELECT * FROM (${found}) c
     WHERE $5::int IS NULL OR "vendorCount" < $5 OR ("vendorCount" = $5 AND canonical COLLATE "C" > $6)
     ORDER BY "vendorCount" DESC, canonical COLLATE "C" LIMIT $7`,
    [...asked, after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );
  const [counted] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM (${found}) c`,
    asked,
  );
  return { rows, total: counted!.total };
}
