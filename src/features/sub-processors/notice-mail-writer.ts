import { Injectable } from '@nestjs/common';
import { daysTooEarly } from '../../core/sub-processors/judge-notice.js';
import type { Tx } from '../../platform/database/tx.js';
import { DeadlineAudience } from '../../platform/deadlines/deadline-audience.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { dayInWords } from '../../platform/mail/day-in-words.js';
import { fill } from '../../platform/mail/fill.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import { Templates } from '../../platform/templates.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';

/** `notice` of a mail template. */
interface NoticeWording {
  readonly from: string;
  readonly subject: string;
  readonly text: readonly string[];
  /** The change comes before the time to object is over; by how many days. */
  readonly early: { readonly days: string; readonly day: string; readonly lastDay: string };
  readonly changes: Readonly<Record<SubProcessorNotice['changes'][number]['kind'], string>>;
}

/** Writes what a group is asked about a notice, in the language of the workspace. */
@Injectable()
export class NoticeMailWriter {
  constructor(
    private readonly audience: DeadlineAudience,
    private readonly templates: Templates,
    private readonly settings: Settings,
  ) {}

  /** Null: it was decided meanwhile, another group is asked by now, or nobody is there to read it. */
  async write(
    tx: Tx,
    id: string,
    groupId: string,
  ): Promise<{ readonly mail: Mail; readonly vendorId: string } | null> {
    const { tenantId } = tx.ctx;
    const notice = await tx.em.findOneBy(SubProcessorNotice, { tenantId, id });
    if (notice === null || notice.decision !== null || notice.groupId !== groupId) return null;
    const to = await this.audience.addresses(tx, groupId);
    if (to.length === 0) return null;
    const service = await tx.em.findOneByOrFail(Service, { tenantId, id: notice.serviceId });
    const vendor = await tx.em.findOneByOrFail(Vendor, { tenantId, id: service.vendorId });
    const mail = { ...(await this.words(notice, service, vendor)), to: to.join(', ') };
    return { mail, vendorId: vendor.id };
  }

  private async words(
    notice: SubProcessorNotice,
    service: Service,
    vendor: Vendor,
  ): Promise<Omit<Mail, 'to'>> {
    const workspace = await this.audience.workspace(notice.tenantId);
    const language = workspace.language === 'de' ? 'de' : 'en';
    const { notice: wording } = this.templates.json(`mails/${language}.json`) as { notice: NoticeWording };
    const { publicUrl, mailFrom } = this.settings;
    const values = {
      workspace: workspace.name,
      vendor: vendor.name,
      service: service.name,
      until: dayInWords(notice.objectionUntil, language),
      page: `${publicUrl}/app/vendors/${typedId('vnd', vendor.id)}/sub-processors`,
    };
    const changes = notice.changes.map(({ kind, name }) => fill(wording.changes[kind], { name }));
    const parts: Readonly<Record<string, readonly string[]>> = {
      '{{changes}}': changes,
      '{{early}}': tooEarly(notice, wording, language),
    };
    const text = wording.text.flatMap((line) => parts[line] ?? [fill(line, values)]);
    return {
      fromName: fill(wording.from, values),
      subject: fill(wording.subject, values),
      text: text.join('\n'),
      replyTo: mailFrom,
      messageId: `<ask_${notice.id}_${notice.groupId}@${new URL(publicUrl).hostname}>`,
    };
  }
}

/** Nothing where the change waits for the time to object. A change that only takes companies away harms nobody. */
function tooEarly(notice: SubProcessorNotice, { early }: NoticeWording, language: 'en' | 'de'): string[] {
  const { takesEffectOn, changes } = notice;
  const days = daysTooEarly(notice);
  if (takesEffectOn === null || days === null || changes.every(({ kind }) => kind === 'remove')) return [];
  const words = days === 0 ? early.lastDay : days === 1 ? early.day : early.days;
  return [fill(words, { day: dayInWords(takesEffectOn, language), count: `${days}` }), ''];
}
