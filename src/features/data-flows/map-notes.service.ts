import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { archivedVendorNotes } from '../../core/data-flow/archived-vendor-notes.js';
import { assessmentNotes } from '../../core/data-flow/assessment-notes.js';
import type { FlowMap } from '../../core/data-flow/flow-map.js';
import { mapNotes } from '../../core/data-flow/map-notes.js';
import type { Problem } from '../../core/problem.js';
import { Database } from '../../platform/database/database.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Vendor } from '../vendors/vendor.entity.js';

/** What a map leaves open, by itself and beside the register as it stands now. */
@Injectable()
export class MapNotesService {
  constructor(private readonly db: Database) {}

  async of(ctx: Context, map: FlowMap): Promise<readonly Problem[]> {
    const archived = archivedVendorNotes(map, await this.archived(ctx, map));
    return [...archived, ...assessmentNotes(map), ...mapNotes(map)];
  }

  private async archived(ctx: Context, { vendors }: FlowMap): Promise<ReadonlySet<string>> {
    if (vendors.length === 0) return new Set();
    const ids = vendors.map(({ id }) => uuidOf('vnd', id));
    const where = { tenantId: ctx.tenantId, id: In(ids), isArchived: true };
    const found = await this.db.read(ctx, (tx) => tx.em.findBy(Vendor, where));
    return new Set(found.map(({ id }) => typedId('vnd', id)));
  }
}
