import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { EventRow } from '../platform/events/event.entity.js';
import { EventBus } from '../platform/events/bus.js';
import { refuse } from '../platform/errors/user-errors.js';
import { addMinutes } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';
import { Templates } from '../platform/templates.js';
import { Vendor } from '../features/vendors/vendor.entity.js';
import { DemoActs } from './demo-acts.js';
import { DemoLoaded, DemoRemoved } from './demo.events.js';
import { DemoGroups } from './demo-groups.js';
import type { Cast, DemoScript, DemoVendor } from './demo-script.js';
import { DemoRegisters } from './demo-registers.js';

/** Loads and removes the demo vendors of a workspace. */
@Injectable()
export class DemoService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly templates: Templates,
    private readonly groups: DemoGroups,
    private readonly registers: DemoRegisters,
    private readonly acts: DemoActs,
  ) {}

  get script(): DemoScript {
    return this.templates.json('demo/workspace.json') as DemoScript;
  }

  /** Returns the link of the vendor that has not begun: no code from a mail stands before its first answer. */
  async load(caller: Context, cast: Cast): Promise<string | null> {
    const ctx: Context = { ...caller, purpose: 'demo data', idempotency: undefined };
    const step: Context = { ...ctx, isDoneAgainIfLost: true };
    const isThere = await this.db.read(ctx, (tx) =>
      tx.em.existsBy(Vendor, { tenantId: ctx.tenantId, isDemo: true }),
    );
    if (isThere) refuse('NOT_ALLOWED', 'demo', 'The demo vendors are loaded already.');
    let unanswered: string | null = null;
    for (const vendor of this.script.vendors) {
      const link = await this.loadVendor(step, cast, vendor);
      if (vendor.assessment?.stage === 'sent') unanswered = link;
    }
    await this.db.tx(ctx, (tx) => this.bus.publish(tx, new DemoLoaded(ctx.tenantId)));
    return unanswered;
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
      const demo = '(SELECT id FROM app.vendor WHERE tenant_id = $1 AND is_demo)';
      for (const table of ['report', 'decision', 'decision_proposal', 'risk', 'finding', 'assessment'])
        await tx.query(`DELETE FROM app.${table} WHERE tenant_id = $1 AND vendor_id IN ${demo}`, [
          ctx.tenantId,
        ]);
      await tx.query('DELETE FROM app.vendor WHERE tenant_id = $1 AND is_demo', [ctx.tenantId]);
      await this.groups.remove(tx);
      await this.bus.publish(tx, new DemoRemoved(ctx.tenantId));
    });
  }

  private async loadVendor(ctx: Context, cast: Cast, script: DemoVendor): Promise<string | null> {
    const { serviceId, contactId } = await this.registers.add(ctx, cast, script);
    if (script.assessment === null) return null;
    const sender = as(ctx, cast('ines'), script.assessment.startedDaysAgo);
    const { assessment, link } = await this.registers.send(sender, script.assessment, serviceId, contactId);
    if (script.assessment.stage === 'sent') return link;
    const { submittedDaysAgo = 0 } = script.assessment;
    await this.acts.answer(as(ctx, cast('ines'), submittedDaysAgo), assessment, script.assessment, script);
    if (script.assessment.stage === 'answering') return link;
    await this.acts.review(
      as(ctx, cast('dana'), Math.max(submittedDaysAgo - 1, 0)),
      assessment,
      script.assessment,
      cast,
    );
    return link;
  }
}

/** The same workspace, another person, some days earlier. */
function as(ctx: Context, personId: string, daysAgo: number): Context {
  const now = addMinutes(ctx.now, -daysAgo * 24 * 60);
  return { ...ctx, actor: { kind: 'person', id: personId }, now, today: now.slice(0, 10) };
}
