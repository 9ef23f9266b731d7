import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Clock } from '../platform/tenancy/clock.js';
import { NOBODY, type Context } from '../platform/tenancy/context.js';
import type { Organisation } from '../features/identity/organisation.entity.js';
import { PeopleService } from '../features/identity/people.service.js';
import { staffContext } from '../features/identity/sessions.service.js';
import type { Cast } from './demo-script.js';
import { DemoService } from './demo.service.js';
import { DemoIdentity } from './demo-identity.js';

/** The people of the demo workspace, and who stands in for them elsewhere. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly demo: DemoService,
    private readonly identity: DemoIdentity,
    private readonly people: PeopleService,
  ) {}

  /** Makes the workspace, its people and its vendors, or ends what an earlier start began. */
  async complete(
    begun: Organisation | undefined,
  ): Promise<{ organisation: Organisation; vendorLink: string | null }> {
    const organisation = await this.identity.complete(this.demo.script, begun);
    const ctx = await this.asDana(organisation);
    if (await this.demo.wasLoaded(ctx)) return { organisation, vendorLink: null };
    if (begun !== undefined) await this.demo.remove(ctx);
    return { organisation, vendorLink: await this.demo.load(ctx, await this.castOf(ctx)) };
  }

  /** By address in the demo workspace; in any other the caller plays everybody. */
  async castOf(ctx: Context): Promise<Cast> {
    const people = await this.people.all(ctx);
    const byEmail = new Map(people.map((person) => [person.email, person.id]));
    const emailOf = new Map(this.demo.script.people.map(({ key, email }) => [key, email]));
    return (key) => byEmail.get(emailOf.get(key) ?? '') ?? ctx.actor.id;
  }

  async personWith(tenantId: string, key: string): Promise<string> {
    const nobody = { id: '', person_id: NOBODY, role: 'AUDITOR' as const };
    const cast = await this.castOf(staffContext(tenantId, nobody, this.clock.now()));
    return cast(key);
  }

  /** A link that signs in once, as somebody of the cast. */
  async staffLink(organisation: Organisation, key = 'dana'): Promise<string> {
    const ctx = await this.asDana(organisation);
    const person = await this.personWith(organisation.id, key);
    return this.db.bookkeeping(ctx, (tx) => this.identity.links.mint(tx, person, organisation.hint, 'demo'));
  }

  private async asDana({ id }: Organisation): Promise<Context> {
    const dana = await this.personWith(id, 'dana');
    return staffContext(id, { id: '', person_id: dana, role: 'PRIVACY_OFFICER' }, this.clock.now());
  }
}
