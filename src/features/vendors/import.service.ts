import { Injectable } from '@nestjs/common';
import type { InventoryMapping } from '../../core/inventory/inventory.js';
import { readInventory } from '../../core/inventory/read-inventory.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import type { ImportChoices } from './import-choices.js';
import { missingBelongings } from './import-belongings.js';
import { ImportColumnsService } from './import-columns.service.js';
import { readImportFile, type ImportFile } from './import-file.js';
import { planImport, type RowPlan } from './import-plan.js';
import { ImportReference } from './import-reference.js';
import { KnownVendors } from './import-register.js';
import { Vendor } from './vendor.entity.js';

/** A file, what its columns mean, and what becomes of each of its rows. */
export interface ImportPlan {
  file: ImportFile;
  mapping: InventoryMapping;
  plans: RowPlan[];
  /** Names in the register when the plan was made, as `nameKey` has them. */
  names: string[];
}

/** What a list of vendors from elsewhere would do, looked at as often as somebody likes (UX section 7). */
@Injectable()
export class ImportService {
  constructor(
    private readonly db: Database,
    private readonly reference: ImportReference,
    private readonly columns: ImportColumnsService,
  ) {}

  /** What an import would do. Writes nothing. */
  async plan(ctx: Context, bytes: Uint8Array, choices: ImportChoices): Promise<ImportPlan> {
    const read = await readImportFile(bytes, choices);
    if (!read.ok)
      throw new Refused(
        read.problems.slice(0, 20).map(({ message, remedy, where }) => ({
          code: 'INVALID',
          path: ['file'],
          message: `${where === null ? '' : `${where}: `}${message} ${remedy}`,
        })),
      );
    const { file } = read;
    const { mapping, vendors, context } = await this.db.read(ctx, (tx) => this.register(tx, file, choices));
    // Judging a long list takes seconds, in which no transaction may wait: PostgreSQL would end it.
    const reading = readInventory(file.table, mapping, this.reference.inventory);
    const known = new KnownVendors(vendors, this.reference.book);
    const plans = planImport(reading, { ...context, known });
    return { file, mapping, plans, names: vendors.map(({ nameKey }) => nameKey) };
  }

  /** All that the register has to say about a list. */
  private async register(tx: Tx, { table }: ImportFile, { mapping: chosen, decisions }: ImportChoices) {
    const mapping = chosen ?? (await this.columns.propose(tx, table));
    const vendors = await this.vendors(tx);
    const ids = vendors.map(({ id }) => id);
    const ownerOf = await this.owners(tx);
    const groupOf = await this.groups(tx);
    const missing = await missingBelongings(tx, mapping, ids);
    return { mapping, vendors, context: { decisions, ownerOf, groupOf, missing } };
  }

  /** Demo vendors leave with the demo, so no row becomes one of them. */
  private vendors(tx: Tx): Promise<Vendor[]> {
    return tx.em.findBy(Vendor, { tenantId: tx.ctx.tenantId, isDemo: false });
  }

  /** A group that may be given something, by its name. */
  private async groups(tx: Tx): Promise<(name: string) => string | null> {
    const groups = await tx.query<{ id: string; key: string }>(
      `SELECT g.id, g.name_key AS key FROM app.people_group g WHERE g.tenant_id = $1 AND NOT g.is_archived
         AND EXISTS (SELECT 1 FROM app.group_member m WHERE (m.tenant_id, m.group_id) = (g.tenant_id, g.id))`,
      [tx.ctx.tenantId],
    );
    const byKey = new Map(groups.map(({ id, key }) => [key, id]));
    return (name) => byKey.get(name.trim().toLowerCase()) ?? null;
  }

  /** A person by address or by name; a name that two people share is nobody’s. */
  private async owners(tx: Tx): Promise<(name: string) => string | null> {
    const people = await tx.em.findBy(Person, { tenantId: tx.ctx.tenantId, isSuspended: false });
    const byKey = Map.groupBy(
      people.flatMap(({ id, name, email }) => [name, email].map((key) => ({ id, key: key.toLowerCase() }))),
      ({ key }) => key,
    );
    return (name) => {
      const found = new Set(byKey.get(name.trim().toLowerCase())?.map(({ id }) => id));
      return found.size === 1 ? [...found][0]! : null;
    };
  }
}
