import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { editMap, type MapEdit } from '../../core/data-flow/edit-map.js';
import { hasOwnDay } from '../../core/data-flow/own-day.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { addDays } from '../../core/day.js';
import { notFound } from '../../platform/errors/problems.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { beginningOfDay, localTime } from '../../platform/tenancy/local-time.js';
import { Person } from '../identity/person.entity.js';
import { DataMap } from './data-map.entity.js';
import { documentOf, JudgedMaps, type JudgedMap } from './judged-maps.js';
import { MapChange } from './map-change.entity.js';
import { MapLawBook, type WorkspaceLawThen } from './map-law.js';

/**
 * A map as it stood at the end of any earlier day of its workspace, that of today with later edits taken back, judged
 * by the adequacy rows as they stood then: a row that was put right since does not change what was known.
 */
@Injectable()
export class PastMapsService {
  constructor(
    private readonly db: Database,
    private readonly judged: JudgedMaps,
    private readonly book: MapLawBook,
  ) {}

  /** The map for the caller, today or as of a day; NOT_FOUND on a day before it was made. */
  async of(ctx: Context, id: string, asOf?: Day | null): Promise<JudgedMap> {
    const current = await this.judged.read(ctx, id);
    if (asOf == null || asOf >= ctx.today) return current;
    const [later, law] = await this.db.read(ctx, async (tx) => {
      await mustBeMadeBy(tx, id, asOf);
      const upTo = await rowsChangedBy(tx, asOf);
      return [await laterThan(tx, id, asOf), await this.book.lawOf(tx, upTo)] as const;
    });
    return this.before(current, later, law, asOf);
  }

  changes(ctx: Context, mapId: string, first: number): Promise<MapChange[]> {
    const where = { tenantId: ctx.tenantId, mapId };
    return this.db.read(ctx, async (tx) => {
      const changes = await tx.em.find(MapChange, { where, order: { version: 'DESC' }, take: first });
      const ids = changes.map(({ madeBy }) => madeBy);
      const people = await tx.em.findBy(Person, { tenantId: ctx.tenantId, id: In(ids) });
      const names = new Map(people.map(({ id, name }) => [id, name]));
      for (const change of changes) change.madeByName = names.get(change.madeBy) ?? null;
      return changes;
    });
  }

  private before(
    current: JudgedMap,
    later: readonly Later[],
    law: WorkspaceLawThen,
    asOf: Day,
  ): Promise<JudgedMap> {
    let { map, isDated } = current;
    for (const { undo } of later) {
      isDated = hasOwnDay(undo, isDated);
      const edited = editMap(map, undo, current.law.adequacy);
      if (!edited.ok) throw new Error(`an edit cannot be taken back: ${JSON.stringify(edited.problems)}`);
      map = edited.map;
    }
    const version = later.at(-1)?.version ?? current.version + 1;
    const document = documentOf({ map, isDated });
    return this.judged.judge({ id: current.id, version: version - 1, document, ...law }, asOf);
  }
}

interface Later {
  readonly undo: MapEdit;
  readonly version: number;
}

/** What takes back the edits made after a day, the newest first. */
function laterThan(tx: Tx, mapId: string, asOf: Day): Promise<Later[]> {
  return tx.query<Later>(
    `SELECT undo, version FROM app.map_change
     WHERE tenant_id = $1 AND map_id = $2 AND made_at >= $3
     ORDER BY version DESC`,
    [tx.ctx.tenantId, mapId, endOfDay(tx, asOf)],
  );
}

/** How many changes of the adequacy rows there were at the end of a day. */
async function rowsChangedBy(tx: Tx, asOf: Day): Promise<number> {
  const [row] = await tx.query<{ number: number }>(
    `SELECT coalesce(max(number), 0) AS number FROM app.adequacy_change WHERE tenant_id = $1 AND made_at < $2`,
    [tx.ctx.tenantId, endOfDay(tx, asOf)],
  );
  return row!.number;
}

function endOfDay({ ctx }: Tx, day: Day): string {
  return beginningOfDay(ctx.timeZone, addDays(day, 1));
}

async function mustBeMadeBy(tx: Tx, id: string, asOf: Day): Promise<void> {
  const where = { tenantId: tx.ctx.tenantId, id };
  const map = await tx.em.findOne(DataMap, { where, select: { createdAt: true } });
  if (map === null || localTime(tx.ctx.timeZone, map.createdAt).day > asOf) throw notFound();
}
