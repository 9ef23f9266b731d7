import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { VendorStop } from './decision-stop.entity.js';
import { StopLifted, VendorStopped } from './decisions.events.js';

export interface Stopped {
  readonly stop: VendorStop;
  readonly vendor: Vendor;
}

/** The word "stop" of an executive role, and its end. */
@Injectable()
export class DecisionStops {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  stop(ctx: Context, vendorId: string, text: string): Promise<Stopped> {
    return this.db.tx(ctx, async (tx) => {
      const vendor = await this.vendors.load(tx, vendorId);
      const reason = reasonOf(text);
      if (await this.stands(tx, vendorId))
        refuse('NOT_ALLOWED', 'vendorId', 'This vendor is stopped already. Its page says by whom and why.');
      const { tenantId, actor, now } = ctx;
      const id = uuidv7();
      await tx.em.insert(VendorStop, {
        tenantId,
        id,
        vendorId,
        reason,
        stoppedById: actor.id,
        stoppedAt: now,
      });
      await this.bus.publish(tx, new VendorStopped(vendorId, id, reason));
      return { stop: await this.load(tx, id), vendor };
    });
  }

  lift(ctx: Context, id: string, text: string): Promise<Stopped> {
    return this.db.tx(ctx, async (tx) => {
      const { tenantId, actor, now } = ctx;
      const { vendorId } = await this.load(tx, id);
      const reason = reasonOf(text);
      const { affected } = await tx.em.update(
        VendorStop,
        { tenantId, id, liftedAt: IsNull() },
        { liftedById: actor.id, liftedAt: now, liftedReason: reason },
      );
      if (affected === 0) refuse('NOT_ALLOWED', 'id', 'This stop was lifted already. Load the page again.');
      await this.bus.publish(tx, new StopLifted(vendorId, id, reason));
      return { stop: await this.load(tx, id), vendor: await this.vendors.load(tx, vendorId) };
    });
  }

  stands(tx: Tx, vendorId: string): Promise<boolean> {
    return tx.em.existsBy(VendorStop, { tenantId: tx.ctx.tenantId, vendorId, liftedAt: IsNull() });
  }

  private async load(tx: Tx, id: string): Promise<VendorStop> {
    const stop = await tx.em.findOneBy(VendorStop, { tenantId: tx.ctx.tenantId, id });
    if (stop === null) throw notFound();
    return stop;
  }
}

function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason.length < 10)
    refuse('REQUIRED', 'reason', 'Write why, in at least 10 characters: the reason stands in the report.');
  return reason;
}
