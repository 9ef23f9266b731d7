import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { addDays, Clock } from '../../platform/tenancy/clock.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentSent } from '../assessments/assessments.events.js';
import { leadOf } from '../assessments/lead.js';
import type { Respondent } from '../assessments/respondent.entity.js';
import { QuestionsReopened } from '../assessments/vendor-door.events.js';
import { InviteParts } from './invite-parts.js';
import { Invite } from './invite.entity.js';
import { ReminderSent } from './invites.events.js';

const REMIND = 'remind';
/** Days from the day the answers are due (UX section 6). */
export const STEPS = [-7, -3, -1, 3] as const;
/** When in the day, in UTC: a clock two hours off still tells the same day. */
const AT = 'T08:00:00.000Z';
const LAST = 3;

/** Reminders before and after the due day, each once; after the last the sender is told. */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly parts: InviteParts,
  ) {}

  onModuleInit(): void {
    this.bus.on(AssessmentSent, (tx, { assessmentId }) => this.plan(tx, assessmentId));
    this.bus.on(QuestionsReopened, (tx, { assessmentId }) => this.plan(tx, assessmentId));
    this.jobs.register(REMIND, (ctx, { assessmentId, dueOn, step }) =>
      this.remind(ctx, String(assessmentId), String(dueOn), Number(step)),
    );
  }

  /** Nobody is written to about the demo, and what would have been sent before today is not. */
  private async plan(tx: Tx, assessmentId: string): Promise<void> {
    const { tenantId } = tx.ctx;
    const { dueOn, isDemo } = await tx.em.findOneByOrFail(Assessment, { tenantId, id: assessmentId });
    if (isDemo) return;
    for (const step of STEPS) {
      const runAt = `${addDays(dueOn, step)}${AT}`;
      if (runAt <= this.clock.now()) continue;
      const key = `${REMIND}:${assessmentId}:${dueOn}:${step}`;
      await this.jobs.enqueue(tx, REMIND, { assessmentId, dueOn, step }, key, runAt);
    }
  }

  /** Runs late after a downtime: then only the newest of those that are due writes a mail. */
  private async remind(ctx: Context, assessmentId: string, dueOn: Day, step: number): Promise<void> {
    // A worker whose clock is behind comes again later; nothing goes out before its day.
    if (ctx.today < addDays(dueOn, step)) throw new Error('a reminder was run before its day');
    await this.db.tx(ctx, async (tx) => {
      const lock = { mode: 'pessimistic_read' } as const;
      const where = { tenantId: ctx.tenantId, id: assessmentId };
      const assessment = await tx.em.findOne(Assessment, { where, lock });
      if (assessment === null || !isWaitedFor(assessment, dueOn)) return tx.leave();
      const isOvertaken = STEPS.some((other) => other > step && addDays(dueOn, other) <= ctx.today);
      if (isOvertaken || !(await this.claim(tx, assessmentId, dueOn, step))) return tx.leave();
      await this.write(tx, assessment, step);
      await this.bus.publish(tx, new ReminderSent(assessmentId, step));
    });
  }

  private async write(tx: Tx, { id }: Assessment, step: number): Promise<void> {
    const lead = await leadOf(tx, id);
    if (lead.remindersOffAt === null) await this.mintReminder(tx, lead);
    if (step === LAST) await this.parts.deliveries.enqueue(tx, id, 'overdue');
  }

  /** A link of its own, since the first mail may be lost and its link is stored nowhere. */
  private async mintReminder(tx: Tx, { id: respondentId, assessmentId }: Respondent): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId, respondentId };
    const order = { rotation: 'DESC', id: 'DESC' } as const;
    const newest = await tx.em.findOneOrFail(Invite, { where, order });
    // A link that staff took back is not given out again by a clock.
    if (newest.revokedAt !== null) return;
    const { openedAt, rotation } = newest;
    await this.parts.minting.mint(tx, { assessmentId, respondentId, openedAt }, rotation, 'reminder');
  }

  /** Several workers may come to the same reminder; the key lets one of them write it. */
  private async claim(tx: Tx, assessmentId: string, dueOn: Day, step: number): Promise<boolean> {
    const claimed = await tx.query(
      `INSERT INTO app.reminder (tenant_id, assessment_id, due_on, step, sent_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING step`,
      [tx.ctx.tenantId, assessmentId, dueOn, step, tx.ctx.now],
    );
    return claimed.length > 0;
  }
}

function isWaitedFor({ state, dueOn, withdrawnAt }: Assessment, day: Day): boolean {
  return (state === 'SENT' || state === 'ANSWERING') && withdrawnAt === null && dueOn === day;
}
