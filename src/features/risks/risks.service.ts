import { Injectable } from '@nestjs/common';
import { rate } from '../../core/risk/rate.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import { cursor, pageOf, readCursor } from '../../platform/graphql/pages.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { BandName } from '../vendors/vendor.enums.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { noteOpenRisks } from './open-risks.js';
import { Risk } from './risk.entity.js';
import { RiskConfirmed, RiskRejected, type DraftWithdrawn } from './risks.events.js';
import type { ConfirmRiskInput, RejectRiskInput, RisksArgs } from './risks.inputs.js';
import { risksList, type RiskLine, riskOf } from './risks.list.sql.js';

/** The register: what a person made of a rule's proposal. */
@Injectable()
export class RisksService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  /** The worst band first, within a band by impact (DOMAIN formula 13). */
  page(ctx: Context, args: RisksArgs) {
    const list = risksList(ctx, args.filter ?? {}, readCursor(args.after, 4), args.first + 1);
    return this.db.read(ctx, async (tx) => {
      const rows = await tx.query<RiskLine>(list.sql, list.parameters);
      const [counted] = await tx.query<{ total: number }>(list.count, list.countParameters);
      return pageOf(rows, args.first, counted!.total, riskOf, (row) =>
        cursor(row.rank, row.impact, row.score, row.id),
      );
    });
  }

  find(ctx: Context, id: string): Promise<Risk> {
    return this.db.read(ctx, (tx) => this.load(tx, id));
  }

  /** Opens a draft, or changes an open risk: the person's likelihood and impact replace the rule's. */
  confirm(ctx: Context, input: ConfirmRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, input.id);
      if (before.state === 'CLOSED')
        refuse('NOT_ALLOWED', 'id', 'This risk is closed: the facts behind it are gone.');
      const rated = rate(input.likelihood, input.impact);
      const band = rated.band.toUpperCase() as BandName;
      const { treatment = null, dueOn = null } = input;
      const set = {
        likelihood: rated.likelihood,
        impact: rated.impact,
        score: rated.score,
        band,
        treatment,
        dueOn,
      };
      await this.change(tx, before, input.expectedVersion, {
        ...set,
        state: 'OPEN',
        note: input.note?.trim() || before.note,
      });
      return this.record(tx, new RiskConfirmed(before.id, before.vendorId, set));
    });
  }

  reject(ctx: Context, input: RejectRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, input.id);
      await this.change(tx, before, input.expectedVersion, { state: 'REJECTED', note: input.reason.trim() });
      return this.record(tx, new RiskRejected(before.id, before.vendorId, input.reason));
    });
  }

  private async record(tx: Tx, event: RiskConfirmed | RiskRejected | DraftWithdrawn): Promise<Risk> {
    await noteOpenRisks(tx, this.vendors, event.vendorId);
    await this.bus.publish(tx, event);
    return this.load(tx, event.riskId);
  }

  private async load(tx: Tx, id: string): Promise<Risk> {
    const risk = await tx.em.findOneBy(Risk, { tenantId: tx.ctx.tenantId, id });
    if (risk === null) throw notFound();
    await this.vendors.load(tx, risk.vendorId);
    return risk;
  }

  private async change(tx: Tx, before: Risk, expectedVersion: number, set: Partial<Risk>): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const { affected } = await tx.em.update(Risk, where, {
      ...set,
      version: expectedVersion + 1,
      updatedAt: tx.ctx.now,
    });
    if (affected === 0) refuseStale({ risk: before }, 'risk');
  }
}
