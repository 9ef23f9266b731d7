import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { InventoryMapping } from '../../core/inventory/inventory.js';
import { readInventory } from '../../core/inventory/read-inventory.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import type { ImportChoices } from './import-choices.js';
import { ImportColumnsService } from './import-columns.service.js';
import { readImportFile, type ImportFile } from './import-file.js';
import { planImport, type RowPlan } from './import-plan.js';
import { ImportReference } from './import-reference.js';
import { KnownVendors } from './import-register.js';
import { Vendor } from './vendor.entity.js';
import { VendorAdded, VendorChanged, VendorsImported } from './vendors.events.js';
import { countsOf, type Counts } from './import-answer.js';

/** A file, what its columns mean, and what becomes of each of its rows. */
export interface ImportPlan {
  file: ImportFile;
  mapping: InventoryMapping;
  plans: RowPlan[];
}

/** A list of vendors from elsewhere: looked at as often as somebody likes, then taken in (UX section 7). */
@Injectable()
export class ImportService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
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
    return this.db.read(ctx, async (tx) => {
      const mapping = choices.mapping ?? (await this.columns.propose(tx, file.table));
      const reading = readInventory(file.table, mapping, this.reference.inventory);
      const context = {
        known: await this.knownVendors(tx),
        decisions: choices.decisions,
        ownerOf: await this.owners(tx),
      };
      return { file, mapping, plans: planImport(reading, context) };
    });
  }

  /**
   * Takes in what is settled: a hundred rows a transaction, so that nothing locks for long. Broken off in the middle it
   * is done again from the beginning: what came in before is then the same and stays as it is.
   */
  async apply(ctx: Context, bytes: Uint8Array, choices: ImportChoices): Promise<Counts> {
    const { file, mapping, plans } = await this.plan(ctx, bytes, choices);
    const counts = countsOf(plans);
    const due = plans.filter(({ act }) => act === 'add' || act === 'change');
    for (let at = 0; at < due.length; at += BATCH)
      await this.db.tx(ctx, (tx) => this.take(tx, due.slice(at, at + BATCH)));
    await this.db.tx(ctx, async (tx) => {
      await this.columns.remember(tx, file.table, mapping);
      await this.bus.publish(tx, new VendorsImported(ctx.tenantId, counts));
    });
    return counts;
  }

  private async take(tx: Tx, plans: readonly RowPlan[]): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const added = plans
      .filter((plan) => plan.act === 'add')
      .map(({ fields }) => ({ tenantId, id: uuidv7(), fields }));
    if (added.length > 0)
      await tx.em.insert(
        Vendor,
        added.map(({ fields, ...keys }) => ({ ...keys, ...fields })),
      );
    for (const { id, fields } of added) await this.bus.publish(tx, new VendorAdded(id, fields));
    for (const plan of plans) {
      if (plan.act !== 'change') continue;
      const { id, name, version } = plan.vendor;
      const set = { ...plan.changes, version: version + 1, updatedAt: now };
      const { affected } = await tx.em.update(Vendor, { tenantId, id, version }, set);
      if (affected === 0)
        refuse(
          'CONFLICT',
          'file',
          `Somebody changed ${name} while your list was taken in. Look at the import again, then take in the rest.`,
        );
      await this.bus.publish(tx, new VendorChanged(plan.vendor.id, plan.changes));
    }
  }

  /** Demo vendors leave with the demo, so no row becomes one of them. */
  private async knownVendors(tx: Tx): Promise<KnownVendors> {
    const vendors = await tx.em.findBy(Vendor, { tenantId: tx.ctx.tenantId, isDemo: false });
    return new KnownVendors(vendors, this.reference.book);
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

const BATCH = 100;
