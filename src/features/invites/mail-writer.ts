import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { leadOf } from '../assessments/lead.js';
import { Letters } from '../assessments/letters.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { VendorQuestions } from '../assessments/vendor-questions.entity.js';
import { CodeMintingService } from './code-minting.service.js';
import { declinedWish } from './declined-wish.js';
import { DeliveriesService, type MailJob } from './deliveries.service.js';
import { Delivery, type DeliveryStateName } from './delivery.entity.js';
import { Invite } from './invite.entity.js';
import { partingWords } from './parting-words.js';
import { UnsubscribingService } from './unsubscribing.service.js';
import { mailText } from './mail-text.js';
import { MintingService } from './minting.service.js';

/** Mails to whoever sent the questionnaire; all others go to the vendor. */
const FOR_THE_SENDER: readonly string[] = ['new-link', 'overdue', 'change-wish'];

/** A job that runs again after a crash does not write what left or was kept already. */
const SETTLED: readonly DeliveryStateName[] = ['SENT', 'KEPT', 'BOUNCED'];

/** Why there is nothing to send any more. */
export type Unsent = 'done' | 'replaced' | 'late' | 'withdrawn' | 'gone';

/** Writes the mail a job asks for, from what was frozen at sending. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly letters: Letters,
    private readonly minting: MintingService,
    private readonly codes: CodeMintingService,
    private readonly deliveries: DeliveriesService,
    private readonly settings: Settings,
    private readonly unsubscribing: UnsubscribingService,
  ) {}

  async write(tx: Tx, job: MailJob): Promise<Mail | Unsent> {
    const { tenantId, now, timeZone } = tx.ctx;
    const { assessmentId } = job;
    const delivery = await tx.em.findOneBy(Delivery, { tenantId, id: job.deliveryId });
    if (delivery !== null && SETTLED.includes(delivery.state)) return 'done';
    if (job.validUntil !== null && job.validUntil <= now) return 'late';
    const invite =
      job.inviteId === null ? null : await tx.em.findOneBy(Invite, { tenantId, id: job.inviteId });
    const isDead = invite !== null && (invite.replacedAt !== null || invite.revokedAt !== null);
    // A wish for a new link is about a dead one.
    if (isDead && job.kind !== 'new-link') return 'replaced';
    const assessment = await tx.em.findOneByOrFail(Assessment, { tenantId, id: assessmentId });
    if (assessment.answersDeletedAt !== null) return 'gone';
    const isForUs = FOR_THE_SENDER.includes(job.kind);
    if (assessment.withdrawnAt !== null && !isForUs) return 'withdrawn';
    const wish = await declinedWish(tx, job);
    const respondent = await this.addressee(tx, invite ?? wish, assessmentId);
    const asks = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId });
    const { publicUrl } = this.settings;
    const { from, subject, text } = mailText(this.letters.wording(assessment.language), {
      kind: job.kind,
      assessment,
      respondent: respondent.name,
      publicUrl,
      asks,
      link: job.sealedLink === null ? '' : this.minting.reveal(tenantId, job.sealedLink),
      code: job.sealedCode === null ? '' : this.codes.reveal(tenantId, job.sealedCode),
      parting: await partingWords(tx, job.kind, assessment, respondent, wish),
      expiresOn: invite === null ? assessment.dueOn : localTime(timeZone, invite.expiresAt).day,
      page: `${publicUrl}/app/assessments/${typedId('asm', assessmentId)}`,
    });
    const { senderEmail } = assessment.landing;
    return {
      to: isForUs ? senderEmail : respondent.email,
      replyTo: isForUs ? respondent.email : senderEmail,
      fromName: from,
      subject,
      text,
      messageId: this.rowOf(tx, job).messageId,
      ...(job.kind === 'reminder' ? await this.reminderHead(tx, respondent) : {}),
    };
  }

  /** A mail with a link goes to whom the link belongs to, an answer to whoever asked, any other to the lead. */
  private addressee(tx: Tx, to: { respondentId: string } | null, assessmentId: string): Promise<Respondent> {
    if (to === null) return leadOf(tx, assessmentId);
    return tx.em.findOneByOrFail(Respondent, { tenantId: tx.ctx.tenantId, id: to.respondentId });
  }

  /** Mail programs lay a reminder beside the first mail, and offer to end them. */
  private async reminderHead(tx: Tx, respondent: Respondent): Promise<Partial<Mail>> {
    const { tenantId } = tx.ctx;
    const { assessmentId } = respondent;
    const first = await tx.em.findOneBy(Delivery, { tenantId, assessmentId, kind: 'invite' });
    const unsubscribe = await this.unsubscribing.addressFor(tx, respondent);
    return { references: first?.messageId, unsubscribe };
  }

  rowOf(tx: Tx, { deliveryId, assessmentId, kind, inviteId }: MailJob) {
    return this.deliveries.row(tx, deliveryId, assessmentId, kind, inviteId);
  }
}
