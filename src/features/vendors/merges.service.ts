import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { CompanyBook } from './company-book.js';
import { Contact } from './contact.entity.js';
import type { MergeVendorsInput } from './merges.inputs.js';
import { Service } from './service.entity.js';
import { noteStrictest } from './strictest-tier.js';
import { twinKeys } from './twin-keys.js';
import { Vendor } from './vendor.entity.js';
import { VendorMergedAway, VendorsMerged } from './vendors.events.js';
import { sightOf } from './vendors.policy.js';
import { VendorsApart } from './vendors-apart.entity.js';
import { VendorsService } from './vendors.service.js';

/** Two entries of one company become one. Nothing is lost: both histories stay, and the second entry in the archive. */
@Injectable()
export class MergesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
    private readonly book: CompanyBook,
  ) {}

  merge(ctx: Context, input: MergeVendorsInput): Promise<Vendor> {
    return this.db.tx(ctx, async (tx) => {
      const kept = await this.vendors.load(tx, input.keptId);
      const merged = await this.vendors.load(tx, input.mergedId);
      refuseNonsense(kept, merged);
      await this.vendors.update(tx, merged, input.mergedExpectedVersion, {
        isArchived: true,
        mergedIntoId: kept.id,
        externalId: kept.externalId === null ? null : merged.externalId,
      });
      await this.vendors.update(tx, kept, input.expectedVersion, filledFrom(kept, merged));
      await this.handOver(tx, kept.id, merged.id);
      await this.bus.publish(tx, new VendorsMerged(kept, merged));
      await this.bus.publish(tx, new VendorMergedAway(merged.id, kept.id));
      return this.vendors.load(tx, kept.id);
    });
  }

  /** Pairs of entries that look like one company, by name or by domain; a person decides. */
  suspects(ctx: Context, most: number): Promise<[Vendor, Vendor][]> {
    return this.db.read(ctx, async (tx) => {
      const { tenantId } = ctx;
      const all = await tx.em.find(Vendor, { where: { tenantId, isArchived: false }, order: { id: 'ASC' } });
      const apart = await tx.em.findBy(VendorsApart, { tenantId });
      const settled = new Set(apart.map(({ firstId, secondId }) => `${firstId} ${secondId}`));
      return this.pairsIn(all.filter(await sightOf(tx)), settled).slice(0, most);
    });
  }

  /** Each entry with the first before it that shares a key, unless somebody said that the two are two. */
  private pairsIn(vendors: readonly Vendor[], settled: ReadonlySet<string>): [Vendor, Vendor][] {
    const byKey = new Map<string, Vendor[]>();
    const pairs: [Vendor, Vendor][] = [];
    for (const vendor of vendors) {
      const keys = this.keysOf(vendor);
      const twin = keys
        .flatMap((key) => byKey.get(key) ?? [])
        .find(({ id }) => !settled.has([id, vendor.id].toSorted().join(' ')));
      if (twin !== undefined) pairs.push([twin, vendor]);
      for (const key of keys) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [vendor]);
        else known.push(vendor);
      }
    }
    return pairs;
  }

  private keysOf(vendor: Vendor): string[] {
    // A demo vendor leaves with the demo, so it is nobody's twin outside it.
    const side = vendor.isDemo ? 'demo' : 'own';
    return twinKeys(this.book, vendor).map((key) => `${side} ${key}`);
  }

  private async handOver(tx: Tx, keptId: string, mergedId: string): Promise<void> {
    const { tenantId } = tx.ctx;
    await tx.em.update(Service, { tenantId, vendorId: mergedId }, { vendorId: keptId });
    const hasMain = await tx.em.existsBy(Contact, { tenantId, vendorId: keptId, isMain: true });
    const moved = hasMain ? { vendorId: keptId, isMain: false } : { vendorId: keptId };
    await tx.em.update(Contact, { tenantId, vendorId: mergedId }, moved);
    await tx.em.update(Vendor, { tenantId, mergedIntoId: mergedId }, { mergedIntoId: keptId });
    await noteStrictest(tx, this.vendors, keptId);
    await noteStrictest(tx, this.vendors, mergedId);
  }
}

function refuseNonsense(kept: Vendor, merged: Vendor): void {
  if (kept.id === merged.id)
    refuse('INVALID', 'mergedId', 'Both are the same entry. Choose the other one of the two.');
  for (const [vendor, path] of [
    [kept, 'keptId'],
    [merged, 'mergedId'],
  ] as const)
    if (vendor.mergedIntoId !== null)
      refuse('NOT_ALLOWED', path, `${vendor.name} was merged before. Open the vendor it became.`);
  if (kept.isDemo !== merged.isDemo)
    refuse(
      'DEMO',
      'mergedId',
      'One of the two is demo data, which leaves with the demo. Choose another entry.',
    );
}

/** What the kept entry does not know, the other one may; what both say, the kept one says. */
function filledFrom(kept: Vendor, merged: Vendor): Partial<Vendor> {
  return {
    isArchived: false,
    legalName: kept.legalName ?? merged.legalName,
    website: kept.website ?? merged.website,
    country: kept.country ?? merged.country,
    notes: kept.notes ?? merged.notes,
    ownerId: kept.ownerId ?? merged.ownerId,
    ownerGroupId: kept.ownerGroupId ?? merged.ownerGroupId,
    externalId: kept.externalId ?? merged.externalId,
    categories: [...new Set([...kept.categories, ...merged.categories])],
    certifications: [...new Set([...kept.certifications, ...merged.certifications])],
    dpaUrl: kept.dpaUrl ?? merged.dpaUrl,
    subprocessorsUrl: kept.subprocessorsUrl ?? merged.subprocessorsUrl,
    renewsOn: kept.renewsOn ?? merged.renewsOn,
    listedTier: kept.listedTier ?? merged.listedTier,
  };
}
