import { Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { draftRisk } from '../../core/risk/draft-risk.js';
import type { Severity, Tier } from '../../core/questionnaire/questionnaire.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised, type RaisedFinding } from '../../platform/events/findings-raised.js';
import type { BandName } from '../vendors/vendor.enums.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { Finding } from './finding.entity.js';
import { noteOpenRisks } from './open-risks.js';
import type { FindingSeverityName } from './risk.enums.js';
import { RiskFinding } from './risk-finding.entity.js';
import { Risk } from './risk.entity.js';
import { DraftWithdrawn, RiskDrafted } from './risks.events.js';

/**
 * Findings become draft risks in the transaction that raised them. A finding that stands already keeps its
 * risk, also a rejected one: it does not come back until the facts change.
 */
@Injectable()
export class DraftsService implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  onModuleInit(): void {
    this.bus.on(FindingsRaised, (tx, raised) => this.take(tx, raised));
  }

  private async take(tx: Tx, raised: FindingsRaised): Promise<void> {
    const known = await tx.em.findBy(Finding, {
      tenantId: tx.ctx.tenantId,
      source: raised.source,
      sourceId: raised.sourceId,
    });
    const standing = new Map(known.map((finding) => [finding.rule, finding]));
    for (const finding of raised.findings) await this.raise(tx, raised, finding, standing.get(finding.rule));
    const rules = new Set(raised.findings.map((finding) => finding.rule));
    for (const gone of known.filter((finding) => finding.isOpen && !rules.has(finding.rule)))
      await this.withdraw(tx, gone);
    await noteOpenRisks(tx, this.vendors, raised.vendorId);
  }

  private async raise(
    tx: Tx,
    raised: FindingsRaised,
    finding: RaisedFinding,
    standing: Finding | undefined,
  ): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const severity = finding.severity.toUpperCase() as FindingSeverityName;
    if (standing !== undefined) {
      await tx.em.update(
        Finding,
        { tenantId, id: standing.id },
        { isOpen: true, severity, title: finding.title },
      );
      if (standing.isOpen) return;
    }
    const id = standing?.id ?? uuidv7();
    if (standing === undefined)
      await tx.em.insert(Finding, {
        tenantId,
        id,
        vendorId: raised.vendorId,
        source: raised.source,
        sourceId: raised.sourceId,
        rule: finding.rule,
        title: finding.title,
        severity,
        raisedAt: now,
        questionId: finding.question ?? null,
        practiceId: finding.practice ?? null,
      });
    await this.draft(tx, raised.vendorId, id, finding, raised.tier as Tier | null);
  }

  private async draft(
    tx: Tx,
    vendorId: string,
    findingId: string,
    finding: RaisedFinding,
    tier: Tier | null,
  ): Promise<void> {
    const { tenantId } = tx.ctx;
    const id = uuidv7();
    const draft = draftRisk(
      { ...finding, severity: finding.severity as Severity, question: finding.question ?? undefined },
      tier,
    );
    const band = draft.band.toUpperCase() as BandName;
    const { likelihood, impact, score } = draft;
    await tx.em.insert(Risk, {
      tenantId,
      id,
      vendorId,
      statement: finding.title,
      state: 'DRAFT',
      likelihood,
      impact,
      score,
      band,
    });
    await tx.em.insert(RiskFinding, { tenantId, riskId: id, findingId });
    await this.bus.publish(tx, new RiskDrafted(id, vendorId, { likelihood, impact }));
  }

  /** The finding closes; a draft that rested on it alone is withdrawn, a risk that a person opened stays. */
  private async withdraw(tx: Tx, finding: Finding): Promise<void> {
    const { tenantId } = tx.ctx;
    await tx.em.update(Finding, { tenantId, id: finding.id }, { isOpen: false });
    const orphans = await tx.query<{ id: string; vendor_id: string }>(
      `UPDATE app.risk r SET state = 'CLOSED', version = version + 1
       WHERE r.tenant_id = $1 AND r.state = 'DRAFT'
         AND r.id IN (SELECT l.risk_id FROM app.risk_finding l WHERE l.tenant_id = $1 AND l.finding_id = $2)
         AND NOT EXISTS (SELECT 1 FROM app.risk_finding l JOIN app.finding f ON (f.tenant_id, f.id) = (l.tenant_id, l.finding_id)
                         WHERE l.tenant_id = $1 AND l.risk_id = r.id AND f.is_open)
       RETURNING r.id, r.vendor_id`,
      [tenantId, finding.id],
    );
    for (const risk of orphans) await this.bus.publish(tx, new DraftWithdrawn(risk.id, risk.vendor_id));
  }
}
