import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { editMap, type EditedMap, type MapEdit } from '../../core/data-flow/edit-map.js';
import { unboundAssessments } from '../../core/data-flow/bound-assessments.js';
import { hasOwnDay, undoWithDay } from '../../core/data-flow/own-day.js';
import { checkMapInParts } from '../../core/data-flow/check-map.js';
import { recheckMapInParts } from '../../core/data-flow/recheck-map.js';
import { withStatedGroups } from '../../core/data-flow/stated-groups.js';
import type { Problem } from '../../core/problem.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused, refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { MapEdited } from './data-flows.events.js';
import { DataMap } from './data-map.entity.js';
import { DataMapsService } from './data-maps.service.js';
import { documentOf, JudgedMaps, lawFor, type JudgedMap } from './judged-maps.js';
import { MapChange } from './map-change.entity.js';
import { MapRaisingService } from './map-raising.service.js';

export interface MapEditing {
  readonly id: string;
  readonly expectedVersion: number;
  /** Later versions of the same person that the edit takes into account: it takes back an edit before them. */
  readonly ownVersions?: readonly number[] | null;
  readonly edit: unknown;
}

export interface EditingResult {
  readonly map: DataMap;
  readonly undo: MapEdit;
  readonly notes: readonly Problem[];
  /** Somebody else edited other things in the meantime; their edit stands too. */
  readonly isMerged: boolean;
}

/**
 * Edits of a map. Two people who touch different things both have their way; who touches what somebody else has
 * touched since is shown both and loses nothing.
 */
@Injectable()
export class MapEditsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly maps: DataMapsService,
    private readonly judged: JudgedMaps,
    private readonly raising: MapRaisingService,
  ) {}

  async edit(ctx: Context, input: MapEditing): Promise<EditingResult> {
    await this.judged.read(ctx, input.id);
    let fresh: JudgedMap | null = null;
    const result = await this.db.tx(ctx, async (tx) => {
      const before = await this.judged.of(tx, input.id, 'FOR UPDATE');
      if ((await this.maps.load(tx, input.id)).isArchived)
        refuse('NOT_ALLOWED', 'edit', 'This map is archived. Bring it back, then change it.');
      const edited = this.apply(before, input.edit);
      const isMerged = await this.merges(tx, before, input, edited.touched);
      fresh = await this.judgedAfter(before, edited, input.edit as MapEdit, ctx.today);
      await this.write(tx, fresh, edited);
      await this.bus.publish(tx, new MapEdited(input.id, fresh.version, edited.touched, input.edit));
      const map = await this.maps.load(tx, input.id);
      await this.raising.raise(tx, fresh, before);
      return { map, undo: edited.undo, notes: edited.notes, isMerged };
    });
    if (fresh !== null) this.judged.keep(ctx, fresh);
    return result;
  }

  private apply({ map, law, isDated }: JudgedMap, edit: unknown): Extract<EditedMap, { ok: true }> {
    const edited = editMap(map, edit, law.adequacy);
    if (!edited.ok) throw new Refused(edited.problems.map(asUserError));
    const bound = unboundAssessments(map, edited.map, law.transferQuestions, law);
    if (bound.length > 0) throw new Refused(bound.map(asUserError));
    if (edited.touched.length === 0)
      refuse('INVALID', 'edit', 'This edit changes nothing. Change something first.');
    return { ...edited, undo: undoWithDay(edited.undo, isDated) };
  }

  /** Whether others have edited since; refused when they touched the same things. */
  private async merges(
    tx: Tx,
    { version }: JudgedMap,
    { id, expectedVersion, ownVersions }: MapEditing,
    touched: readonly string[],
  ): Promise<boolean> {
    if (expectedVersion === version) return false;
    const since = await tx.query<{ touched: string[] }>(
      `SELECT touched FROM app.map_change WHERE tenant_id = $1 AND map_id = $2 AND version > $3
       AND NOT (version = ANY ($4::int[]) AND made_by = $5)`,
      [tx.ctx.tenantId, id, expectedVersion, ownVersions ?? [], tx.ctx.actor.id],
    );
    const theirs = new Set(since.flatMap((change) => change.touched));
    const shared = touched.filter((one) => theirs.has(one));
    if (shared.length === 0 && expectedVersion < version) return since.length > 0;
    const message = 'Someone else changed this since you opened it. Compare, then save again.';
    throw new Refused([{ code: 'CONFLICT', path: ['expectedVersion', ...shared], message }], {
      map: await this.maps.load(tx, id),
    });
  }

  private async judgedAfter(
    before: JudgedMap,
    edited: Extract<EditedMap, { ok: true }>,
    edit: MapEdit,
    today: Day,
  ): Promise<JudgedMap> {
    const isDated = hasOwnDay(edit, before.isDated);
    const map = isDated || !before.isDated ? edited.map : { ...edited.map, date: today };
    const whole = withStatedGroups(map);
    const fresh = { ...before, version: before.version + 1, map, isDated };
    if (isDated === before.isDated) {
      const { check } = await inSlices(recheckMapInParts(before.check, whole, before.law));
      return { ...fresh, check };
    }
    // Under another law whatever was not edited may be judged otherwise too.
    const law = lawFor(isDated, before.law);
    return { ...fresh, law, check: await inSlices(checkMapInParts(whole, law)) };
  }

  private async write(
    tx: Tx,
    fresh: JudgedMap,
    { undo, touched, map }: Extract<EditedMap, { ok: true }>,
  ): Promise<void> {
    const { tenantId, now, actor } = tx.ctx;
    const { id: mapId, version } = fresh;
    await tx.em.update(
      DataMap,
      { tenantId, id: mapId },
      {
        document: documentOf(fresh),
        nodes: map.nodes.length,
        flows: map.flows.length,
        version,
        updatedAt: now,
      },
    );
    const change = { version, undo, touched: [...touched], madeBy: actor.id, madeAt: now };
    await tx.em.insert(MapChange, { tenantId, id: uuidv7(), mapId, ...change });
  }
}

/** A fault of an edit, at its place in the edit. */
function asUserError({ where, message, remedy }: Problem) {
  return {
    code: 'INVALID',
    path: ['edit', ...(where ?? '').split('/').slice(1)],
    message: `${message} ${remedy}`,
  };
}
