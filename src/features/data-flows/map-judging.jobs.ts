import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { flowsOnRow } from '../../core/data-flow/adequacy-effect.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { addMinutes } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AdequacyChange } from '../adequacy/adequacy-change.entity.js';
import { AdequacyChanged } from '../adequacy/adequacy.events.js';
import { MapJudgedAgain } from './data-flows.events.js';
import { DataMap } from './data-map.entity.js';
import { JudgedMaps } from './judged-maps.js';
import { MapRaisingService } from './map-raising.service.js';

const JUDGE = 'judge-maps-again';

/**
 * A changed adequacy row goes through all maps in use in the background, a map a transaction: what it makes of the
 * findings of the vendors and how far the run got commit together, so a worker that dies repeats and skips nothing.
 */
@Injectable()
export class MapJudgingJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly judged: JudgedMaps,
    private readonly raising: MapRaisingService,
  ) {}

  onModuleInit(): void {
    this.bus.on(AdequacyChanged, (tx, { changeId }) => this.start(tx, changeId));
    this.jobs.register(JUDGE, async (ctx, { changeId }) => {
      while (await this.step(ctx, String(changeId))) continue;
    });
  }

  private async start(tx: Tx, id: string): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const maps = await tx.em.countBy(DataMap, { tenantId, isArchived: false });
    await tx.em.update(AdequacyChange, { tenantId, id }, { maps, endedAt: maps === 0 ? now : null });
    if (maps > 0) await this.jobs.enqueue(tx, JUDGE, { changeId: id }, `${JUDGE}:${id}`);
  }

  /** Answers whether there is more to judge. */
  private async step(ctx: Context, id: string): Promise<boolean> {
    const [change, mapId] = await this.db.read(ctx, (tx) => whereItIs(tx, id));
    if (change === null || change.endedAt !== null) return false;
    if (mapId !== null) return this.judgeAgain(ctx, change, mapId);
    const where = { tenantId: ctx.tenantId, id, endedAt: IsNull() };
    await this.db.bookkeeping(ctx, (tx) => tx.em.update(AdequacyChange, where, { endedAt: ctx.now }));
    return false;
  }

  /** Judged outside the transaction, which a large map must not hold up; a map edited meanwhile is judged once more. */
  private async judgeAgain(ctx: Context, change: AdequacyChange, mapId: string): Promise<boolean> {
    const now = await this.judged.read(ctx, mapId);
    const before = await this.judged.under(ctx, now, change.number - 1);
    const flows = flowsOnRow(now.check, change, before.law, now.law).length;
    await this.db.tx(ctx, async (tx) => {
      const stands = (await this.judged.of(tx, mapId, 'FOR UPDATE')) === now;
      const isLast = (await nextMap(tx, mapId)) === null;
      if (!stands || !(await goOn(tx, change, { mapId, flows, isLast }))) return tx.leave();
      // A worker that dies holds its job for hours; this one goes on in its place, or finds nothing left to do.
      if (!isLast)
        await this.jobs.enqueue(
          tx,
          JUDGE,
          { changeId: change.id },
          `${JUDGE}:${change.id}`,
          addMinutes(ctx.now, 10),
        );
      await this.raising.raise(tx, now, before);
      await this.bus.publish(tx, new MapJudgedAgain(mapId, change.number, flows));
    });
    return true;
  }
}

/** The run, and the map that comes next: in the order of their ids. */
async function whereItIs(tx: Tx, id: string): Promise<[AdequacyChange | null, string | null]> {
  const { tenantId } = tx.ctx;
  const change = await tx.em.findOneBy(AdequacyChange, { tenantId, id });
  return [change, await nextMap(tx, change?.lastMap ?? null)];
}

async function nextMap(tx: Tx, after: string | null): Promise<string | null> {
  const { tenantId } = tx.ctx;
  const where = { tenantId, isArchived: false, ...(after === null ? {} : { id: MoreThan(after) }) };
  return (await tx.em.findOne(DataMap, { where, order: { id: 'ASC' } }))?.id ?? null;
}

interface Judged {
  readonly mapId: string;
  readonly flows: number;
  readonly isLast: boolean;
}

/** False when another worker has been here in the meantime. */
async function goOn(tx: Tx, change: AdequacyChange, { mapId, flows, isLast }: Judged): Promise<boolean> {
  const { affected } = await tx.em.update(
    AdequacyChange,
    { tenantId: tx.ctx.tenantId, id: change.id, mapsDone: change.mapsDone },
    {
      mapsDone: change.mapsDone + 1,
      flows: change.flows + flows,
      lastMap: mapId,
      endedAt: isLast ? tx.ctx.now : null,
    },
  );
  return affected === 1;
}
