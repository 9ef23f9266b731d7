import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { rate, type RatedRisk } from '../../core/risk/rate.js';
import { questionsOf, type Question } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { SnapshotsService } from '../assessments/snapshots.service.js';
import type { BandName } from '../vendors/vendor.enums.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { Finding } from './finding.entity.js';
import { noteOpenRisks } from './open-risks.js';
import { RiskFinding } from './risk-finding.entity.js';
import { Risk } from './risk.entity.js';
import { RiskRaised } from './risks.events.js';
import type { RaiseRiskInput } from './risks.inputs.js';

/** A risk a reviewer sees in an answer where no rule found one. A person judged it, so it is open at once. */
@Injectable()
export class RaisingService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly snapshots: SnapshotsService,
    private readonly vendors: VendorsService,
  ) {}

  raise(ctx: Context, input: RaiseRiskInput): Promise<Risk> {
    const rated = rate(input.likelihood, input.impact);
    return this.db.tx(ctx, async (tx) => {
      const assessment = await this.assessments.load(tx, input.assessmentId);
      const { questionnaire } = await this.snapshots.rulebook(tx, assessment.id);
      const question = questionsOf(questionnaire).find(({ id }) => id === input.questionId);
      if (question === undefined)
        refuse('INVALID', 'questionId', 'This questionnaire has no such question. Open the review again.');
      const findingId = await this.find(tx, assessment, question, input, rated);
      const risk = await this.open(tx, assessment, findingId, input, rated);
      await noteOpenRisks(tx, this.vendors, assessment.vendorId);
      const { likelihood, impact } = rated;
      await this.bus.publish(tx, new RiskRaised(risk.id, risk.vendorId, { likelihood, impact }));
      return risk;
    });
  }

  /** The fact behind the risk: what the reviewer read. Scoring again does not take it back. */
  private async find(
    tx: Tx,
    { id: sourceId, vendorId }: Assessment,
    { id: questionId, practice }: Question,
    { statement }: RaiseRiskInput,
    { band }: RatedRisk,
  ): Promise<string> {
    const { tenantId, now } = tx.ctx;
    const where = { tenantId, source: 'review' as const, sourceId, rule: questionId };
    if (await tx.em.existsBy(Finding, where))
      refuse('TAKEN', 'questionId', 'A reviewer has raised a risk from this answer already. Open that one.');
    const id = uuidv7();
    const severity = band.toUpperCase() as BandName;
    const row = { ...where, id, vendorId, title: statement.trim(), severity, raisedAt: now };
    await tx.em.insert(Finding, { ...row, questionId, practiceId: practice ?? null });
    return id;
  }

  private async open(
    tx: Tx,
    { vendorId }: Assessment,
    findingId: string,
    { statement, note }: RaiseRiskInput,
    { likelihood, impact, score, band }: RatedRisk,
  ): Promise<Risk> {
    const { tenantId } = tx.ctx;
    const id = uuidv7();
    const rating = { likelihood, impact, score, band: band.toUpperCase() as BandName };
    const row = { tenantId, id, vendorId, statement: statement.trim(), state: 'OPEN' as const, ...rating };
    await tx.em.insert(Risk, { ...row, note: note?.trim() || null });
    await tx.em.insert(RiskFinding, { tenantId, riskId: id, findingId });
    return tx.em.findOneByOrFail(Risk, { tenantId, id });
  }
}
