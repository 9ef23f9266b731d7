import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { cursor, pageOf, readCursor, type PageArgs } from '../../platform/graphql/pages.js';
import { JOB_ACTOR, NOBODY, type Context } from '../../platform/tenancy/context.js';
import type { EventEntry, HistoryEntry } from './event-entry.type.js';

interface EventLine {
  seq: string;
  at: Date;
  actor_id: string;
  name: string | null;
  action: string;
  object: string;
  data: { purpose?: string; outcome?: string };
  hash: string;
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
  async page(ctx: Context, { first, after }: PageArgs) {
    const [before] = readCursor(after, 1) ?? [null];
    return this.db.read(ctx, async (tx) => {
      const rows = await tx.query<EventLine>(
        `${SELECT} WHERE e.tenant_id = $1 AND ($2::bigint IS NULL OR e.seq < $2) ORDER BY e.seq DESC LIMIT $3`,
        [ctx.tenantId, before, first + 1],
      );
      const [head] = await tx.query<{ seq: string }>('SELECT seq FROM app.event_head WHERE tenant_id = $1', [
        ctx.tenantId,
      ]);
      return pageOf(rows, first, Number(head?.seq ?? 0), entryOf, (row) => cursor(row.seq));
    });
  }

  /** What happened to one thing and to what belongs to it, newest first. */
  async historyOf(ctx: Context, objects: string[], most: number): Promise<HistoryEntry[]> {
    const rows = await this.db.read(ctx, (tx) =>
      tx.query<EventLine>(
        `${SELECT} WHERE e.tenant_id = $1 AND e.object = ANY($2) ORDER BY e.seq DESC LIMIT $3`,
        [ctx.tenantId, objects, most],
      ),
    );
    return rows.map((row) => {
      const { at, action, actorName, object } = entryOf(row);
      return { at, action, actorName, object };
    });
  }
}

function entryOf(row: EventLine): EventEntry {
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actor: row.actor_id,
    actorName: row.name ?? (OURS.has(row.actor_id) ? 'Assay' : 'The vendor'),
    action: row.action,
    object: row.object,
    purpose: row.data.purpose ?? '',
    outcome: row.data.outcome ?? '',
    hash: row.hash,
  };
}
