import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Statement } from '../../platform/database/one-packet.js';
import { cursor, pageOf, readCursor } from '../../platform/graphql/pages.js';
import { JOB_ACTOR, NOBODY, type Context } from '../../platform/tenancy/context.js';
import type { EventFilter, EventsArgs } from './audit.inputs.js';
import { narrowed } from './audit.list.sql.js';
import type { EventEntry, HistoryEntry } from './event-entry.type.js';

interface EventLine {
  seq: string;
  at: Date;
  actor_id: string;
  name: string | null;
  action: string;
  object: string;
  data: EventData;
  hash: string;
}

/** What an event may tell beside its action. */
interface EventData {
  purpose?: string;
  outcome?: string;
  fields?: string;
  merged?: string;
  into?: string;
  other?: string;
}

/** How many acts, and before which one: the cursor of the last act of the page before. */
export interface HistoryPage {
  first: number;
  after?: string | undefined;
}

/** Jobs, and what happened before anybody was signed in. */
const OURS = new Set([JOB_ACTOR, NOBODY]);

const SELECT = `
  SELECT e.seq, e.at, e.actor_id, p.name, e.action, e.object, e.data, e.hash
  FROM app.event e LEFT JOIN app.person p ON (p.tenant_id, p.id) = (e.tenant_id, e.actor_id)`;

/** Reads the log and writes nothing. It offers no grouping by person, on purpose (DOMAIN 4). */
@Injectable()
export class AuditService {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async page(ctx: Context, { first, after, filter }: EventsArgs) {
    const [before] = readCursor(after, 1) ?? [null];
    const { where, parameters } = narrowed(ctx, filter);
    const slot = parameters.length;
    const [rows, [counted]] = await this.db.readAtOnce<[EventLine[], { total: number }[]]>(
      ctx,
      {
        sql: `${SELECT} WHERE ${where} AND ($${slot + 1}::bigint IS NULL OR e.seq < $${slot + 1}) ORDER BY e.seq DESC LIMIT $${slot + 2}`,
        parameters: [...parameters, before, first + 1],
      },
      countOf(filter, where, parameters),
    );
    return pageOf(rows, first, counted!.total, entryOf, (row) => cursor(row.seq));
  }

  /** What happened to one thing and to what belongs to it, newest first; acts in `without` are left out. */
  async historyOf(
    ctx: Context,
    objects: string[],
    { first, after }: HistoryPage,
    without: readonly string[] = [],
  ): Promise<HistoryEntry[]> {
    const [before] = readCursor(after, 1) ?? [null];
    const rows = await this.db.read(ctx, (tx) =>
      tx.query<EventLine>(
        `${SELECT} WHERE e.tenant_id = $1 AND e.object = ANY($2) AND e.action <> ALL($3)
           AND ($4::bigint IS NULL OR e.seq < $4) ORDER BY e.seq DESC LIMIT $5`,
        [ctx.tenantId, objects, [...without], before, first],
      ),
    );
    return rows.map((row) => {
      const { at, action, actorName, object } = entryOf(row);
      const { fields = '', merged, into, other } = row.data;
      return {
        cursor: cursor(row.seq),
        at,
        action,
        actorName,
        object,
        fields: fields.split(' ').filter(Boolean),
        otherObject: merged ?? into ?? other ?? null,
      };
    });
  }
}

/** Of the whole log the head of the chain knows the number; only a narrowed one is counted. */
function countOf(filter: EventFilter | undefined, where: string, parameters: unknown[]): Statement {
  const isWhole = Object.values(filter ?? {}).every((value) => value == null);
  if (isWhole)
    return {
      sql: 'SELECT coalesce(max(seq), 0)::int AS total FROM app.event_head WHERE tenant_id = $1',
      parameters,
    };
  return { sql: `SELECT count(*)::int AS total FROM app.event e WHERE ${where}`, parameters };
}

function entryOf(row: EventLine): EventEntry {
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actor: row.actor_id,
    actorName: row.name ?? (OURS.has(row.actor_id) ? 'Assay' : null),
    action: row.action,
    object: row.object,
    purpose: row.data.purpose ?? '',
    outcome: row.data.outcome ?? '',
    hash: row.hash,
  };
}
