import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { BreachTerm } from '../../core/data-flow/breach-clocks.js';
import type { FlowMap } from '../../core/data-flow/flow-map.js';
import { Database } from '../../platform/database/database.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Agreement } from '../dpas/agreement.entity.js';
import { governsProcessing, stateOf } from '../dpas/standing-agreement.js';

/** In how many hours the vendors of a map have to tell us of a breach: as the agreements in force on its day say. */
@Injectable()
export class BreachTermsService {
  constructor(private readonly db: Database) {}

  async of(ctx: Context, { vendors, date }: FlowMap): Promise<readonly BreachTerm[]> {
    if (vendors.length === 0) return [];
    const vendorId = In(vendors.map(({ id }) => uuidOf('vnd', id)));
    const found = await this.db.read(ctx, (tx) =>
      tx.em.find(Agreement, { where: { tenantId: ctx.tenantId, vendorId }, order: { id: 'ASC' } }),
    );
    const inForce = found.filter((row) => governsProcessing(row) && stateOf(row, date) === 'IN_FORCE');
    return inForce.flatMap(({ id, title, vendorId: vendor, breachHours: hours }) =>
      hours === null
        ? []
        : [{ vendor: typedId('vnd', vendor), agreement: { id: typedId('dpa', id), title }, hours }],
    );
  }
}
