import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { messageIn } from '../../platform/errors/reader-words.js';
import type { Refused } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Counts } from './import-answer.js';
import { readChoices } from './import-choices.js';
import { ImportLease, type Lease } from './import-lease.js';
import { ImportMemory } from './import-memory.js';
import { ImportRows, type SettledRow } from './import-rows.js';
import type { PlannedList } from './import.service.js';
import type { ChoicesToKeep } from './row-choices.service.js';
import { eventOf, type RowSaying } from './row-said.js';
import { VendorsImported, VendorsImportStopped } from './register.events.js';

/** The rows of a list that are to be written, and how many become what. */
export interface DueRows {
  due: readonly SettledRow[];
  counts: Counts;
  list: PlannedList;
  toKeep: ChoicesToKeep;
  /** What somebody said of its rows now. */
  sayings: readonly RowSaying[];
}

type Rows = Pick<DueRows, 'due' | 'counts' | 'sayings'>;

/** So that nothing locks for long and the screen sees it move. */
const BATCH = 100;

/** Brings a planned list into the register, batch by batch, and says when it is in. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly lease: ImportLease,
    private readonly memory: ImportMemory,
    private readonly rows: ImportRows,
  ) {}

  /** Each batch moves the list on in the transaction of its rows: killed between two, nothing is lost or done twice. */
  async write(ctx: Context, lease: Lease, { list, toKeep, ...rows }: DueRows): Promise<void> {
    await this.begin(ctx, lease, rows);
    const { due } = rows;
    const known = new Set(list.names);
    for (let at = 0; at < due.length; at += BATCH) {
      const batch = due.slice(at, at + BATCH);
      await this.takeBatch({ ...ctx, isDoneAgainIfLost: true }, lease, batch, known);
      lease.done += batch.length;
    }
    await this.finish(ctx, lease, list, toKeep);
  }

  /** What somebody said of rows goes on record with the first plan: a later one finds some of them in already. */
  private async begin(ctx: Context, lease: Lease, { due, counts, sayings }: Rows): Promise<void> {
    const count = (tx: Tx): Promise<void> => this.lease.count(tx, lease, due.length, counts);
    if (!lease.isNew || sayings.length === 0) await this.db.bookkeeping(ctx, count);
    else
      await this.db.tx({ ...ctx, isDoneAgainIfLost: true }, async (tx) => {
        await count(tx);
        for (const saying of sayings)
          await this.bus.publish(tx, eventOf(saying, ctx.tenantId, lease.importId));
      });
    lease.isNew = false;
  }

  private async takeBatch(
    ctx: Context,
    lease: Lease,
    batch: readonly SettledRow[],
    known: Set<string>,
  ): Promise<void> {
    const left = await this.db.tx(ctx, async (tx) => {
      await this.lease.advance(tx, lease, batch.length, 0);
      const out = await this.rows.take(tx, batch, known);
      if (out === batch.length) tx.leave();
      else if (out > 0) await this.lease.advance(tx, { ...lease, done: lease.done + batch.length }, 0, out);
      return out;
    });
    // Where every row stays out nothing was done that a record could tell of.
    if (left === batch.length)
      await this.db.bookkeeping(ctx, (tx) => this.lease.advance(tx, lease, batch.length, left));
  }

  /** The list is given up; whoever asked reads why in the language they asked in. */
  stop(ctx: Context, lease: Lease, { userErrors }: Refused): Promise<void> {
    const { language } = readChoices(lease.choices);
    const words = userErrors.map(({ message }) => messageIn(message, language)).join(' ');
    return this.db.tx(ctx, async (tx) => {
      await this.lease.end(tx, lease, words);
      await this.bus.publish(tx, new VendorsImportStopped(ctx.tenantId, lease.importId));
    });
  }

  private finish(ctx: Context, lease: Lease, { head }: PlannedList, toKeep: ChoicesToKeep): Promise<void> {
    return this.db.tx(ctx, async (tx) => {
      await this.memory.keep(tx, head, toKeep);
      const counts = await this.lease.end(tx, lease, null);
      await this.bus.publish(tx, new VendorsImported(ctx.tenantId, counts));
    });
  }
}
