import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import {
  parseRow,
  rowNamed,
  rowsOf,
  withChange,
  type RowChange,
  type RowName,
} from '../../core/data-flow/adequacy-rows.js';
import type { Adequacy } from '../../core/data-flow/adequacy.js';
import type { Problem } from '../../core/problem.js';
import { REGIMES } from '../../core/vocabulary.js';
import { canonical } from '../../platform/crypto/canonical.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused, refuseStale } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AdequacyBook } from './adequacy-book.js';
import { AdequacyChange } from './adequacy-change.entity.js';
import { AdequacyChanged } from './adequacy.events.js';
import type { AdequacyRowInput, ChangeAdequacyInput } from './adequacy.inputs.js';
import type { AdequacyLine, AdequacyList } from './adequacy.type.js';

/** How many past changes the page shows. */
const SHOWN = 50;

/** The adequacy rows of a workspace and their changes. */
@Injectable()
export class AdequacyService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly book: AdequacyBook,
  ) {}

  list(ctx: Context): Promise<AdequacyList> {
    return this.db.read(ctx, (tx) => this.listOf(tx));
  }

  /** What an input would make of the rows; refused with every fault at its place. */
  changeFrom(ctx: Context, { regime, code, row }: AdequacyRowInput): RowChange {
    if (row == null) return { regime, code, row: null };
    const parsed = parseRow({ ...row, code }, ctx.today);
    if (!parsed.ok) throw new Refused(parsed.problems.map(asUserError));
    return { regime, code, row: parsed.row };
  }

  change(ctx: Context, input: ChangeAdequacyInput): Promise<AdequacyList> {
    return this.db.tx(ctx, async (tx) => {
      const current = await this.book.of(tx);
      if (current.number !== input.expectedVersion) await this.refuseStale(tx);
      const change = this.changeFrom(ctx, input);
      refuseIdle(change, current.adequacy, withChange(current.adequacy, change, this.book.shipped));
      if (!(await this.record(tx, current.number + 1, change))) await this.refuseStale(tx);
      return this.listOf(tx);
    });
  }

  private async refuseStale(tx: Tx): Promise<never> {
    return refuseStale({ adequacy: await this.listOf(tx) }, 'list of adequacy rows');
  }

  /** Of two people who change the list at one moment, the second finds the number taken. */
  private async record(tx: Tx, number: number, change: RowChange): Promise<boolean> {
    const { tenantId, actor, now } = tx.ctx;
    const id = uuidv7();
    const written = await tx.query(
      `INSERT INTO app.adequacy_change (tenant_id, id, number, regime, code, "row", made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (tenant_id, number) DO NOTHING RETURNING id`,
      [tenantId, id, number, change.regime, change.code, rowText(change), actor.id, now],
    );
    if (written.length === 0) return false;
    await this.bus.publish(tx, new AdequacyChanged(tenantId, id, number, change));
    return true;
  }

  private async listOf(tx: Tx): Promise<AdequacyList> {
    const { number, adequacy } = await this.book.of(tx);
    const changes = await tx.em.find(AdequacyChange, {
      where: { tenantId: tx.ctx.tenantId },
      order: { number: 'DESC' },
      take: SHOWN,
    });
    const lines = REGIMES.flatMap((regime) =>
      rowsOf(regime, adequacy).map((row): AdequacyLine => {
        const shipped = rowNamed({ regime, code: row.code }, this.book.shipped) ?? null;
        return { regime, code: row.code, row, shipped, origin: originOf(row, shipped) };
      }),
    );
    return { version: number, shippedVersion: this.book.shipped.version, lines, changes };
  }
}

function rowText({ row }: RowChange): string | null {
  return row === null ? null : JSON.stringify(row);
}

function originOf(row: object, shipped: object | null): AdequacyLine['origin'] {
  if (shipped === null) return 'ADDED';
  return canonical(row) === canonical(shipped) ? 'SHIPPED' : 'CHANGED';
}

/** A change that changes nothing would judge every map again for nothing. */
function refuseIdle(name: RowName, before: Adequacy, after: Adequacy): void {
  const rows = [before, after].map((adequacy) => canonical(rowNamed(name, adequacy) ?? null));
  if (rows[0] === rows[1])
    refuse('INVALID', 'row', 'The row stands like this already. Change something first.');
}

/** A fault of a row, at its field. */
function asUserError({ where, message, remedy }: Problem) {
  return {
    code: 'INVALID',
    path: ['row', ...(where ?? '').split('/').slice(1)],
    message: `${message} ${remedy}`,
  };
}
