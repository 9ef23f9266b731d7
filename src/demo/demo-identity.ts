import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Clock } from '../platform/tenancy/clock.js';
import { LinksService } from '../features/identity/links.service.js';
import type { Organisation } from '../features/identity/organisation.entity.js';
import { OrganisationsService } from '../features/identity/organisations.service.js';
import { PeopleService } from '../features/identity/people.service.js';
import { staffContext } from '../features/identity/sessions.service.js';
import { SetupService } from '../features/identity/setup.service.js';
import { DemoService } from './demo.service.js';

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

  async create({ workspace, people }: DemoService['script']): Promise<Organisation> {
    const organisation = await this.organisations.create(workspace, true);
    const [owner, ...others] = people;
    const ownerId = await this.setup.createWorkspace(organisation, { ...owner!, role: 'OWNER' }, null);
    const ctx = staffContext(
      organisation.id,
      { id: '', person_id: ownerId, role: 'OWNER' },
      this.clock.now(),
    );
    await this.db.tx(ctx, async (tx) => {
      for (const person of others) await this.people.insert(tx, person, null, true);
    });
    return organisation;
  }
}
