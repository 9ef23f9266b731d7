import { Injectable } from '@nestjs/common';
import { Passwords, passwordFault } from '../../platform/crypto/passwords.js';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { Problem } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { Attempts, networksOf, type Limit } from '../../platform/http/attempts.js';
import { Clock } from '../../platform/tenancy/clock.js';
import { hasAccessEnded, mayNotEnter } from './access-end.js';
import { PasswordChosen, SignedIn } from './identity.events.js';
import { LinksService } from './links.service.js';
import { Login } from './login.entity.js';
import { OrganisationsService } from './organisations.service.js';
import { Person } from './person.entity.js';
import { SessionsService, staffContext } from './sessions.service.js';
import { NOBODY } from '../../platform/tenancy/context.js';

const BY_ACCOUNT: Limit = { name: 'sign-in by account', most: 10, minutes: 15 };
const BY_NETWORK: Limit = { name: 'sign-in by network', most: 60, minutes: 15 };

/** Proves who somebody is, by password or by a link that works once. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly organisations: OrganisationsService,
    private readonly sessions: SessionsService,
    private readonly links: LinksService,
  ) {}

  /** Unknown address, wrong password and suspended person look and last the same. */
  async byPassword(email: string, password: string, address: string): Promise<string> {
    const account = email.trim().toLowerCase();
    const networks = networksOf(address).map((each): [Limit, string] => [BY_NETWORK, each]);
    await this.attempts.count([[BY_ACCOUNT, account], ...networks]);
    const login = await this.db.directory((em) => em.findOneBy(Login, { email: account }));
    const matches = await this.passwords.matches(login?.passwordHash ?? undefined, password);
    const token =
      matches && login !== null
        ? await this.openSession(login.organisationId, login.personId, 'password')
        : null;
    if (token === null)
      throw new Problem('UNAUTHENTICATED', 'E-mail or password is not right. Check both and try again.');
    await this.attempts.forget(BY_ACCOUNT, account);
    return token;
  }

  /** A demo link opens a session; a password link says for whom it is, and is not used up by that. */
  async byLink(text: string): Promise<{ token: string } | { name: string; email: string }> {
    const { tenantId, hint, hash } = await this.linkOf(text);
    const purpose = await this.db.read(await this.contextFor(tenantId), async (tx) => {
      const link = await this.links.live(tx, hash);
      const person = await tx.em.findOneByOrFail(Person, { tenantId, id: link.personId });
      return { of: link.purpose, person };
    });
    if (purpose.of === 'password') return { name: purpose.person.name, email: purpose.person.email };
    const token = await this.db.tx(await this.contextFor(tenantId, purpose.person.id), async (tx) => {
      const link = await this.links.spend(tx, hash);
      await this.bus.publish(tx, new SignedIn(link.personId, 'link'));
      return this.sessions.open(tx, link.personId, hint);
    });
    return { token };
  }

  /** Ends every other session of the person in the same transaction (TRUST T5). */
  async choosePassword(text: string, password: string): Promise<string> {
    const { tenantId, hint, hash } = await this.linkOf(text);
    // First the link: anybody can make one up, and a password costs a quarter of a second.
    const link = await this.db.read(await this.contextFor(tenantId), (tx) => this.links.live(tx, hash));
    const passwordHash = await this.hashed(password);
    return this.db.tx(await this.contextFor(tenantId, link.personId), async (tx) => {
      await this.links.spend(tx, hash);
      await tx.em.update(Login, { organisationId: tenantId, personId: link.personId }, { passwordHash });
      await tx.em.update(Person, { tenantId, id: link.personId }, { mailState: 'USED', mailAt: tx.ctx.now });
      await this.sessions.endAllOf(tx, link.personId);
      await this.bus.publish(tx, new PasswordChosen(link.personId));
      return this.sessions.open(tx, link.personId, hint);
    });
  }

  hashed(password: string): Promise<string> {
    const fault = passwordFault(password);
    if (fault !== null) refuse('INVALID', 'password', fault);
    return this.passwords.hash(password);
  }

  async openSession(tenantId: string, personId: string, by: 'password' | 'link'): Promise<string | null> {
    const { hint } = await this.organisations.find(tenantId);
    return this.db.tx(await this.contextFor(tenantId, personId), async (tx) => {
      const person = await tx.em.findOneBy(Person, { tenantId, id: personId });
      if (person === null || person.isSuspended) return null;
      if (hasAccessEnded(person, tx.ctx.today)) throw mayNotEnter(person.accessUntil);
      await this.bus.publish(tx, new SignedIn(personId, by));
      return this.sessions.open(tx, personId, hint);
    });
  }

  private async linkOf(text: string): Promise<{ tenantId: string; hint: string; hash: string }> {
    const { hint, hash } = this.links.read(text);
    const tenantId = await this.organisations.tenantOf(hint);
    if (tenantId === null) this.links.read('');
    return { tenantId: tenantId!, hint, hash };
  }

  /** Nobody has a role yet, but the days are those of the workspace. */
  private async contextFor(tenantId: string, personId = NOBODY) {
    const { timeZone } = await this.organisations.find(tenantId);
    const person = { id: '', person_id: personId, role: 'AUDITOR' as const, time_zone: timeZone };
    return { ...staffContext(tenantId, person, this.clock.now()), role: undefined, purpose: 'sign in' };
  }
}
