import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Day } from '../../core/day.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Role } from '../../platform/tenancy/role-table.js';
import { lastDayFor } from './access-end.js';
import { grantRole } from './grant-role.js';
import {
  AccessUntilSet,
  PersonAdded,
  PersonRestored,
  PersonSuspended,
  RoleChanged,
} from './identity.events.js';
import { Login } from './login.entity.js';
import { Person } from './person.entity.js';
import { SessionsService } from './sessions.service.js';

/** A role, and the last day of one that ends. */
interface GivenRole {
  readonly role: Role;
  readonly accessUntil?: Day | null;
}

/** The people of a workspace and what they may do. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly sessions: SessionsService,
  ) {}

  all(ctx: Context): Promise<Person[]> {
    return this.db.read(ctx, (tx) =>
      tx.em.find(Person, { where: { tenantId: ctx.tenantId }, order: { name: 'ASC', id: 'ASC' } }),
    );
  }

  find(ctx: Context, id: string): Promise<Person | null> {
    return this.db.read(ctx, (tx) => tx.em.findOneBy(Person, { tenantId: ctx.tenantId, id }));
  }

  /** Also for the set-up of a workspace and for the demo, where nobody is there yet to grant anything. */
  async insert(
    tx: Tx,
    input: GivenRole & { name: string; email: string },
    passwordHash: string | null,
    isDemo: boolean,
  ): Promise<Person> {
    const { tenantId, today } = tx.ctx;
    const { role } = input;
    const accessUntil = lastDayFor(role, input.accessUntil, today);
    const email = input.email.trim().toLowerCase();
    if (await tx.em.existsBy(Person, { tenantId, email }))
      refuse('TAKEN', 'email', 'Somebody in this workspace has this e-mail address already.');
    const id = uuidv7();
    const name = input.name.trim();
    await tx.em.insert(Person, { tenantId, id, name, email, role, accessUntil, isDemo });
    const person = await this.load(tx, id);
    await this.claimLogin(tx, person, passwordHash);
    await this.bus.publish(tx, new PersonAdded(id, role, accessUntil));
    return person;
  }

  /** One address signs in to one workspace. False when it belongs to another: nobody but its owner is told. */
  async claimLogin(tx: Tx, { id, email }: Person, passwordHash: string | null): Promise<boolean> {
    const { tenantId } = tx.ctx;
    await tx.query(
      `INSERT INTO app.login (email, organisation_id, person_id, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO NOTHING`,
      [email, tenantId, id, passwordHash],
    );
    return tx.em.existsBy(Login, { email, organisationId: tenantId, personId: id });
  }

  /** A new role means new sessions: nobody keeps what the old one could do. */
  async changeRole(ctx: Context, id: string, expectedVersion: number, given: GivenRole): Promise<Person> {
    const { role } = given;
    grantRole(ctx, role);
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      grantRole(ctx, before.role);
      await this.keepAnOwner(tx, before, role === 'OWNER');
      const accessUntil = lastDayFor(role, given.accessUntil, ctx.today);
      await this.change(tx, before, expectedVersion, { role, accessUntil });
      await this.sessions.endAllOf(tx, id);
      await this.bus.publish(tx, new RoleChanged(id, before.role, role, accessUntil));
      return this.load(tx, id);
    });
  }

  /** Open sessions go on to the new day: they are asked for it at each request. */
  async setAccessUntil(ctx: Context, id: string, expectedVersion: number, day: Day): Promise<Person> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      grantRole(ctx, before.role);
      const accessUntil = lastDayFor(before.role, day, ctx.today);
      await this.change(tx, before, expectedVersion, { accessUntil });
      await this.bus.publish(tx, new AccessUntilSet(id, before.accessUntil, day));
      return this.load(tx, id);
    });
  }

  async suspend(ctx: Context, id: string, expectedVersion: number, isSuspended: boolean): Promise<Person> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      grantRole(ctx, before.role);
      if (id === ctx.actor.id)
        refuse(
          'NOT_ALLOWED',
          'isSuspended',
          'You cannot suspend yourself. Ask another owner or administrator.',
        );
      await this.keepAnOwner(tx, before, !isSuspended);
      await this.change(tx, before, expectedVersion, { isSuspended });
      if (isSuspended) await this.sessions.endAllOf(tx, id);
      await this.bus.publish(tx, isSuspended ? new PersonSuspended(id) : new PersonRestored(id));
      return this.load(tx, id);
    });
  }

  async load(tx: Tx, id: string): Promise<Person> {
    const person = await tx.em.findOneBy(Person, { tenantId: tx.ctx.tenantId, id });
    if (person === null) throw notFound();
    return person;
  }

  private async change(tx: Tx, before: Person, expectedVersion: number, set: Partial<Person>): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const { affected } = await tx.em.update(Person, where, { ...set, version: expectedVersion + 1 });
    if (affected === 0) refuseStale({ person: before }, 'person');
  }

  private async keepAnOwner(tx: Tx, person: Person, staysOwner: boolean): Promise<void> {
    if (person.role !== 'OWNER' || staysOwner) return;
    // Held, not counted: two owners who step down at once would each count the other.
    const owners = await tx.query<{ id: string }>(
      `SELECT id FROM app.person WHERE tenant_id = $1 AND role = 'OWNER' AND NOT is_suspended ORDER BY id FOR UPDATE`,
      [tx.ctx.tenantId],
    );
    if (owners.every(({ id }) => id === person.id))
      refuse('NOT_ALLOWED', 'role', 'A workspace needs an owner. Make somebody else an owner first.');
  }
}
