import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { EventBus } from '../platform/events/bus.js';
import { refuse } from '../platform/errors/user-errors.js';
import { addDays, addMinutes } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';
import { Templates } from '../platform/templates.js';
import { InvitesService, type Invited } from '../features/invites/invites.service.js';
import { QuestionnairesService } from '../features/questionnaires/questionnaires.service.js';
import { ContactsService } from '../features/vendors/contacts.service.js';
import { IntakesService } from '../features/vendors/intakes.service.js';
import { ServicesService } from '../features/vendors/services.service.js';
import { Vendor } from '../features/vendors/vendor.entity.js';
import { VendorsService } from '../features/vendors/vendors.service.js';
import { DemoActs } from './demo-acts.js';
import { DemoRemoved } from './demo.events.js';
import type { DemoAssessment, DemoScript, DemoVendor } from './demo-script.js';

/** Which person plays whom; in a workspace of one's own the caller plays everybody. */
export type Cast = (key: string) => string;

/** Loads and removes the demo vendors of a workspace. */
@Injectable()
export class DemoService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly templates: Templates,
    private readonly registers: DemoRegisters,
    private readonly acts: DemoActs,
  ) {}

  get script(): DemoScript {
    return this.templates.json('demo/workspace.json') as DemoScript;
  }

  /** Returns the link with which the vendor that is answering goes on. */
  async load(caller: Context, cast: Cast): Promise<string | null> {
    const ctx: Context = { ...caller, purpose: 'demo data', idempotency: undefined };
    const isThere = await this.db.read(ctx, (tx) =>
      tx.em.existsBy(Vendor, { tenantId: ctx.tenantId, isDemo: true }),
    );
    if (isThere) refuse('NOT_ALLOWED', 'demo', 'The demo vendors are loaded already.');
    let answering: string | null = null;
    for (const vendor of this.script.vendors) {
      const link = await this.loadVendor(ctx, cast, vendor);
      if (vendor.assessment?.stage === 'answering') answering = link;
    }
    return answering;
  }

  /** Under the role of jobs, the only one that may delete assessments; the record names the person. */
  async remove(caller: Context): Promise<void> {
    const ctx: Context = { ...caller, audience: 'job', purpose: 'demo data', idempotency: undefined };
    await this.db.tx(ctx, async (tx) => {
      const demo = '(SELECT id FROM app.vendor WHERE tenant_id = $1 AND is_demo)';
      for (const table of ['report', 'decision', 'risk', 'finding', 'assessment'])
        await tx.query(`DELETE FROM app.${table} WHERE tenant_id = $1 AND vendor_id IN ${demo}`, [
          ctx.tenantId,
        ]);
      await tx.query('DELETE FROM app.vendor WHERE tenant_id = $1 AND is_demo', [ctx.tenantId]);
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
    );
    return link;
  }
}

/** What the demo puts into the registers. */
@Injectable()
export class DemoRegisters {
  constructor(
    private readonly vendors: VendorsService,
    private readonly services: DemoServices,
    private readonly questionnaires: QuestionnairesService,
    private readonly invites: InvitesService,
  ) {}

  async add(ctx: Context, cast: Cast, script: DemoVendor): Promise<{ serviceId: string; contactId: string }> {
    const { name, legalName, website, country, notes, owner } = script;
    const vendor = await this.vendors.add(
      ctx,
      { name, legalName, website, country, notes, ownerId: cast(owner) },
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

@Injectable()
export class DemoServices {
  constructor(
    private readonly contacts: ContactsService,
    private readonly services: ServicesService,
    private readonly intakes: IntakesService,
  ) {}

  async add(
    ctx: Context,
    vendorId: string,
    script: DemoVendor,
  ): Promise<{ serviceId: string; contactId: string }> {
    const contacts = [];
    for (const contact of script.contacts)
      contacts.push(await this.contacts.add(ctx, { ...contact, vendorId }));
    const services = [];
    for (const { name, description, intake } of script.services) {
      const { service } = await this.services.add(ctx, { vendorId, name, description });
      services.push(service);
      if (intake !== null)
        await this.intakes.record(ctx, {
          serviceId: service.id,
          expectedVersion: service.version,
          answers: intake as Record<string, unknown>,
        });
    }
    return { serviceId: services[0]!.id, contactId: contacts[0]!.contact!.id };
  }
}

/** The same workspace, another person, some days earlier. */
function as(ctx: Context, personId: string, daysAgo: number): Context {
  const now = addMinutes(ctx.now, -daysAgo * 24 * 60);
  return { ...ctx, actor: { kind: 'person', id: personId }, now, today: now.slice(0, 10) };
}
