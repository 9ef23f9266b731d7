import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { csvOf } from '../../platform/export/csv.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { LogExported } from './audit.events.js';
import type { EventFilter } from './audit.inputs.js';
import { narrowed } from './audit.list.sql.js';

interface ChainLine {
  seq: string;
  body: string;
  prev: string;
  hash: string;
}

interface TableLine {
  seq: string;
  at: Date;
  actor_id: string;
  action: string;
  object: string;
  data: { purpose?: string; outcome?: string };
  hash: string;
}

/** Rows read at once: a long log is never whole in memory. */
const PIECE = 1_000;
const HEADS = ['number', 'at', 'action', 'object', 'purpose', 'outcome', 'hash'];

/** The log as a file: the whole chain for `assay audit verify`, or a table of what a filter lets through. */
@Injectable()
export class LogExportService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  /** One line an entry, as CLI.md reads it. Never narrowed: a chain with gaps proves nothing. */
  async *chain(ctx: Context): AsyncGenerator<string> {
    const last = await this.record(ctx, 'jsonl', {});
    for await (const rows of this.pieces<ChainLine>(ctx, 'e.seq, e.body, e.prev, e.hash', {}, last))
      yield rows
        .map(({ body, prev, hash }) => `${body.slice(0, -1)},"prev":"${prev}","hash":"${hash}"}\n`)
        .join('');
  }

  /** For a spreadsheet. It says what, on what and when, not who: a table of people's days is nobody's business. */
  async *table(ctx: Context, filter: EventFilter): AsyncGenerator<string> {
    const last = await this.record(ctx, 'csv', filter);
    yield csvOf([HEADS], true);
    const columns = 'e.seq, e.at, e.actor_id, e.action, e.object, e.data, e.hash';
    for await (const rows of this.pieces<TableLine>(ctx, columns, filter, last))
      yield csvOf(rows.map(cellsOf), false);
  }

  /** The export is an act of its own, written first; the file ends with it. */
  private record(ctx: Context, format: 'jsonl' | 'csv', filter: EventFilter): Promise<number> {
    const { where, parameters } = narrowed(ctx, filter);
    return this.db
      .tx(ctx, async (tx) => {
        const [counted] = await tx.query<{ entries: number }>(
          `SELECT count(*)::int AS entries FROM app.event e WHERE ${where}`,
          parameters,
        );
        await this.bus.publish(tx, new LogExported(ctx.tenantId, format, counted!.entries));
      })
      .then(() => this.head(ctx));
  }

  private async head(ctx: Context): Promise<number> {
    const [[head]] = await this.db.readAtOnce<[{ seq: string }[]]>(ctx, {
      sql: 'SELECT seq FROM app.event_head WHERE tenant_id = $1',
      parameters: [ctx.tenantId],
    });
    return Number(head?.seq ?? 0);
  }

  private async *pieces<Line extends { seq: string }>(
    ctx: Context,
    columns: string,
    filter: EventFilter,
    last: number,
  ): AsyncGenerator<Line[]> {
    const { where, parameters } = narrowed(ctx, filter);
    const slot = parameters.length;
    const sql = `SELECT ${columns} FROM app.event e WHERE ${where} AND e.seq > $${slot + 1} AND e.seq <= $${slot + 2}
      ORDER BY e.seq LIMIT ${PIECE}`;
    for (let after = '0'; ;) {
      const [rows] = await this.db.readAtOnce<[Line[]]>(ctx, {
        sql,
        parameters: [...parameters, after, last],
      });
      if (rows.length > 0) yield rows;
      if (rows.length < PIECE) return;
      after = rows.at(-1)!.seq;
    }
  }
}

/** What somebody did to themselves, such as signing in, would say who by saying on whom. */
function cellsOf({ seq, at, actor_id, action, object, data, hash }: TableLine): string[] {
  const thing = object === typedId('usr', actor_id) ? '' : object;
  return [seq, at.toISOString(), action, thing, data.purpose ?? '', data.outcome ?? '', hash];
}
