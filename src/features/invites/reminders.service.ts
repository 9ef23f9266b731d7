import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { DeadlineReached } from '../../platform/deadlines/deadlines.events.js';
import { EventBus } from '../../platform/events/bus.js';
import { uuidOf } from '../../platform/graphql/typed-ids.js';
import type { Day } from '../../platform/tenancy/context.js';
import { ANSWERS_DUE } from '../assessments/answer-deadlines.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { leadOf } from '../assessments/lead.js';
import type { Respondent } from '../assessments/respondent.entity.js';
import { InviteParts } from './invite-parts.js';
import { Invite } from './invite.entity.js';
import { OverdueTold, ReminderSent } from './invites.events.js';

const LAST = Math.min(...ANSWERS_DUE.steps);

/** Reminders on the days that the engine of dates tells of, each once; with the last the sender is told. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly parts: InviteParts,
  ) {}

  onModuleInit(): void {
    this.bus.on(DeadlineReached, async (tx, { deadline: { kind, subject, dueOn, isDemo }, step }) => {
      if (kind === ANSWERS_DUE.kind && !isDemo) await this.remind(tx, uuidOf('asm', subject), dueOn, step);
    });
  }

  /** Held, so that whoever sends its answers at this moment is not reminded of them. */
  private async remind(tx: Tx, assessmentId: string, dueOn: Day, step: number): Promise<void> {
    const lock = { mode: 'pessimistic_read' } as const;
    const where = { tenantId: tx.ctx.tenantId, id: assessmentId };
    const assessment = await tx.em.findOne(Assessment, { where, lock });
    if (assessment === null || !isWaitedFor(assessment, dueOn)) return;
    const lead = await leadOf(tx, assessmentId);
    const isMinted = lead.remindersOffAt === null && (await this.mintReminder(tx, lead));
    if (isMinted) await this.bus.publish(tx, new ReminderSent(assessmentId, step));
    if (step !== LAST) return;
    await this.parts.deliveries.enqueue(tx, assessmentId, 'overdue');
    await this.bus.publish(tx, new OverdueTold(assessmentId));
  }

  /** A link of its own, since the first mail may be lost and its link is stored nowhere. False: none was given out. */
  private async mintReminder(tx: Tx, { id: respondentId, assessmentId }: Respondent): Promise<boolean> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId, respondentId };
    const order = { rotation: 'DESC', id: 'DESC' } as const;
    const newest = await tx.em.findOneOrFail(Invite, { where, order });
    // A link that staff took back is not given out again by a clock.
    if (newest.revokedAt !== null) return false;
    const { openedAt, rotation } = newest;
    await this.parts.minting.mint(tx, { assessmentId, respondentId, openedAt }, rotation, 'reminder');
    return true;
  }
}

function isWaitedFor({ state, dueOn, withdrawnAt }: Assessment, day: Day): boolean {
  return (state === 'SENT' || state === 'ANSWERING') && withdrawnAt === null && dueOn === day;
}
