import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { EventRow } from '../platform/events/event.entity.js';
import { EventBus } from '../platform/events/bus.js';
import { refuse } from '../platform/errors/user-errors.js';
import type { Context } from '../platform/tenancy/context.js';
import { Vendor } from '../features/vendors/vendor.entity.js';
import { DEMO_CHAPTERS, type DemoChapters, type DemoStory, type PlacedVendor } from './demo-chapter.js';
import { onBehalf } from './demo-days.js';
import { DemoLoaded, DemoRemoved } from './demo.events.js';
import { DemoRemoval } from './demo-removal.js';
import type { Cast, DemoScript } from './demo-script.js';
import { DemoVendors } from './demo-vendors.js';

/** Loads and removes the demo vendors of a workspace. */
@Injectable()
export class DemoService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: DemoVendors,
    private readonly removal: DemoRemoval,
    @Inject(DEMO_CHAPTERS) private readonly chapters: DemoChapters,
  ) {}

  get script(): DemoScript {
    return this.vendors.script;
  }

  /** Returns the link of the vendor that has not begun. */
  async load(caller: Context, cast: Cast): Promise<string | null> {
    const ctx: Context = { ...caller, purpose: 'demo data', idempotency: undefined };
    const step: Context = { ...ctx, isDoneAgainIfLost: true };
    const isThere = await this.db.read(ctx, (tx) =>
      tx.em.existsBy(Vendor, { tenantId: ctx.tenantId, isDemo: true }),
    );
    if (isThere) refuse('NOT_ALLOWED', 'demo', 'The demo vendors are loaded already.');
    const { placed, groupId, unusedLink } = await this.vendors.load(step, cast);
    const story = storyOf(step, cast, groupId, placed);
    for (const chapter of this.chapters) await chapter.load(story);
    await this.db.tx(ctx, (tx) => this.bus.publish(tx, new DemoLoaded(ctx.tenantId)));
    return unusedLink;
  }

  /** Whether a load once came to its end. */
  async wasLoaded(ctx: Context): Promise<boolean> {
    return this.db.read(ctx, (tx) =>
      tx.em.existsBy(EventRow, { tenantId: ctx.tenantId, action: 'demo.loaded' }),
    );
  }

  /** Under the role of jobs, the only one that may delete assessments; the record names the person. */
  async remove(caller: Context): Promise<void> {
    const ctx: Context = { ...caller, audience: 'job', purpose: 'demo data', idempotency: undefined };
    await this.db.tx(ctx, async (tx) => {
      await this.removal.remove(tx);
      await this.bus.publish(tx, new DemoRemoved(ctx.tenantId));
    });
  }
}

function storyOf(
  ctx: Context,
  cast: Cast,
  groupId: string,
  vendors: ReadonlyMap<string, PlacedVendor>,
): DemoStory {
  return { ctx, cast, groupId, vendors, as: (who, daysAgo) => onBehalf(ctx, cast(who), daysAgo) };
}
