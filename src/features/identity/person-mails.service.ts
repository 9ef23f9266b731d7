import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Vault } from '../../platform/crypto/vault.js';
import type { Tx } from '../../platform/database/tx.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LinksService } from './links.service.js';
import { OrganisationsService } from './organisations.service.js';
import { Person } from './person.entity.js';

export const SEND_PERSON_MAIL = 'send-person-mail';
const PURPOSE = 'password link';

export const MAIL_LANGUAGES = ['en', 'de'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** `welcome`: added to a workspace; `password`: a new link; `elsewhere`: the address signs in to another workspace. */
export type PersonMailKind = 'welcome' | 'password' | 'elsewhere';

/** What the job carries: ids, and the link sealed, since job tables know no tenant. */
export interface PersonMailJob {
  mailId: string;
  personId: string;
  senderId: string;
  kind: PersonMailKind;
  language: string;
  sealedLink: string | null;
}

/** Asks for a mail to somebody of the workspace; how far it got stands on the person. */
@Injectable()
export class PersonMailsService {
  constructor(
    private readonly jobs: Jobs,
    private readonly vault: Vault,
    private readonly links: LinksService,
    private readonly organisations: OrganisationsService,
  ) {}

  async enqueue(tx: Tx, person: Person, kind: PersonMailKind, language: MailLanguage): Promise<void> {
    const { tenantId, actor, now } = tx.ctx;
    const link = kind === 'elsewhere' ? null : await this.freshLink(tx, person.id);
    const job: PersonMailJob = {
      mailId: uuidv7(),
      personId: person.id,
      senderId: actor.id,
      kind,
      language,
      sealedLink: link === null ? null : this.vault.seal(tenantId, PURPOSE, link),
    };
    await this.jobs.enqueue(tx, SEND_PERSON_MAIL, { ...job }, `${SEND_PERSON_MAIL}:${job.mailId}`);
    await tx.em.update(Person, { tenantId, id: person.id }, { mailState: 'QUEUED', mailAt: now });
  }

  reveal(tenantId: string, sealedLink: string): string {
    return this.vault.open(tenantId, PURPOSE, sealedLink);
  }

  private async freshLink(tx: Tx, personId: string): Promise<string> {
    const { hint } = await this.organisations.find(tx.ctx.tenantId);
    await this.links.endAllOf(tx, personId);
    return this.links.mint(tx, personId, hint, 'password');
  }
}
