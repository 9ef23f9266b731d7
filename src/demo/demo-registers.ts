import { Injectable } from '@nestjs/common';
import { addDays } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';
import { InvitesService, type Invited } from '../features/invites/invites.service.js';
import { QuestionnairesService } from '../features/questionnaires/questionnaires.service.js';
import { VendorsService } from '../features/vendors/vendors.service.js';
import type { Cast, DemoAssessment, DemoVendor } from './demo-script.js';
import { DemoGroups } from './demo-groups.js';
import { DemoServices } from './demo-services.js';

/** What the demo puts into the registers. */
@Injectable()
export class DemoRegisters {
  constructor(
    private readonly vendors: VendorsService,
    private readonly services: DemoServices,
    private readonly questionnaires: QuestionnairesService,
    private readonly invites: InvitesService,
    private readonly groups: DemoGroups,
  ) {}

  async add(ctx: Context, cast: Cast, script: DemoVendor): Promise<{ serviceId: string; contactId: string }> {
    const { name, legalName, website, country, notes, owner } = script;
    const ownerGroupId = await this.groups.make(ctx, cast);
    const vendor = await this.vendors.add(
      ctx,
      { name, legalName, website, country, notes, ownerId: cast(owner), ownerGroupId },
      true,
    );
    return this.services.add(ctx, vendor.id, script);
  }

  async send(ctx: Context, script: DemoAssessment, serviceId: string, contactId: string): Promise<Invited> {
    const [core] = (await this.questionnaires.all(ctx)).filter(({ key }) => key === 'core-gdpr28');
    const dueOn = addDays(ctx.today, script.startedDaysAgo + script.dueInDays);
    const input = { serviceId, contactId, questionnaireId: core!.id, dueOn, language: 'en' };
    return this.invites.send(ctx, input);
  }
}
