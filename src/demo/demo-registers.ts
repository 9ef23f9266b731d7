import { Injectable } from '@nestjs/common';
import { addDays } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';
import { InvitesService, type Invited } from '../features/invites/invites.service.js';
import { QuestionnairesService } from '../features/questionnaires/questionnaires.service.js';
import { ArchivingService } from '../features/vendors/archiving.service.js';
import { VendorsService } from '../features/vendors/vendors.service.js';
import type { PlacedVendor } from './demo-chapter.js';
import { type Cast, CORE_QUESTIONS, type DemoAssessment, type DemoVendor } from './demo-script.js';
import { DemoGroups } from './demo-groups.js';
import { DemoServices } from './demo-services.js';

/** What the demo puts into the registers. */
@Injectable()
export class DemoRegisters {
  constructor(
    private readonly vendors: VendorsService,
    private readonly archiving: ArchivingService,
    private readonly services: DemoServices,
    private readonly questionnaires: QuestionnairesService,
    private readonly invites: InvitesService,
    private readonly groups: DemoGroups,
  ) {}

  /** The group that answers for every vendor of the demo. */
  ownerGroup(ctx: Context, cast: Cast): Promise<string> {
    return this.groups.make(ctx, cast);
  }

  async add(ctx: Context, cast: Cast, script: DemoVendor, ownerGroupId: string): Promise<PlacedVendor> {
    const { name, legalName, website, country, notes, owner } = script;
    const vendor = await this.vendors.add(
      ctx,
      { name, legalName, website, country, notes, ownerId: cast(owner), ownerGroupId },
      true,
    );
    return { vendorId: vendor.id, ...(await this.services.add(ctx, vendor.id, script)) };
  }

  async send(
    ctx: Context,
    { startedDaysAgo, dueInDays, language = 'en', questions = CORE_QUESTIONS }: DemoAssessment,
    { serviceId, contactId }: PlacedVendor,
  ): Promise<Invited> {
    const [newest] = (await this.questionnaires.all(ctx)).filter(({ key }) => key === questions);
    const dueOn = addDays(ctx.today, startedDaysAgo + dueInDays);
    const input = { serviceId, contactId, questionnaireId: newest!.id, dueOn, language };
    return this.invites.send(ctx, input);
  }

  async archive(ctx: Context, vendorId: string): Promise<void> {
    const { version } = await this.vendors.find(ctx, vendorId);
    const choices = { awaitedAssessments: 'GO_ON', openWork: { becomes: 'KEEP' } } as const;
    await this.archiving.archive(ctx, { id: vendorId, expectedVersion: version, ...choices });
  }
}
