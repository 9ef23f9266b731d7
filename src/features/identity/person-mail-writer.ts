import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { fill } from '../../platform/mail/fill.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import { Templates } from '../../platform/templates.js';
import { LinksService } from './links.service.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { PersonMailsService, type PersonMailJob, type PersonMailKind } from './person-mails.service.js';

interface Wording {
  readonly from: string;
  readonly mails: Readonly<
    Record<PersonMailKind, { readonly subject: string; readonly text: readonly string[] }>
  >;
}

/** Writes a mail to somebody of the workspace: text first, one link, the host spelled out (UX section 6). */
@Injectable()
export class PersonMailWriter {
  constructor(
    private readonly mails: PersonMailsService,
    private readonly links: LinksService,
    private readonly settings: Settings,
    private readonly templates: Templates,
  ) {}

  /** Null: the link in it was used or replaced before the mail left, and a newer mail tells of the new one. */
  async write(tx: Tx, job: PersonMailJob): Promise<Mail | null> {
    const { tenantId } = tx.ctx;
    const link = job.sealedLink === null ? '' : this.mails.reveal(tenantId, job.sealedLink);
    if (link !== '' && !(await this.links.isUnused(tx, link))) return null;
    const { host, hostname } = new URL(this.settings.publicUrl);
    const person = await tx.em.findOneByOrFail(Person, { tenantId, id: job.personId });
    const sender = await tx.em.findOneByOrFail(Person, { tenantId, id: job.senderId });
    const workspace = await tx.em.findOneByOrFail(Organisation, { id: tenantId });
    const { from, mails } = this.wording(job.language);
    const { subject, text } = mails[job.kind];
    const values = {
      workspace: workspace.name,
      person: person.name,
      sender: sender.name,
      senderEmail: sender.email,
      host,
      link,
    };
    return {
      to: person.email,
      replyTo: sender.email,
      fromName: fill(from, values),
      subject: fill(subject, values),
      text: text.map((line) => fill(line, values)).join('\n'),
      messageId: `<usr_${job.mailId}@${hostname}>`,
    };
  }

  private wording(language: string): Wording {
    const file = `mails/${language === 'de' ? 'de' : 'en'}.json`;
    return (this.templates.json(file) as { people: Wording }).people;
  }
}
