import { Injectable } from '@nestjs/common';
import { flowsOnRow, type FlowOnRow } from '../../core/data-flow/adequacy-effect.js';
import { withChange } from '../../core/data-flow/adequacy-rows.js';
import { Database } from '../../platform/database/database.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AdequacyBook } from '../adequacy/adequacy-book.js';
import type { AdequacyRowInput } from '../adequacy/adequacy.inputs.js';
import { AdequacyService } from '../adequacy/adequacy.service.js';
import { DataMap } from './data-map.entity.js';
import type { FlowsOnRow } from './flows-on-row.type.js';
import { JudgedMaps } from './judged-maps.js';

/** What depends on an adequacy row, asked before the row is changed. */
@Injectable()
export class FlowsOnRowService {
  constructor(
    private readonly db: Database,
    private readonly judged: JudgedMaps,
    private readonly book: AdequacyBook,
    private readonly adequacy: AdequacyService,
  ) {}

  async of(ctx: Context, input: AdequacyRowInput): Promise<FlowsOnRow> {
    const where = { tenantId: ctx.tenantId, isArchived: false };
    const [current, maps] = await this.db.read(ctx, async (tx) => [
      await this.book.of(tx),
      await tx.em.find(DataMap, { where, order: { nameKey: 'ASC' } }),
    ]);
    const change = this.adequacy.changeFrom(ctx, input);
    const adequacy = withChange(current.adequacy, change, this.book.shipped);
    const flows = [];
    for (const map of maps) {
      const { check, law } = await this.judged.read(ctx, map.id);
      const resting = flowsOnRow(check, change, law, { ...law, adequacy });
      flows.push(...resting.map((one) => shown(map, one, (id) => check.graph.nodes.get(id)?.name ?? id)));
    }
    return { maps: maps.length, total: flows.length, changing: flows.filter(isChanging).length, flows };
  }
}

function shown({ id, name }: DataMap, { from, to, ...flow }: FlowOnRow, named: (node: string) => string) {
  return { map: typedId('map', id), mapName: name, ...flow, from: named(from), to: named(to) };
}

function isChanging({ today, after }: Pick<FlowOnRow, 'today' | 'after'>): boolean {
  return today.status !== after.status || today.severity !== after.severity;
}
