import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { rate, type RatedRisk } from '../../core/risk/rate.js';
import type { RiskScale } from '../../core/risk/scale.js';
import { questionsOf, type Question } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { placeOfAnswer } from '../assessments/answer-place.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { SnapshotsService } from '../assessments/snapshots.service.js';
import type { BandName } from '../vendors/vendor.enums.js';
import { Finding } from './finding.entity.js';
import { BLANK } from './new-risk.js';
import { RiskDesk } from './risk-desk.js';
import { RiskFinding } from './risk-finding.entity.js';
import { ratingColumns, refuseOffScale } from './risk-ratings.js';
import { Risk } from './risk.entity.js';
import { RiskRaised } from './risks.events.js';
import type { RaiseRiskInput } from './risks.inputs.js';
import { settingsOf } from './settings-of.js';

/** A risk a reviewer sees in an answer where no rule found one. A person judged it, so it is open at once. */
@Injectable()
export class RaisingService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
    private readonly assessments: AssessmentsService,
    private readonly snapshots: SnapshotsService,
  ) {}

  raise(ctx: Context, input: RaiseRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const { scale } = await settingsOf(tx);
      refuseOffScale(input, scale);
      const rated = rate(input.likelihood, input.impact, scale);
      const assessment = await this.assessments.load(tx, input.assessmentId);
      const { questionnaire } = await this.snapshots.rulebook(tx, assessment.id);
      const question = questionsOf(questionnaire).find(({ id }) => id === input.questionId);
      if (question === undefined)
        refuse('INVALID', 'questionId', 'This questionnaire has no such question. Open the review again.');
      const findingId = await this.find(tx, assessment, question, input, rated);
      return this.open(tx, assessment, findingId, input, rated, scale);
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
    const place = placeOfAnswer(sourceId, questionId);
    const row = { ...where, id, vendorId, title: statement.trim(), severity, place, raisedAt: now };
    await tx.em.insert(Finding, { ...row, questionId, practiceId: practice ?? null });
    return id;
  }

  private async open(
    tx: Tx,
    { vendorId, serviceId }: Assessment,
    findingId: string,
    { statement, note }: RaiseRiskInput,
    inherent: RatedRisk,
    scale: RiskScale,
  ): Promise<Risk> {
    const id = uuidv7();
    const ratings = ratingColumns({ inherent, measures: [], now: null, target: null }, scale);
    const said = { statement: statement.trim(), note: note?.trim() || null };
    const { likelihood, impact } = inherent;
    const row = {
      ...BLANK,
      id,
      vendorId,
      serviceId,
      ...said,
      state: 'OPEN' as const,
      source: 'REVIEW' as const,
    };
    const event = new RiskRaised(id, vendorId, { likelihood, impact });
    const risk = await this.desk.open(tx, { ...row, ...ratings }, { act: 'RAISED', reason: note, event });
    await tx.em.insert(RiskFinding, { tenantId: tx.ctx.tenantId, riskId: id, findingId });
    return risk;
  }
}
