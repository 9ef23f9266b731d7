import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Counts } from './import-answer.js';
import { TAKE_IN } from './imports.service.js';

/** A list that one job works on. */
export interface Lease {
  importId: string;
  worker: string;
  personId: string;
  content: Buffer;
  choices: string;
  attempts: number;
  /** Rows that are in the register; moves on with each batch, in the same transaction. */
  done: number;
  /** Nothing of it was counted yet. */
  isNew: boolean;
}

/** Somebody else goes on with the list: this job has been silent for too long, or its list is done. */
export class LeaseIsLost extends Error {}

/** A worker that said nothing for so long has ended; judging the longest list takes seconds. */
const SILENT_SECONDS = 45;
/** Between two looks at a list that waits for another one. */
const BUSY_SECONDS = 2;

/** Who works on which list: one list at a time in a workspace, one worker on a list, and nobody forever. */
@Injectable()
export class ImportLease {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Takes a list over, unless it is done, or it or another one is in work: then it is looked at again later. However
   * this worker ends, another one looks after the list when this one has been silent.
   */
  claim(ctx: Context, importId: string): Promise<Lease | null> {
    return this.db.bookkeeping(ctx, async (tx) => {
      const worker = uuidv7();
      const [claimed] = await tx.query<Omit<Lease, 'worker'>>(CLAIM, [ctx.tenantId, importId, worker]);
      if (claimed !== undefined) {
        await this.lookAgain(tx, importId, SILENT_SECONDS + 1);
        return { ...claimed, worker };
      }
      const [open] = await tx.query<object>(OPEN, [ctx.tenantId, importId]);
      if (open !== undefined) await this.lookAgain(tx, importId, BUSY_SECONDS);
      return null;
    });
  }

  /**
   * In the transaction of a batch: the list is this worker's and stands where it left it, or nothing is written. Of the
   * rows that were to change a vendor, `out` wait for a person after all.
   */
  async advance(tx: Tx, { importId, worker, done }: Lease, rows: number, out: number): Promise<void> {
    const parameters = [tx.ctx.tenantId, importId, worker, done, done + rows, out];
    if ((await tx.query<object>(ADVANCE, parameters)).length === 0) throw new LeaseIsLost();
  }

  /** What was counted, once for the list; how many rows are left changes when it is planned anew. */
  async count(tx: Tx, lease: Lease, left: number, counts: Counts): Promise<void> {
    const { importId, worker, done } = lease;
    const parameters = [tx.ctx.tenantId, importId, worker, done + left, JSON.stringify(counts)];
    if ((await tx.query<object>(COUNT, parameters)).length === 0) throw new LeaseIsLost();
  }

  /** The list ended, with or without its last row; its file is needed no longer. Answers what was counted. */
  async end(tx: Tx, { importId, worker }: Lease, refusal: string | null): Promise<Counts> {
    const [ended] = await tx.query<{ counts: Counts }>(END, [tx.ctx.tenantId, importId, worker, refusal]);
    if (ended === undefined) throw new LeaseIsLost();
    return ended.counts;
  }

  /** Gives the list back after a fault, so that the next attempt need not wait for this one's silence. */
  giveBack(ctx: Context, { importId, worker }: Lease): Promise<void> {
    return this.db.bookkeeping(ctx, async (tx) => {
      await tx.query(GIVE_BACK, [ctx.tenantId, importId, worker]);
    });
  }

  private async lookAgain(tx: Tx, importId: string, seconds: number): Promise<void> {
    const [{ at }] = (await tx.query(`SELECT now() + make_interval(secs => $1) AS at`, [seconds])) as [
      { at: Date },
    ];
    await this.jobs.enqueue(tx, TAKE_IN, { importId }, `${TAKE_IN}:${importId}:again`, at.toISOString());
  }
}

const MINE = `tenant_id = $1 AND id = $2 AND worker = $3 AND state = 'RUNNING'`;
const CLAIM = `UPDATE app.vendor_import SET state = 'RUNNING', worker = $3, touched_at = now(), attempts = attempts + 1
  WHERE tenant_id = $1 AND id = $2
    AND (state = 'WAITING' OR (state = 'RUNNING' AND touched_at < now() - interval '${SILENT_SECONDS} seconds'))
    AND NOT EXISTS (SELECT 1 FROM app.vendor_import o WHERE o.tenant_id = $1 AND o.id <> $2 AND o.state = 'RUNNING')
  RETURNING id AS "importId", person_id AS "personId", content, choices, attempts, done, counts IS NULL AS "isNew"`;
const OPEN = `SELECT 1 FROM app.vendor_import WHERE tenant_id = $1 AND id = $2 AND state IN ('WAITING', 'RUNNING')`;
const ADVANCE = `UPDATE app.vendor_import SET done = $5, touched_at = now(), counts = counts || jsonb_build_object(
    'choose', (counts->>'choose')::int + $6::int, 'change', (counts->>'change')::int - $6::int)
  WHERE ${MINE} AND done = $4 RETURNING id`;
const COUNT = `UPDATE app.vendor_import SET due = $4, counts = coalesce(counts, $5::jsonb), touched_at = now()
  WHERE ${MINE} RETURNING id`;
const END = `UPDATE app.vendor_import SET state = CASE WHEN $4::text IS NULL THEN 'DONE' ELSE 'STOPPED' END,
    refusal = $4, content = NULL, choices = NULL, worker = NULL, touched_at = now() WHERE ${MINE} RETURNING id`;
const GIVE_BACK = `UPDATE app.vendor_import SET state = 'WAITING', worker = NULL WHERE ${MINE}`;
