import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AgreementState } from '../../core/clause/agreement-state.js';
import type { AgreementRegister, RegisteredAgreement } from '../../core/data-flow/exposed-agreements.js';
import type { FlowMap } from '../../core/data-flow/flow-map.js';
import { Database } from '../../platform/database/database.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { Agreement } from '../dpas/agreement.entity.js';
import { contractsOn } from '../dpas/contracts-with-addenda.js';
import { datesOf, governsProcessing, lastDayIn, mainAgreement, stateOf } from '../dpas/standing-agreement.js';
import { Vendor } from '../vendors/vendor.entity.js';

/** What the register holds of the vendors of a map: their contracts on processing, as they stand on its day. */
@Injectable()
export class MapAgreementsService {
  constructor(private readonly db: Database) {}

  async of(ctx: Context, { vendors, date }: FlowMap): Promise<AgreementRegister> {
    if (vendors.length === 0) return { vendors: [], agreements: [] };
    const { tenantId } = ctx;
    const ids = In(vendors.map(({ id }) => uuidOf('vnd', id)));
    return this.db.read(ctx, async (tx) => {
      const known = await tx.em.find(Vendor, { where: { tenantId, id: ids }, select: { id: true } });
      const rows = await tx.em.find(Agreement, { where: { tenantId, vendorId: ids }, order: { id: 'DESC' } });
      const agreements = known.flatMap(({ id }) =>
        standing(
          rows.filter(({ vendorId }) => vendorId === id),
          date,
        ),
      );
      return { vendors: known.map(({ id }) => typedId('vnd', id)), agreements };
    });
  }
}

/** All in force, or else the one that comes nearest. @param rows of one vendor, the newest first */
function standing(rows: readonly Agreement[], day: Day): RegisteredAgreement[] {
  const contracts = contractsOn(rows, day).filter(governsProcessing);
  const inForce = contracts.filter((row) => stateOf(row, day) === 'IN_FORCE');
  const nearest = mainAgreement(contracts, day);
  const shown = inForce.length > 0 || nearest === null ? inForce : [nearest];
  return shown.map((row) => {
    const { startsOn, signedOn } = datesOf(row);
    return {
      id: typedId('dpa', row.id),
      title: row.title,
      vendor: typedId('vnd', row.vendorId),
      state: stateOf(row, day).toLowerCase() as AgreementState,
      from: startsOn ?? signedOn,
      until: lastDayIn(row, null),
      breachHours: row.breachHours,
    };
  });
}
