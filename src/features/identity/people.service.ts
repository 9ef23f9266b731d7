import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { forbidden, notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, type Role } from '../../platform/tenancy/role-table.js';
import { PersonAdded, PersonRestored, PersonSuspended, RoleChanged } from './identity.events.js';
import { LinksService } from './links.service.js';
import { Login } from './login.entity.js';
import { OrganisationsService } from './organisations.service.js';
import { Person } from './person.entity.js';
import { SessionsService } from './sessions.service.js';

/** The people of a workspace and what they may do. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly links: LinksService,
    private readonly organisations: OrganisationsService,
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

  /** Adds somebody and mints the link with which they choose a password. */
  async add(
    ctx: Context,
    input: { name: string; email: string; role: Role },
  ): Promise<{ person: Person; link: string }> {
    grantRole(ctx, input.role);
    const { hint } = await this.organisations.find(ctx.tenantId);
    return this.db.tx(ctx, async (tx) => {
      const person = await this.insert(tx, input, null, false);
      return { person, link: await this.links.mint(tx, person.id, hint, 'password') };
    });
  }

  /** Also for the set-up of a workspace and for the demo, where nobody is there yet to grant anything. */
  async insert(
    tx: Tx,
    input: { name: string; email: string; role: Role },
    passwordHash: string | null,
    isDemo: boolean,
  ): Promise<Person> {
    const { tenantId } = tx.ctx;
    const email = input.email.trim().toLowerCase();
    if (await tx.em.existsBy(Login, { email }))
      refuse('TAKEN', 'email', 'Somebody with this e-mail address has a login already.');
    const id = uuidv7();
    await tx.em.insert(Person, { tenantId, id, name: input.name.trim(), email, role: input.role, isDemo });
    await tx.em.insert(Login, { email, organisationId: tenantId, personId: id, passwordHash });
    await this.bus.publish(tx, new PersonAdded(id, input.role));
    return tx.em.findOneByOrFail(Person, { tenantId, id });
  }

  /** A new role means new sessions: nobody keeps what the old one could do. */
  async changeRole(ctx: Context, id: string, expectedVersion: number, role: Role): Promise<Person> {
    grantRole(ctx, role);
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      grantRole(ctx, before.role);
      await this.keepAnOwner(tx, before, role === 'OWNER');
      await this.change(tx, before, expectedVersion, { role });
      await this.sessions.endAllOf(tx, id);
      await this.bus.publish(tx, new RoleChanged(id, before.role, role));
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

  private async load(tx: Tx, id: string): Promise<Person> {
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

/** Who may give a role away: owners any, administrators all but owner and administrator (TRUST T2). */
function grantRole(ctx: Context, role: Role): void {
  const isHigh = role === 'OWNER' || role === 'ADMINISTRATOR';
  if (!may(ctx.role, isHigh ? 'roles.edit' : 'people.edit'))
    throw forbidden(`give or take the role ${role.toLowerCase()}`);
}
