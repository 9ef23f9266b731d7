import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { JobPayload } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailTransport, type Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Letters, type MailKind } from '../assessments/letters.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { VendorQuestions } from '../assessments/vendor-questions.entity.js';
import { DeliveriesService, SEND_MAIL } from './deliveries.service.js';
import { Delivery } from './delivery.entity.js';
import { Invite } from './invite.entity.js';
import { MailFailed, MailSent } from './invites.events.js';
import { mailText } from './mail-text.js';
import { MintingService } from './minting.service.js';

interface MailJob {
  deliveryId: string;
  assessmentId: string;
  kind: MailKind;
  inviteId: string | null;
  sealedLink: string | null;
}

/** Sends mails, each at least once and under one Message-ID; what went wrong stands beside the assessment. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly writer: MailWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEND_MAIL, (ctx, payload) => this.send(ctx, payload));
  }

  private async send(ctx: Context, payload: JobPayload): Promise<void> {
    const job = payload as unknown as MailJob;
    const mail = await this.db.read(ctx, (tx) => this.writer.write(tx, job));
    if (mail === 'sent') return;
    if (mail === 'outdated')
      return this.note(ctx, job, 'FAILED', 'The link was replaced before the mail left.');
    try {
      await this.transport.deliver(mail);
    } catch (error) {
      // The words of a mail server may name the address, so only its code is kept.
      await this.note(ctx, job, 'FAILED', `The mail server refused (${codeOf(error)}). It is tried again.`);
      throw error;
    }
    await this.note(ctx, job, 'SENT', null);
  }

  private async note(
    ctx: Context,
    job: MailJob,
    state: 'SENT' | 'FAILED',
    reason: string | null,
  ): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const row = this.writer.rowOf(tx, job);
      await tx.em.createQueryBuilder().insert().into(Delivery).values(row).orIgnore().execute();
      await tx.em.update(Delivery, { tenantId: ctx.tenantId, id: row.id }, { state, reason, at: ctx.now });
      const Happened = state === 'SENT' ? MailSent : MailFailed;
      await this.bus.publish(tx, new Happened(row.id, job.assessmentId, job.kind));
    });
  }
}

/** Writes the mail a job asks for, from what was frozen at sending. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly letters: Letters,
    private readonly minting: MintingService,
    private readonly deliveries: DeliveriesService,
    private readonly settings: Settings,
  ) {}

  async write(tx: Tx, job: MailJob): Promise<Mail | 'sent' | 'outdated'> {
    const { tenantId } = tx.ctx;
    const { assessmentId } = job;
    const delivery = await tx.em.findOneBy(Delivery, { tenantId, id: job.deliveryId });
    if (delivery?.state === 'SENT') return 'sent';
    const invite =
      job.inviteId === null ? null : await tx.em.findOneBy(Invite, { tenantId, id: job.inviteId });
    if (invite !== null && (invite.replacedAt !== null || invite.revokedAt !== null)) return 'outdated';
    const assessment = await tx.em.findOneByOrFail(Assessment, { tenantId, id: assessmentId });
    const respondent = await tx.em.findOneByOrFail(Respondent, { tenantId, assessmentId });
    const asks = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId });
    const { publicUrl } = this.settings;
    const { from, subject, text } = mailText(this.letters.wording(assessment.language), {
      ...{ kind: job.kind, assessment, respondent: respondent.name, publicUrl, asks },
      link: job.sealedLink === null ? '' : this.minting.reveal(tenantId, job.sealedLink),
      expiresOn: invite?.expiresAt.slice(0, 10) ?? assessment.dueOn,
      page: `${publicUrl}/app/assessments/${typedId('asm', assessmentId)}`,
    });
    const { senderEmail } = assessment.landing;
    const isForUs = job.kind === 'new-link';
    return {
      to: isForUs ? senderEmail : respondent.email,
      replyTo: isForUs ? respondent.email : senderEmail,
      ...{ fromName: from, subject, text, messageId: this.rowOf(tx, job).messageId },
    };
  }

  rowOf(tx: Tx, { deliveryId, assessmentId, kind }: MailJob) {
    return this.deliveries.row(tx, deliveryId, assessmentId, kind);
  }
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return String(responseCode ?? code ?? 'no code').slice(0, 20);
}
