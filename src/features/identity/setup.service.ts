import { Injectable } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { Problem } from '../../platform/errors/problems.js';
import { Settings } from '../../platform/settings.js';
import { Clock } from '../../platform/tenancy/clock.js';
import { WorkspaceCreated } from './identity.events.js';
import { OrganisationsService } from './organisations.service.js';
import type { Organisation } from './organisation.entity.js';
import { PeopleService } from './people.service.js';
import { staffContext } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { NOBODY } from '../../platform/tenancy/context.js';

export interface FirstOwner {
  workspaceName: string;
  name: string;
  email: string;
  password: string;
}

/** The first workspace of an empty instance. The token lives in this process only and is printed at start. */
@Injectable()
export class SetupService {
  private readonly token = randomBytes(32).toString('base64url');

  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly signIn: SignInService,
  ) {}

  async link(): Promise<string | undefined> {
    const isEmpty = await this.organisations.isEmptyInstance();
    return isEmpty ? `${this.settings.publicUrl}/setup#t=${this.token}` : undefined;
  }

  async setUp(token: string, owner: FirstOwner): Promise<string> {
    if (!this.isOurs(token) || !(await this.organisations.isEmptyInstance()))
      throw new Problem('NOT_FOUND', 'This instance is set up already. Sign in instead.', { status: 410 });
    const passwordHash = await this.signIn.hashed(owner.password);
    const organisation = await this.organisations.create(owner.workspaceName.trim(), false);
    const personId = await this.createWorkspace(organisation, { ...owner, role: 'OWNER' }, passwordHash);
    return (await this.signIn.openSession(organisation.id, personId, 'password'))!;
  }

  /** Compared in bytes: letters other than ours take more of them. */
  private isOurs(token: string): boolean {
    const [given, ours] = [Buffer.from(token), Buffer.from(this.token)];
    return given.length === ours.length && timingSafeEqual(given, ours);
  }

  /** Fills a fresh organisation with its first person and whatever other features lay down. */
  async createWorkspace(
    organisation: Organisation,
    first: { name: string; email: string; role: 'OWNER' },
    passwordHash: string | null,
  ): Promise<string> {
    const nobody = { id: '', person_id: NOBODY, role: 'OWNER' as const };
    const ctx = staffContext(organisation.id, nobody, this.clock.now());
    return this.db.tx(ctx, async (tx) => {
      await this.bus.publish(tx, new WorkspaceCreated(organisation.id));
      const person = await this.people.insert(tx, first, passwordHash, organisation.isDemo);
      return person.id;
    });
  }
}
