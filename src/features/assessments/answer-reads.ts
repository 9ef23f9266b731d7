import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Assessment } from './assessment.entity.js';
import { AnswersRead } from './assessments.events.js';
import { hasBeenSent } from './sent-answers.js';

const FIVE_MINUTES = 300_000;

/** The vendor can be told who read its answers: one row an actor, assessment, purpose and five minutes (T6). */
@Injectable()
export class AnswerReads {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  /**
   * The idempotency table decides which of many reads in one span writes the row, over all processes. Where nothing was
   * sent, or everything was deleted, there is nothing to be read.
   */
  async record(ctx: Context, assessment: Assessment): Promise<void> {
    if (assessment.answersDeletedAt !== null) return;
    if (!(await this.db.read(ctx, (tx) => hasBeenSent(tx, assessment)))) return;
    const span = Math.floor(Date.parse(ctx.now) / FIVE_MINUTES);
    const key = `read:${assessment.id}:${ctx.purpose}:${span}`;
    const once: Context = { ...ctx, idempotency: { key, digest: 'read', isSpent: false } };
    await this.db.tx(once, (tx) => this.bus.publish(tx, new AnswersRead(assessment, ctx)));
  }
}
