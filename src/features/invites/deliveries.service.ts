import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Settings } from '../../platform/settings.js';
import type { MailKind } from '../assessments/letters.js';
import { Delivery } from './delivery.entity.js';

export const SEND_MAIL = 'send-mail';

/** What a mail job carries: ids, and what must not stand in a table, sealed. */
export interface MailJob extends SealedParts {
  deliveryId: string;
  assessmentId: string;
  kind: MailKind;
}

interface SealedParts {
  inviteId: string | null;
  sealedLink: string | null;
  sealedCode: string | null;
  /** After this instant the mail would come too late. */
  validUntil: string | null;
}

const NOTHING_SEALED: SealedParts = { inviteId: null, sealedLink: null, sealedCode: null, validUntil: null };

/** A mail to be sent: a row that staff can follow and a job that does it. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async enqueue(
    tx: Tx,
    assessmentId: string,
    kind: MailKind,
    sealed: Partial<SealedParts> = {},
  ): Promise<void> {
    const id = uuidv7();
    await tx.em.insert(Delivery, this.row(tx, id, assessmentId, kind));
    await this.enqueueJob(tx, id, assessmentId, kind, sealed);
  }

  /** The job alone, for a role that may not write deliveries; the job adds the row. */
  async enqueueJob(
    tx: Tx,
    deliveryId: string,
    assessmentId: string,
    kind: MailKind,
    sealed: Partial<SealedParts> = {},
  ): Promise<void> {
    const payload: MailJob = { ...NOTHING_SEALED, ...sealed, deliveryId, assessmentId, kind };
    await this.jobs.enqueue(tx, SEND_MAIL, { ...payload }, `${SEND_MAIL}:${deliveryId}`);
  }

  row(tx: Tx, id: string, assessmentId: string, kind: string) {
    const { tenantId, now } = tx.ctx;
    const messageId = `<${typedId('dlv', id)}@${new URL(this.settings.publicUrl).hostname}>`;
    return { tenantId, id, assessmentId, kind, state: 'QUEUED' as const, at: now, reason: null, messageId };
  }
}
