import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import { Service } from '../vendors/service.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { AddRiskInput } from './editing.inputs.js';
import { findingsOfVendor } from './findings-of-vendor.js';
import { BLANK } from './new-risk.js';
import { refusePastPlan } from './planned-day.js';
import { RiskDesk } from './risk-desk.js';
import { RiskFinding } from './risk-finding.entity.js';
import { ratingColumns, refuseOffScale } from './risk-ratings.js';
import { riskWords } from './risk-words.js';
import type { RiskSourceName } from './risk.enums.js';
import type { Risk } from './risk.entity.js';
import { RiskAdded } from './risks.events.js';
import { settingsOf } from './settings-of.js';

/** A risk that somebody writes without waiting for a rule. It is judged, so it is open at once. */
@Injectable()
export class AddingService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
    private readonly vendors: VendorsService,
    private readonly groups: GroupsService,
  ) {}

  add(ctx: Context, input: AddRiskInput): Promise<Risk> {
    return this.db.tx(ctx, (tx) => {
      refusePastPlan('reviewOn', input.reviewOn, null, ctx.today);
      return this.write(tx, input, 'HAND');
    });
  }

  /** Also for a spreadsheet, many in one transaction: a register that is taken over keeps its overdue days. */
  async write(
    tx: Tx,
    input: AddRiskInput,
    source: Extract<RiskSourceName, 'HAND' | 'IMPORT'>,
  ): Promise<Risk> {
    const { scale } = await settingsOf(tx);
    refuseOffScale(input, scale);
    const vendor = await this.vendors.load(tx, input.vendorId);
    if (vendor.isArchived)
      refuse(
        'NOT_ALLOWED',
        'vendorId',
        'This vendor is archived. Bring it back first, or choose another one.',
      );
    await this.refuseForeign(tx, input);
    const findings = await findingsOfVendor(tx, vendor.id, input.findingIds ?? []);
    const id = uuidv7();
    const { likelihood, impact } = input;
    const ratings = ratingColumns(
      { inherent: { likelihood, impact }, measures: [], now: null, target: null },
      scale,
    );
    const said = { ...riskWords(input), inherentReason: input.reason?.trim() || null };
    const row = { ...BLANK, id, vendorId: vendor.id, ...said, state: 'OPEN' as const, source, ...ratings };
    const event = new RiskAdded(id, vendor.id, said);
    const act = source === 'HAND' ? ('ADDED' as const) : ('IMPORTED' as const);
    const risk = await this.desk.open(tx, row, { act, reason: input.reason, event });
    const { tenantId } = tx.ctx;
    if (findings.length > 0)
      await tx.em.insert(
        RiskFinding,
        findings.map(({ id: findingId }) => ({ tenantId, riskId: id, findingId })),
      );
    return risk;
  }

  private async refuseForeign(tx: Tx, { vendorId, serviceId, ownerGroupId }: AddRiskInput): Promise<void> {
    await refuseOtherService(tx, vendorId, serviceId);
    if (ownerGroupId != null) await this.groups.mustTake(tx, ownerGroupId, 'ownerGroupId');
  }
}

/** A service of another vendor would put the risk where nobody looks for it. */
export async function refuseOtherService(
  tx: Tx,
  vendorId: string,
  serviceId: string | null | undefined,
): Promise<void> {
  if (serviceId == null) return;
  if (!(await tx.em.existsBy(Service, { tenantId: tx.ctx.tenantId, id: serviceId, vendorId })))
    refuse('NOT_FOUND', 'serviceId', 'This vendor has no such service. Choose one from the list.');
}
