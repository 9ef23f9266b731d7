import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { hasAccessEnded } from './access-end.js';
import { grantRole } from './grant-role.js';
import { PasswordLinkAsked } from './identity.events.js';
import type { AddPersonInput } from './identity.inputs.js';
import { PeopleService } from './people.service.js';
import { PersonMailsService, type MailLanguage, type PersonMailKind } from './person-mails.service.js';
import type { Person } from './person.entity.js';

/**
 * How somebody gets in: by a mail to them. Whoever adds a person never sees the link, or an administrator could
 * enter as somebody who reads more than an administrator does (TRUST T3).
 */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly people: PeopleService,
    private readonly mails: PersonMailsService,
  ) {}

  add(ctx: Context, input: AddPersonInput): Promise<Person> {
    grantRole(ctx, input.role);
    return this.db.tx(ctx, async (tx) => {
      const person = await this.people.insert(tx, input, null, false);
      return this.mail(tx, person, 'welcome', input.language ?? 'en');
    });
  }

  /** For a password that was forgotten, or a mail that was lost. Older links of the person end. */
  sendLink(ctx: Context, personId: string, language: MailLanguage): Promise<Person> {
    return this.db.tx(ctx, async (tx) => {
      const person = await this.people.load(tx, personId);
      grantRole(ctx, person.role);
      if (person.isSuspended)
        refuse(
          'NOT_ALLOWED',
          'personId',
          'This person is suspended. Let them in again first, then send the link.',
        );
      if (hasAccessEnded(person, ctx.today))
        refuse(
          'NOT_ALLOWED',
          'personId',
          'The last day of this person is over. Set a later one first, then send the link.',
        );
      await this.bus.publish(tx, new PasswordLinkAsked(personId));
      return this.mail(tx, person, 'password', language);
    });
  }

  /** An address that signs in elsewhere gets other words; the one who adds it is told the same (TRUST T2). */
  async mail(tx: Tx, person: Person, kind: PersonMailKind, language: MailLanguage): Promise<Person> {
    const isOurs = await this.people.claimLogin(tx, person, null);
    await this.mails.enqueue(tx, person, isOurs ? kind : 'elsewhere', language);
    return this.people.load(tx, person.id);
  }
}
