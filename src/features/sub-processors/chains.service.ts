import { Injectable } from '@nestjs/common';
import { chainOf, type ChainLink, type ChainRow } from '../../core/sub-processors/chain.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { sightOf } from '../vendors/vendors.policy.js';
import { ListsService } from './lists.service.js';
import type { SubProcessor } from './sub-processor.entity.js';
import type { NamesOfWorkspace } from './workspace-names.js';

type ListedRow = Pick<SubProcessor, 'name' | 'canonicalName' | 'countries' | 'engagedBy'>;

/** Who stands behind a service, as far as lists tell: its own, and those of companies that are vendors here themselves. */
@Injectable()
export class ChainsService {
  constructor(
    private readonly db: Database,
    private readonly lists: ListsService,
  ) {}

  of(ctx: Context, { id: serviceId, vendorId }: Service): Promise<readonly ChainLink[]> {
    return this.db.read(ctx, async (tx) => {
      const list = await this.lists.current(tx, serviceId);
      if (list === null) return [];
      const names = await this.lists.reference.of(tx);
      const rows = (await this.lists.rows(tx, list.id)).map((row) => rowOfChain(row, names));
      const lists = await this.publishedBy(tx, names);
      const vendor = await tx.em.findOneByOrFail(Vendor, { tenantId: ctx.tenantId, id: vendorId });
      return chainOf(names.canonical(vendor.name), rows, (canonical) => lists.get(canonical) ?? null);
    });
  }

  /** The newest rows of each vendor the caller may see, by the vendor's canonical name. */
  private async publishedBy(
    tx: Tx,
    names: NamesOfWorkspace,
  ): Promise<ReadonlyMap<string, readonly ChainRow[]>> {
    const { tenantId } = tx.ctx;
    const rows = await tx.query<ListedRow & { vendorId: string }>(
      `SELECT s.vendor_id AS "vendorId", e.name, e.canonical_name AS "canonicalName", e.countries, e.engaged_by AS "engagedBy"
       FROM app.sub_processor e
       JOIN app.sub_processor_list l ON (l.tenant_id, l.id) = (e.tenant_id, e.list_id) AND l.is_current
       JOIN app.service s ON (s.tenant_id, s.id) = (l.tenant_id, l.service_id)
       WHERE e.tenant_id = $1 ORDER BY e.position`,
      [tenantId],
    );
    const byVendor = Map.groupBy(rows, ({ vendorId }) => vendorId);
    const chainRows = (id: string) => byVendor.get(id)!.map((row) => rowOfChain(row, names));
    const vendors = await tx.em.findBy(Vendor, { tenantId, isArchived: false });
    const isSeen = await sightOf(tx);
    return new Map(
      vendors
        .filter((vendor) => byVendor.has(vendor.id) && isSeen(vendor))
        .map((vendor) => [names.canonical(vendor.name), chainRows(vendor.id)] as const),
    );
  }
}

function rowOfChain(row: ListedRow, { counted }: NamesOfWorkspace): ChainRow {
  const { name, canonicalName, countries, engagedBy } = row;
  return {
    name,
    canonical: counted(canonicalName),
    countries,
    engagedBy: engagedBy === null ? null : counted(engagedBy),
  };
}
