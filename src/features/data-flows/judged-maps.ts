import { Injectable } from '@nestjs/common';
import { checkMapInParts, type MapCheck } from '../../core/data-flow/check-map.js';
import { MAP_FORMAT, type FlowMap } from '../../core/data-flow/flow-map.js';
import { parseMapInParts } from '../../core/data-flow/parse-map.js';
import { withStatedGroups } from '../../core/data-flow/stated-groups.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Context } from '../../platform/tenancy/context.js';
import { CHANGES_OF_NAMES } from '../sub-processors/workspace-names.js';
import { MapLawBook, type WorkspaceLaw } from './map-law.js';

/** A map at one version, read and judged for one day under the adequacy rows and names of its workspace. */
export interface JudgedMap {
  readonly id: string;
  readonly version: number;
  readonly map: FlowMap;
  /** Of the map with every group its nodes state in its list. */
  readonly check: MapCheck;
  readonly law: WorkspaceLaw;
  /** After how many changes of the adequacy rows, and of names of companies. */
  readonly lawNumber: number;
  readonly namesNumber: number;
  /** The map has a day of its own; else it is judged for today. */
  readonly isDated: boolean;
}

/** A map as it is stored, with the law it is to be judged by. */
export interface StoredMap {
  readonly id: string;
  readonly version: number;
  readonly document: object;
  readonly law: WorkspaceLaw;
  readonly lawNumber: number;
  readonly namesNumber: number;
}

/** How many judged maps a process keeps; a large one takes some 20 MB. */
const KEPT = 12;

/**
 * Maps as the core has read and judged them. PostgreSQL says under the caller's own rights which version there is;
 * only then what is kept of that version is used, so the store can never show what the row would not.
 */
@Injectable()
export class JudgedMaps {
  private readonly kept = new Map<string, JudgedMap>();

  constructor(
    private readonly db: Database,
    private readonly book: MapLawBook,
  ) {}

  /**
   * The map as it stands for the caller; NOT_FOUND when it does not. A large map takes a second to judge, and no
   * transaction waits for that.
   */
  async read(ctx: Context, id: string): Promise<JudgedMap> {
    const found = await this.db.read(ctx, (tx) => this.find(tx, id));
    return this.settle(ctx, found);
  }

  /** The same inside a transaction, for whoever has read it before: then there is nothing left to judge. */
  async of(tx: Tx, id: string, lock = ''): Promise<JudgedMap> {
    return this.settle(tx.ctx, await this.find(tx, id, lock));
  }

  /** To be called once the version is committed. */
  keep(ctx: Context, judged: JudgedMap): JudgedMap {
    const key = keyOf(ctx, judged.id, judged);
    this.kept.delete(key);
    this.kept.set(key, judged);
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(oldest);
    return judged;
  }

  /** Reads a document that was stored and judges it, in slices. */
  async judge({ document, ...stored }: StoredMap, today: string): Promise<JudgedMap> {
    const parsed = await inSlices(parseMapInParts(document, today, stored.law.adequacy));
    if (!parsed.ok) throw new Error(`a stored map does not parse: ${JSON.stringify(parsed.problems)}`);
    const isDated = 'date' in document;
    const law = lawFor(isDated, stored.law);
    const check = await inSlices(checkMapInParts(withStatedGroups(parsed.map), law));
    return { ...stored, law, map: parsed.map, check, isDated };
  }

  /** The same map under the adequacy rows as they stood after an earlier change. */
  async under(ctx: Context, judged: JudgedMap, number: number): Promise<JudgedMap> {
    const { law: then, ...numbers } = await this.db.read(ctx, (tx) => this.book.lawOf(tx, number));
    const law = lawFor(judged.isDated, then);
    return {
      ...judged,
      law,
      ...numbers,
      check: await inSlices(checkMapInParts(judged.check.graph.map, law)),
    };
  }

  private async find(tx: Tx, id: string, lock = ''): Promise<JudgedMap | StoredMap> {
    const { tenantId, today } = tx.ctx;
    const [row] = await tx.query<Kept>(
      `SELECT version, coalesce((SELECT max(number) FROM app.adequacy_change WHERE tenant_id = $1), 0) AS "lawNumber",
         ${CHANGES_OF_NAMES} AS "namesNumber"
       FROM app.data_map WHERE tenant_id = $1 AND id = $2 ${lock}`,
      [tenantId, id],
    );
    if (row === undefined) throw notFound();
    const known = this.kept.get(keyOf(tx.ctx, id, row));
    if (known !== undefined && (known.isDated || known.map.date === today)) return known;
    const [stored] = await tx.query<Pick<StoredMap, 'id' | 'version' | 'document'>>(
      'SELECT id, version, document FROM app.data_map WHERE tenant_id = $1 AND id = $2',
      [tenantId, id],
    );
    return { ...stored!, ...(await this.book.lawOf(tx)) };
  }

  private async settle(ctx: Context, found: JudgedMap | StoredMap): Promise<JudgedMap> {
    if ('check' in found) return found;
    return this.keep(ctx, await this.judge(found, ctx.today));
  }
}

/** A map of a day of its own is what a file says of that day; one without is worked on here. */
export function lawFor(isDated: boolean, law: WorkspaceLaw): WorkspaceLaw {
  return { ...law, takesResultsAsStated: isDated };
}

/** What is stored and handed out: the map as it was read, without the day unless it is the map's own. */
export function documentOf({ map, isDated }: Pick<JudgedMap, 'map' | 'isDated'>): object {
  const { date, ...rest } = map;
  return { format: MAP_FORMAT, ...(isDated ? { date } : {}), ...rest };
}

/** What a judged map is kept by. */
type Kept = Pick<JudgedMap, 'version' | 'lawNumber' | 'namesNumber'>;

function keyOf({ tenantId }: Context, id: string, { version, lawNumber, namesNumber }: Kept): string {
  return `${tenantId} ${id} ${version} ${lawNumber} ${namesNumber}`;
}
