import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { MAP_FORMAT } from '../../core/data-flow/flow-map.js';
import { parseMapInParts } from '../../core/data-flow/parse-map.js';
import { withoutStrayFlows } from '../../core/data-flow/stray-flows.js';
import type { Problem } from '../../core/problem.js';
import { isRecord } from '../../core/shape.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale, Refused } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Context } from '../../platform/tenancy/context.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { MapArchived, MapCreated, MapRenamed, MapRestored } from './data-flows.events.js';
import { DataMap } from './data-map.entity.js';
import { documentOf, JudgedMaps } from './judged-maps.js';
import { MapLawBook } from './map-law.js';
import { MapRaisingService } from './map-raising.service.js';

export interface CreatedMap {
  readonly map: DataMap;
  readonly notes: readonly Problem[];
}

/** The maps of a workspace. */
@Injectable()
export class DataMapsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly organisations: OrganisationsService,
    private readonly book: MapLawBook,
    private readonly judged: JudgedMaps,
    private readonly raising: MapRaisingService,
  ) {}

  list(ctx: Context): Promise<DataMap[]> {
    const where = { tenantId: ctx.tenantId };
    return this.db.read(ctx, (tx) =>
      tx.em.find(DataMap, { where, order: { isArchived: 'ASC', nameKey: 'ASC' } }),
    );
  }

  find(ctx: Context, id: string): Promise<DataMap> {
    return this.db.read(ctx, (tx) => this.load(tx, id));
  }

  /** An empty map of this workspace, or one from a file of the format assay-map/1. */
  async create(ctx: Context, name: string, document?: unknown, isDemo = false): Promise<CreatedMap> {
    const { name: workspace, homeArea, laws } = await this.organisations.find(ctx.tenantId);
    const empty = {
      format: MAP_FORMAT,
      home: homeArea,
      regimes: laws.includes('uk') && homeArea !== 'UK' ? [homeArea, 'UK'] : [homeArea],
      own_entity: workspace,
      nodes: [],
    };
    const { json, notes: left } = withoutStrayFlows(document === undefined ? empty : document);
    const law = await this.db.read(ctx, (tx) => this.book.lawOf(tx));
    const parsed = await inSlices(parseMapInParts(json, ctx.today, law.law.adequacy));
    if (!parsed.ok) throw new Refused(parsed.problems.map(asUserError));
    const isDated = isRecord(json) && json['date'] != null;
    const id = uuidv7();
    const { nodes, flows } = parsed.map;
    const counts = { nodes: nodes.length, flows: flows.length };
    const stored = documentOf({ map: parsed.map, isDated });
    const judged = await this.judged.judge({ id, version: 1, document: stored, ...law }, ctx.today);
    return this.db.tx(ctx, async (tx) => {
      await tx.em.insert(DataMap, {
        tenantId: ctx.tenantId,
        id,
        ...(await this.nameFor(tx, name)),
        document: stored,
        isDemo,
        ...counts,
      });
      await this.bus.publish(tx, new MapCreated(id, counts, stored));
      await this.raising.raise(tx, judged);
      return { map: await this.load(tx, id), notes: [...left, ...parsed.notes] };
    });
  }

  rename(ctx: Context, id: string, expectedVersion: number, name: string): Promise<DataMap> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      await this.update(tx, before, expectedVersion, await this.nameFor(tx, name, id));
      await this.bus.publish(tx, new MapRenamed(id));
      return this.load(tx, id);
    });
  }

  /** A map out of use says nothing of vendors; back in use, it says what holds by the rows of today. */
  async archive(ctx: Context, id: string, expectedVersion: number, isArchived: boolean): Promise<DataMap> {
    const judged = await this.judged.read(ctx, id);
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      await this.update(tx, before, expectedVersion, { isArchived });
      await this.bus.publish(tx, isArchived ? new MapArchived(id) : new MapRestored(id));
      if (isArchived) await this.raising.withdraw(tx, judged);
      else await this.raising.raise(tx, judged);
      return this.load(tx, id);
    });
  }

  async load(tx: Tx, id: string): Promise<DataMap> {
    const map = await tx.em.findOneBy(DataMap, { tenantId: tx.ctx.tenantId, id });
    if (map === null) throw notFound();
    return map;
  }

  private async update(
    tx: Tx,
    before: DataMap,
    expectedVersion: number,
    set: Partial<DataMap>,
  ): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const change = { ...set, version: expectedVersion + 1, updatedAt: tx.ctx.now };
    const { affected } = await tx.em.update(DataMap, where, change);
    if (affected === 0) refuseStale({ map: before }, 'map');
  }

  private async nameFor(tx: Tx, written: string, own?: string): Promise<Pick<DataMap, 'name' | 'nameKey'>> {
    const name = written.trim();
    if (name === '')
      refuse('REQUIRED', 'name', 'Name the map, for example after the part of the business it shows.');
    const nameKey = name.toLowerCase();
    const other = await tx.em.findOneBy(DataMap, { tenantId: tx.ctx.tenantId, nameKey });
    if (other !== null && other.id !== own)
      refuse('TAKEN', 'name', 'Another map has this name. Open that one, or choose another name.');
    return { name, nameKey };
  }
}

/** A fault of a file, at its place in the file. */
export function asUserError({ where, message, remedy }: Problem) {
  return {
    code: 'INVALID',
    path: ['document', ...(where ?? '').split('/').slice(1)],
    message: `${message} ${remedy}`,
  };
}
