import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may } from '../../platform/tenancy/role-table.js';
import type { SaveVendorViewInput } from './vendor-views.inputs.js';
import { VendorView } from './vendor-view.entity.js';
import { VendorViewRemoved, VendorViewSaved } from './vendors.events.js';

/** Views of the list: everybody keeps their own, whoever edits vendors also those of the workspace. */
@Injectable()
export class VendorViewsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  /** The caller's own and those of the workspace, by name. */
  list(ctx: Context): Promise<VendorView[]> {
    const { tenantId, actor } = ctx;
    return this.db.read(ctx, (tx) =>
      tx.em.find(VendorView, {
        where: [
          { tenantId, personId: actor.id },
          { tenantId, isShared: true },
        ],
        order: { name: 'ASC', id: 'ASC' },
      }),
    );
  }

  /** A name that the caller uses already is the same view, saved anew. */
  save(ctx: Context, input: SaveVendorViewInput): Promise<VendorView> {
    return this.db.tx(ctx, async (tx) => {
      const name = input.name.trim();
      if (name === '') refuse('REQUIRED', 'name', 'Name the view, for example “EU, critical”.');
      if (input.isShared) refuseUnlessEditor(ctx);
      const { tenantId, actor } = ctx;
      const known = await tx.em.findOneBy(VendorView, { tenantId, personId: actor.id, name });
      const id = known?.id ?? uuidv7();
      const fields = { name, search: input.search, isShared: input.isShared };
      if (known === null) await tx.em.insert(VendorView, { tenantId, id, personId: actor.id, ...fields });
      else await tx.em.update(VendorView, { tenantId, id }, { ...fields, version: known.version + 1 });
      await this.bus.publish(tx, new VendorViewSaved(tenantId));
      return tx.em.findOneByOrFail(VendorView, { tenantId, id });
    });
  }

  remove(ctx: Context, id: string): Promise<VendorView> {
    return this.db.tx(ctx, async (tx) => {
      const view = await this.load(tx, id);
      if (view.isShared) refuseUnlessEditor(ctx);
      await tx.em.delete(VendorView, { tenantId: ctx.tenantId, id: view.id });
      await this.bus.publish(tx, new VendorViewRemoved(ctx.tenantId));
      return view;
    });
  }

  private async load(tx: Tx, id: string): Promise<VendorView> {
    const view = await tx.em.findOneBy(VendorView, { tenantId: tx.ctx.tenantId, id });
    if (view === null || (!view.isShared && view.personId !== tx.ctx.actor.id)) throw notFound();
    return view;
  }
}

function refuseUnlessEditor(ctx: Context): void {
  if (may(ctx.role, 'vendors.edit')) return;
  refuse('NOT_ALLOWED', 'isShared', 'Your role keeps views for itself. Save it without sharing it.');
}
