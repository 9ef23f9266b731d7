import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import type { Mail } from '../mail/mail.js';
import { Settings } from '../settings.js';
import { Templates } from '../templates.js';
import { DeadlineAudience } from './deadline-audience.js';
import { DeadlineDigest } from './deadline-digest.entity.js';
import { deadlineMailText, type DeadlineLine, type DeadlineWording } from './deadline-mail-text.js';
import { DeadlineNotice } from './deadline-notice.entity.js';
import { Deadlines } from './deadlines.js';

/** A mail of a day, or what stands in its place when nobody is there to read it. */
interface WrittenDigest {
  readonly mail: Mail | null;
  readonly day: string;
  readonly count: number;
}

/** Writes the mail of a day from what is still due. */
@Injectable()
export class DeadlineMailWriter {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly audience: DeadlineAudience,
    private readonly templates: Templates,
    private readonly settings: Settings,
  ) {}

  /** Names are asked for again: what was done since the morning is left out, and nothing is stored twice. */
  async write(tx: Tx, id: string): Promise<WrittenDigest | null> {
    const { tenantId } = tx.ctx;
    const digest = await tx.em.findOneByOrFail(DeadlineDigest, { tenantId, id });
    if (digest.sentAt !== null) return null;
    const lines = await this.linesOf(tx, id);
    if (lines.length === 0) return null;
    const to = await this.addressesOf(tx, digest.addressee);
    const mail = to.length === 0 ? null : await this.mail(tenantId, digest, lines, to);
    return { mail, day: digest.day, count: lines.length };
  }

  private addressesOf(tx: Tx, addressee: string): Promise<string[]> {
    if (addressee === 'owners') return this.audience.ownersAddresses(tx);
    return this.audience.addresses(tx, addressee === 'office' ? null : addressee);
  }

  private async linesOf(tx: Tx, digestId: string): Promise<DeadlineLine[]> {
    const notices = await tx.em.findBy(DeadlineNotice, { tenantId: tx.ctx.tenantId, digestId });
    const days = notices.map(({ dueOn }) => dueOn).toSorted();
    if (days.length === 0) return [];
    const known = await this.deadlines.between(tx, days[0]!, days.at(-1)!);
    return known.flatMap((deadline) => {
      const { kind, subject, dueOn } = deadline;
      const notice = notices.find(
        (each) => each.kind === kind && each.subject === subject && each.dueOn === dueOn,
      );
      return notice === undefined ? [] : [{ ...deadline, step: notice.step }];
    });
  }

  private async mail(
    tenantId: string,
    digest: DeadlineDigest,
    lines: readonly DeadlineLine[],
    to: readonly string[],
  ): Promise<Mail> {
    const workspace = await this.audience.workspace(tenantId);
    const language = workspace.language === 'de' ? 'de' : 'en';
    const { deadlines } = this.templates.json(`mails/${language}.json`) as { deadlines: DeadlineWording };
    const { publicUrl, mailFrom } = this.settings;
    const page = `${publicUrl}/app/calendar`;
    return {
      ...deadlineMailText(deadlines, { workspace: workspace.name, language, day: digest.day, page, lines }),
      to: to.join(', '),
      replyTo: mailFrom,
      messageId: `<due_${digest.id}@${new URL(publicUrl).hostname}>`,
    };
  }
}
