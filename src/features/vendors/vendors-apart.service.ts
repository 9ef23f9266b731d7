import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { sightOf } from './vendors.policy.js';
import { Vendor } from './vendor.entity.js';
import { VendorApartForgotten, VendorKeptApart } from './vendors.events.js';
import { VendorsApart } from './vendors-apart.entity.js';
import { VendorsService } from './vendors.service.js';

/** Entries that look like one company and are two: somebody said so once, and nobody is asked again. */
@Injectable()
export class VendorsApartService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  /** Said again it stays as it is, and nothing is recorded. */
  keep(ctx: Context, oneId: string, otherId: string): Promise<Vendor[]> {
    return this.db.tx(ctx, async (tx) => {
      if (oneId === otherId)
        refuse('INVALID', 'otherId', 'Both are the same entry. Choose the other one of the two.');
      const pair = await this.loadBoth(tx, oneId, otherId);
      const [firstId, secondId] = [oneId, otherId].toSorted();
      const said = await tx.query(
        `INSERT INTO app.vendors_apart (tenant_id, id, first_id, second_id, said_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING id`,
        [ctx.tenantId, uuidv7(), firstId, secondId, ctx.actor.id],
      );
      if (said.length === 0) tx.leave();
      for (const [vendorId, other] of said.length === 0 ? [] : bothWays(oneId, otherId))
        await this.bus.publish(tx, new VendorKeptApart(vendorId, other));
      return pair;
    });
  }

  forget(ctx: Context, oneId: string, otherId: string): Promise<Vendor[]> {
    return this.db.tx(ctx, async (tx) => {
      const pair = await this.loadBoth(tx, oneId, otherId);
      const [firstId, secondId] = [oneId, otherId].toSorted();
      const { affected } = await tx.em.delete(VendorsApart, { tenantId: ctx.tenantId, firstId, secondId });
      if (affected === 0) tx.leave();
      for (const [vendorId, other] of affected === 0 ? [] : bothWays(oneId, otherId))
        await this.bus.publish(tx, new VendorApartForgotten(vendorId, other));
      return pair;
    });
  }

  /** The pairs that were said to be two, the newest first, as far as the caller sees both and both still stand. */
  all(ctx: Context): Promise<[Vendor, Vendor][]> {
    return this.db.read(ctx, async (tx) => {
      const { tenantId } = ctx;
      const pairs = await tx.em.find(VendorsApart, {
        where: { tenantId },
        order: { id: 'DESC' },
        take: MOST,
      });
      const standing = await tx.em.findBy(Vendor, { tenantId, isArchived: false });
      const seen = new Map(standing.filter(await sightOf(tx)).map((vendor) => [vendor.id, vendor]));
      return pairs.flatMap(({ firstId, secondId }): [Vendor, Vendor][] => {
        const [first, second] = [seen.get(firstId), seen.get(secondId)];
        return first === undefined || second === undefined ? [] : [[first, second]];
      });
    });
  }

  private async loadBoth(tx: Tx, oneId: string, otherId: string): Promise<Vendor[]> {
    return [await this.vendors.load(tx, oneId), await this.vendors.load(tx, otherId)];
  }
}

const MOST = 500;

function bothWays(one: string, other: string): [string, string][] {
  return [
    [one, other],
    [other, one],
  ];
}
