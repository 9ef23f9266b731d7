import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Context } from '../platform/tenancy/context.js';
import { Templates } from '../platform/templates.js';
import { DeliveriesService } from '../features/invites/deliveries.service.js';
import { DemoActs } from './demo-acts.js';
import type { PlacedVendor } from './demo-chapter.js';
import { onBehalf } from './demo-days.js';
import type { Cast, DemoAssessment, DemoScript, DemoVendor } from './demo-script.js';
import { DemoRegisters } from './demo-registers.js';

/** A vendor of the script with everything that was ever asked of it. */
@Injectable()
export class DemoVendors {
  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveriesService,
    private readonly registers: DemoRegisters,
    private readonly acts: DemoActs,
    private readonly templates: Templates,
  ) {}

  get script(): DemoScript {
    return this.templates.json('demo/workspace.json') as DemoScript;
  }

  /** The link is that of an assessment nobody has begun: no code from a mail stands before its first answer. */
  async load(
    ctx: Context,
    cast: Cast,
  ): Promise<{ placed: Map<string, PlacedVendor>; groupId: string; unusedLink: string | null }> {
    const placed = new Map<string, PlacedVendor>();
    let unusedLink: string | null = null;
    const groupId = await this.registers.ownerGroup(ctx, cast);
    for (const vendor of this.script.vendors) {
      const { link, ...place } = await this.loadOne(ctx, cast, vendor, groupId);
      placed.set(vendor.key, place);
      unusedLink = link ?? unusedLink;
    }
    return { placed, groupId, unusedLink };
  }

  private async loadOne(
    ctx: Context,
    cast: Cast,
    script: DemoVendor,
    groupId: string,
  ): Promise<PlacedVendor & { link: string | null }> {
    const placed = await this.registers.add(ctx, cast, script, groupId);
    let unused: string | null = null;
    for (const assessment of script.assessments) {
      const link = await this.tell(ctx, cast, { vendor: script, script: assessment, placed });
      if (assessment.stage === 'sent' && assessment.bounces !== true) unused = link;
    }
    if (script.isArchived === true) await this.registers.archive(ctx, placed.vendorId);
    return { ...placed, link: unused };
  }

  private async tell(ctx: Context, cast: Cast, { vendor, script, placed }: Told): Promise<string | null> {
    const { stage, startedDaysAgo, submittedDaysAgo = 0 } = script;
    const sender = onBehalf(ctx, cast('ines'), startedDaysAgo);
    const invited = await this.registers.send(sender, script, placed);
    const { assessment, link } = invited;
    if (script.bounces === true)
      await this.db.tx(sender, (tx) => this.deliveries.bounce(tx, assessment.id, '550'));
    if (stage === 'sent') return link;
    await this.acts.answer(onBehalf(ctx, cast('ines'), submittedDaysAgo), invited, script, vendor);
    if (stage === 'answering') return link;
    const reviewed = onBehalf(ctx, cast('dana'), Math.max(submittedDaysAgo - 1, 0));
    await this.acts.review(reviewed, assessment, script, cast);
    return link;
  }
}

interface Told {
  readonly vendor: DemoVendor;
  readonly script: DemoAssessment;
  readonly placed: PlacedVendor;
}
