import { Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { stepReached } from '../../core/calendar/warnings.js';
import { addDays } from '../../core/day.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { EventBus } from '../events/bus.js';
import { Jobs } from '../jobs/jobs.js';
import type { Context, Day } from '../tenancy/context.js';
import type { KnownDeadline } from './deadline.js';
import { Deadlines } from './deadlines.js';
import { DeadlineReached } from './deadlines.events.js';

export const PASS = 'deadlines-of-workspace';
export const SEND_DIGEST = 'send-deadlines';
/** After a longer downtime than this nothing is said about what ended before. */
const DAYS_BACK = 92;
/** The longest warning anybody gives. */
const DAYS_AHEAD = 366;

interface Due {
  readonly deadline: KnownDeadline;
  readonly step: number;
}

/**
 * Once a day and workspace: notes every warning whose day has come, lets the features act, and asks for one mail a group.
 * After a downtime only the newest warning of each day is left, so a week is caught up with one mail.
 */
@Injectable()
export class DeadlinePass implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.jobs.register(PASS, (ctx) => this.pass(ctx));
  }

  /** The day is that on which the job runs: it may have waited for days. */
  async pass(ctx: Context): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      await alone(tx);
      const due = await this.unsaid(tx);
      for (const [addressee, those] of byAddressee(due)) await this.note(tx, addressee, those);
      if (tx.facts.length === 0) tx.leave();
    });
  }

  private async unsaid(tx: Tx): Promise<Due[]> {
    const { today } = tx.ctx;
    const all = await this.deadlines.between(tx, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
    return all.flatMap((deadline) => {
      const steps = this.deadlines.source(deadline.kind)?.steps ?? [];
      const step = deadline.isDemo ? null : stepReached(deadline.dueOn, today, steps);
      return step === null ? [] : [{ deadline, step }];
    });
  }

  /** What comes up after the mail of the day is said on the next day: a group gets one mail a day. */
  private async note(tx: Tx, addressee: string, due: readonly Due[]): Promise<void> {
    const digestId = uuidv7();
    const { tenantId, today } = tx.ctx;
    if (await isServed(tx, addressee)) return;
    const fresh: Due[] = [];
    for (const each of due) if (await claim(tx, each, digestId, today)) fresh.push(each);
    if (fresh.length === 0) return;
    await tx.query(
      'INSERT INTO app.deadline_digest (tenant_id, id, day, addressee) VALUES ($1, $2, $3, $4)',
      [tenantId, digestId, today, addressee],
    );
    for (const { deadline, step } of fresh) {
      await this.deadlines.source(deadline.kind)?.reached?.(tx, deadline, step);
      await this.bus.publish(tx, new DeadlineReached(deadline, step));
    }
    await this.jobs.enqueue(tx, SEND_DIGEST, { digestId }, `${SEND_DIGEST}:${digestId}`);
  }
}

/** Two workers take turns in one workspace; the second finds everything said. */
async function alone(tx: Tx): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('deadlines ' || $1::text, 0))", [
    tx.ctx.tenantId,
  ]);
}

async function isServed(tx: Tx, addressee: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT id FROM app.deadline_digest WHERE tenant_id = $1 AND day = $2 AND addressee = $3',
    [tx.ctx.tenantId, tx.ctx.today, addressee],
  );
  return rows.length > 0;
}

async function claim(tx: Tx, { deadline, step }: Due, digestId: string, notedOn: Day): Promise<boolean> {
  const claimed = await tx.query(
    `INSERT INTO app.deadline_notice (tenant_id, kind, subject, due_on, step, noted_on, digest_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING step`,
    [tx.ctx.tenantId, deadline.kind, deadline.subject, deadline.dueOn, step, notedOn, digestId],
  );
  return claimed.length > 0;
}

function byAddressee(due: readonly Due[]): Map<string, Due[]> {
  const found = new Map<string, Due[]>();
  for (const each of due) {
    const addressee = each.deadline.groupId ?? 'office';
    found.set(addressee, [...(found.get(addressee) ?? []), each]);
  }
  return found;
}
