import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may } from '../../platform/tenancy/role-table.js';
import { SavedView } from './saved-view.entity.js';
import type { SaveViewInput } from './saved-views.inputs.js';
import { ViewRemoved, ViewSaved } from './saved-views.events.js';
import { VIEW_RIGHTS, ViewedListName } from './viewed-list.js';

/** Views of lists: everybody keeps their own, whoever edits what is listed also those of the workspace. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  /** The caller's own and those of the workspace, of the lists the role sees, by name. */
  list(ctx: Context): Promise<SavedView[]> {
    const { tenantId, actor } = ctx;
    const list = In(listsSeenBy(ctx));
    return this.db.read(ctx, (tx) =>
      tx.em.find(SavedView, {
        where: [
          { tenantId, list, personId: actor.id },
          { tenantId, list, isShared: true },
        ],
        order: { name: 'ASC', id: 'ASC' },
      }),
    );
  }

  /** A name that the caller uses already is the same view, saved anew. */
  save(ctx: Context, input: SaveViewInput): Promise<SavedView> {
    return this.db.tx(ctx, async (tx) => {
      refuseUnlessReader(ctx, input.list);
      const name = input.name.trim();
      if (name === '') refuse('REQUIRED', 'name', 'Name the view, for example “EU, critical”.');
      if (input.isShared) refuseUnlessSharer(ctx, input.list);
      const { tenantId, actor } = ctx;
      const whose = [tenantId, uuidv7(), actor.id];
      const what = [input.list, name, input.search, input.isShared];
      const [row] = await tx.query<{ id: string }>(SAVE, [...whose, ...what]);
      await this.bus.publish(tx, new ViewSaved(row!.id));
      return tx.em.findOneByOrFail(SavedView, { tenantId, id: row!.id });
    });
  }

  remove(ctx: Context, id: string): Promise<SavedView> {
    return this.db.tx(ctx, async (tx) => {
      const view = await this.load(tx, id);
      if (view.isShared) refuseUnlessSharer(ctx, view.list);
      await tx.em.delete(SavedView, { tenantId: ctx.tenantId, id: view.id });
      await this.bus.publish(tx, new ViewRemoved(view.id));
      return view;
    });
  }

  private async load(tx: Tx, id: string): Promise<SavedView> {
    const view = await tx.em.findOneBy(SavedView, { tenantId: tx.ctx.tenantId, id });
    if (view === null || (!view.isShared && view.personId !== tx.ctx.actor.id)) throw notFound();
    return view;
  }
}

/** One statement, so that two windows that save one name at once make one view. */
const SAVE = `INSERT INTO app.saved_view (tenant_id, id, person_id, list, name, search, is_shared)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, person_id, list, name)
  DO UPDATE SET search = excluded.search, is_shared = excluded.is_shared, version = saved_view.version + 1
  RETURNING id`;

function listsSeenBy({ role }: Context): ViewedListName[] {
  return Object.values(ViewedListName).filter((list) => may(role, VIEW_RIGHTS[list].read));
}

function refuseUnlessReader(ctx: Context, list: ViewedListName): void {
  if (!listsSeenBy(ctx).includes(list))
    refuse('NOT_ALLOWED', 'list', 'Your role does not see this list, so it keeps no view of it.');
}

function refuseUnlessSharer(ctx: Context, list: ViewedListName): void {
  if (may(ctx.role, VIEW_RIGHTS[list].share)) return;
  refuse('NOT_ALLOWED', 'isShared', 'Your role keeps views for itself. Save it without sharing it.');
}
