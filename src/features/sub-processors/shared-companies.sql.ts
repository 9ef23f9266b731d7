import type { Tx } from '../../platform/database/tx.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import { ALIAS_OF_ROW, CANONICAL_OF_ROW } from './workspace-names.js';

export interface SharedCompany {
  readonly canonical: string;
  readonly vendorId: string;
}

/**
 * Which other vendors engage these companies too, by their newest lists; those the caller may see. The vendor of
 * `serviceId` itself is left out.
 */
export function sharedCompanies(
  tx: Tx,
  canonicalNames: readonly string[],
  serviceId: string,
): Promise<SharedCompany[]> {
  const { tenantId, role, actor } = tx.ctx;
  const isKept = rowOf(role)?.relation === 'own-vendors';
  return tx.query<SharedCompany>(
    `SELECT DISTINCT ${CANONICAL_OF_ROW} AS canonical, v.id AS "vendorId"
     FROM app.sub_processor e
     JOIN app.sub_processor_list l ON (l.tenant_id, l.id) = (e.tenant_id, e.list_id) AND l.is_current
     JOIN app.service s ON (s.tenant_id, s.id) = (l.tenant_id, l.service_id)
     JOIN app.vendor v ON (v.tenant_id, v.id) = (s.tenant_id, s.vendor_id) AND NOT v.is_archived
     ${ALIAS_OF_ROW}
     WHERE e.tenant_id = $1 AND (e.canonical_name = ANY($2) OR replace(e.canonical_name, ' ', '') = ANY(ARRAY(
         SELECT key FROM app.company_alias WHERE tenant_id = $1 AND company_key = ANY($2))))
       AND ${CANONICAL_OF_ROW} = ANY($2) AND e.canonical_name <> ''
       AND v.id <> (SELECT o.vendor_id FROM app.service o WHERE o.tenant_id = $1 AND o.id = $3)
       AND (NOT $4::boolean OR ${ownVendors('v', '$5')})`,
    [tenantId, canonicalNames, serviceId, isKept, actor.id],
  );
}
