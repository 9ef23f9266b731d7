import { Injectable, type OnModuleInit } from '@nestjs/common';
import { announcedDay, endsOn, keptFor, type KeptMonths } from '../../core/retention/answers-kept.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { jobContext, type Context, type Day } from '../../platform/tenancy/context.js';
import { Organisation } from '../identity/organisation.entity.js';
import { AnswersDeletion } from './answers-deletion.service.js';
import { AnswersEndAnnounced, AnswersEndCalledOff } from './answers-kept.events.js';
import { keptAnswers, type KeptAnswers } from './answers-kept.sql.js';
import { Assessment } from './assessment.entity.js';
import { WorkspaceDays } from './workspace-days.js';

const SWEEP = 'answers-end';
const PASS = 'answers-end-of-workspace';
const DELETE = 'delete-answers';

/**
 * Once a day and workspace: announces whose answers end in 30 days, calls off what is needed after all, and has those
 * deleted whose announced day has come. All is judged by what stands in the tables on that day, so days without a server
 * are caught up with, and nothing is deleted that was not announced 30 days before.
 */
@Injectable()
export class AnswersEndJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly days: WorkspaceDays,
    private readonly deletion: AnswersDeletion,
  ) {}

  onModuleInit(): void {
    this.jobs.everyHour(SWEEP, () => this.sweep());
    this.jobs.register(PASS, (ctx) => this.pass(ctx));
    this.jobs.register(DELETE, (ctx, { assessmentId }) => this.delete(ctx, String(assessmentId)));
  }

  /** Each workspace is a job of its own, one a day, whichever of several servers comes first. */
  async sweep(): Promise<void> {
    for (const { tenantId, day, at } of await this.days.now())
      await this.db.bookkeeping(jobContext(tenantId, SWEEP, at), (tx) =>
        this.jobs.enqueue(tx, PASS, {}, `${SWEEP}:${tenantId}:${day}`),
      );
  }

  async pass(ctx: Context): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const months = await monthsOf(tx);
      for (const each of await keptAnswers(tx)) await this.announce(tx, each, dayOf(each, months, ctx.today));
      if (tx.facts.length === 0) tx.leave();
    });
    await this.db.bookkeeping(ctx, async (tx) => {
      for (const id of await ended(tx))
        await this.jobs.enqueue(tx, DELETE, { assessmentId: id }, `${DELETE}:${id}`);
    });
  }

  /** Judged again in the transaction that deletes, with the assessment held: a hold may have come in between. */
  private async delete(ctx: Context, id: string): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const { tenantId, today } = ctx;
      const lock = { mode: 'pessimistic_write' } as const;
      const assessment = await tx.em.findOne(Assessment, { where: { tenantId, id }, lock });
      const [kept] = await keptAnswers(tx, id);
      const day = kept === undefined ? null : dayOf(kept, await monthsOf(tx), today);
      if (assessment === null || kept?.announced == null || day === null || day > today) return tx.leave();
      await this.deletion.delete(tx, assessment);
    });
  }

  private async announce(tx: Tx, { id, vendorId, announced }: KeptAnswers, day: Day | null): Promise<void> {
    if (day === announced) return;
    const changed = await tx.query(
      `UPDATE app.assessment SET answers_end_on = $3
       WHERE tenant_id = $1 AND id = $2 AND answers_end_on IS NOT DISTINCT FROM $4::date RETURNING id`,
      [tx.ctx.tenantId, id, day, announced],
    );
    // Another worker was here first.
    if (changed.length === 0) return;
    await this.bus.publish(
      tx,
      day === null ? new AnswersEndCalledOff(id, vendorId) : new AnswersEndAnnounced(id, vendorId, day),
    );
  }
}

function dayOf({ course, told, isHeld, announced }: KeptAnswers, months: KeptMonths, today: Day): Day | null {
  return isHeld ? null : announcedDay(endsOn(course, keptFor(told, months)), today, announced);
}

async function monthsOf(tx: Tx): Promise<KeptMonths> {
  return (await tx.em.findOneByOrFail(Organisation, { id: tx.ctx.tenantId })).answersKeptMonths;
}

async function ended(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM app.assessment WHERE tenant_id = $1 AND answers_end_on <= $2 AND answers_deleted_at IS NULL',
    [tx.ctx.tenantId, tx.ctx.today],
  );
  return rows.map(({ id }) => id);
}
