import { Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { stepReached } from '../../core/calendar/warnings.js';
import { addDays } from '../../core/day.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { EventBus } from '../events/bus.js';
import { Jobs } from '../jobs/jobs.js';
import type { Context } from '../tenancy/context.js';
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
      if (!(await isAlone(tx))) return tx.leave();
      const due = await this.unsaid(tx);
      const unmailed = due.filter((each) => !this.isMailed(each));
      for (const each of unmailed) await this.say(tx, each, null);
      const mailed = this.byAddressee(due.filter((each) => this.isMailed(each)));
      for (const [addressee, those] of mailed) await this.note(tx, addressee, those);
      if (tx.facts.length === 0) tx.leave();
    });
  }

  /** The days of the demo come and have their effect, but nobody is written to about them. */
  private isMailed({ deadline: { kind, isDemo } }: Due): boolean {
    return !isDemo && this.deadlines.source(kind)?.isToldApart !== true;
  }

  private byAddressee(due: readonly Due[]): Map<string, Due[]> {
    const found = new Map<string, Due[]>();
    for (const each of due) {
      const { kind, groupId } = each.deadline;
      const isForOwners = this.deadlines.source(kind)?.isForOwners === true;
      const addressee = isForOwners ? 'owners' : (groupId ?? 'office');
      found.set(addressee, [...(found.get(addressee) ?? []), each]);
    }
    return found;
  }

  private async unsaid(tx: Tx): Promise<Due[]> {
    const { today } = tx.ctx;
    const all = await this.deadlines.between(tx, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
    return all.flatMap((deadline) => {
      const steps = this.deadlines.source(deadline.kind)?.steps ?? [];
      const { dueOn, setOn = null } = deadline;
      const step = stepReached(dueOn, today, steps, setOn);
      return step === null ? [] : [{ deadline, step }];
    });
  }

  /** What comes up after the mail of the day is said on the next day: a group gets one mail a day. */
  private async note(tx: Tx, addressee: string, due: readonly Due[]): Promise<void> {
    const digestId = uuidv7();
    const { tenantId, today } = tx.ctx;
    if (await isServed(tx, addressee)) return;
    let count = 0;
    for (const each of due) if (await this.say(tx, each, digestId)) count += 1;
    if (count === 0) return;
    await tx.query(
      'INSERT INTO app.deadline_digest (tenant_id, id, day, addressee) VALUES ($1, $2, $3, $4)',
      [tenantId, digestId, today, addressee],
    );
    await this.jobs.enqueue(tx, SEND_DIGEST, { digestId }, `${SEND_DIGEST}:${digestId}`);
  }

  /** Whether it had not been said before. */
  private async say(tx: Tx, due: Due, digestId: string | null): Promise<boolean> {
    if (!(await claim(tx, due, digestId))) return false;
    const { deadline, step } = due;
    await this.deadlines.source(deadline.kind)?.reached?.(tx, deadline, step);
    await this.bus.publish(tx, new DeadlineReached(deadline, step));
    return true;
  }
}

/** Of two workers in one workspace the second leaves it to the first, whose job is run again if it fails. */
async function isAlone({ ctx, query }: Tx): Promise<boolean> {
  const [row] = await query<{ alone: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended('deadlines ' || $1::text, 0)) AS alone",
    [ctx.tenantId],
  );
  return row!.alone;
}

async function isServed(tx: Tx, addressee: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT id FROM app.deadline_digest WHERE tenant_id = $1 AND day = $2 AND addressee = $3',
    [tx.ctx.tenantId, tx.ctx.today, addressee],
  );
  return rows.length > 0;
}

async function claim({ ctx, query }: Tx, { deadline, step }: Due, digestId: string | null): Promise<boolean> {
  const { kind, subject, dueOn, vendorId } = deadline;
  const claimed = await query(
    `INSERT INTO app.deadline_notice (tenant_id, kind, subject, due_on, step, noted_on, digest_id, vendor_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING step`,
    [ctx.tenantId, kind, subject, dueOn, step, ctx.today, digestId, vendorId],
  );
  return claimed.length > 0;
}
