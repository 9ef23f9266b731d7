import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../core/day.js';
import { Database } from '../platform/database/database.js';
import { Clock } from '../platform/tenancy/clock.js';
import { LinksService } from '../features/identity/links.service.js';
import type { Organisation } from '../features/identity/organisation.entity.js';
import { OrganisationsService } from '../features/identity/organisations.service.js';
import { PeopleService } from '../features/identity/people.service.js';
import { staffContext } from '../features/identity/sessions.service.js';
import { SetupService } from '../features/identity/setup.service.js';
import type { DemoScript } from './demo-script.js';
import { NOBODY } from '../platform/tenancy/context.js';

@Injectable()
export class DemoIdentity {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
    private readonly setup: SetupService,
    private readonly people: PeopleService,
    readonly links: LinksService,
  ) {}

  /** The demo organisation with all its people. */
  async complete(script: DemoScript, begun: Organisation | undefined): Promise<Organisation> {
    const organisation = begun ?? (await this.organisations.create(script.workspace, true));
    const [owner, ...others] = script.people;
    const nobody = { id: '', person_id: NOBODY, role: 'OWNER' as const };
    const ctx = staffContext(organisation.id, nobody, this.clock.now());
    const known = new Set((await this.people.all(ctx)).map(({ email }) => email));
    if (!known.has(owner!.email))
      await this.setup.createWorkspace(organisation, { ...owner!, role: 'OWNER' }, null);
    const missing = others.filter(({ email }) => !known.has(email));
    if (missing.length > 0)
      await this.db.tx(ctx, async (tx) => {
        for (const person of missing)
          await this.people.insert(tx, { ...person, accessUntil: lastDay(person, ctx.today) }, null, true);
      });
    return organisation;
  }
}

function lastDay({ accessDays }: DemoScript['people'][number], today: Day): Day | null {
  return accessDays === undefined ? null : addDays(today, accessDays);
}
