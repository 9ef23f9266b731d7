import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Settings } from '../../platform/settings.js';
import { EventBus } from '../../platform/events/bus.js';
import type { MailKind } from '../assessments/letters.js';
import { Delivery, type DeliveryStateName } from './delivery.entity.js';
import { MailFailed, MailKept, MailSent } from './invites.events.js';
import { refusedForGood } from './undelivered.js';

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
  /** The wish that the mail answers. */
  wishId: string | null;
  /** After this instant the mail would come too late. */
  validUntil: string | null;
}

const NOTHING_SEALED: SealedParts = {
  inviteId: null,
  sealedLink: null,
  sealedCode: null,
  wishId: null,
  validUntil: null,
};

const FACTS = { SENT: MailSent, KEPT: MailKept, FAILED: MailFailed, BOUNCED: MailFailed } as const;

/** A mail to be sent: a row that staff can follow and a job that does it. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly bus: EventBus,
  ) {}

  async enqueue(
    tx: Tx,
    assessmentId: string,
    kind: MailKind,
    sealed: Partial<SealedParts> = {},
  ): Promise<void> {
    const id = uuidv7();
    await tx.em.insert(Delivery, this.row(tx, id, assessmentId, kind, sealed.inviteId));
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

  /** How far a mail got, with the record. What came back stays so, whatever the job still says. */
  async note(
    tx: Tx,
    row: DeliveryRow,
    state: Exclude<DeliveryStateName, 'QUEUED'>,
    reason: string | null,
  ): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const { id, assessmentId, kind } = row;
    await tx.em.createQueryBuilder().insert().into(Delivery).values(row).orIgnore().execute();
    await tx.em.update(Delivery, { tenantId, id, state: Not('BOUNCED') }, { state, reason, at: now });
    await this.bus.publish(tx, new FACTS[state](id, assessmentId, kind));
  }

  /** The newest mail of an assessment came back. */
  async bounce(tx: Tx, assessmentId: string, code: string): Promise<void> {
    const { tenantId } = tx.ctx;
    const order = { at: 'DESC', id: 'DESC' } as const;
    const newest = await tx.em.findOneOrFail(Delivery, { where: { tenantId, assessmentId }, order });
    await this.note(tx, newest, 'BOUNCED', refusedForGood(code));
  }

  row(tx: Tx, id: string, assessmentId: string, kind: string, inviteId: string | null = null): DeliveryRow {
    const { tenantId, now } = tx.ctx;
    const messageId = `<${typedId('dlv', id)}@${new URL(this.settings.publicUrl).hostname}>`;
    return { tenantId, id, assessmentId, kind, state: 'QUEUED', at: now, reason: null, messageId, inviteId };
  }
}

type DeliveryRow = Pick<
  Delivery,
  'tenantId' | 'id' | 'assessmentId' | 'kind' | 'state' | 'at' | 'reason' | 'messageId' | 'inviteId'
>;
