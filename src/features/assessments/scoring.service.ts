import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Context as Facts } from '../../core/questionnaire/answer.js';
import { residualRisk, type ResidualRisk } from '../../core/risk/residual.js';
import type { Compiled } from '../../core/scoring/compile.js';
import { scoreSheet } from '../../core/scoring/score.js';
import type { ScoreInput, ScoreSheet as Sheet } from '../../core/scoring/sheet.js';
import type { InherentRating } from '../../core/tiering/rate-inherent.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised, type RaisedFinding } from '../../platform/events/findings-raised.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import { Service } from '../vendors/service.entity.js';
import type { BandName } from '../vendors/vendor.enums.js';
import { AnswerReview } from './answer-review.entity.js';
import { placeOfAnswer } from './answer-place.js';
import { Answer } from './answer.entity.js';
import { AssessmentContext } from './assessment-context.js';
import type { Assessment } from './assessment.entity.js';
import { SheetScored } from './assessments.events.js';
import { documentsOf, questionsWithExpiredProof } from './expired-proof.js';
import { NO_PROOF, ProofSources } from './proof-elsewhere.js';
import { openCritical, raisedFindings, reviewedPractices } from './raised-findings.js';
import { ScoreSheet } from './score-sheet.entity.js';
import { SnapshotsService, type Rulebook } from './snapshots.service.js';
import { Standing } from './standing.js';
import { byQuestion, coreAnswers } from './stored-answer.js';

/** Everything one scoring comes to. */
interface Result {
  readonly sheet: Sheet;
  readonly claimedLevel: number | null;
  readonly findings: readonly RaisedFinding[];
  readonly residual: ResidualRisk;
}

/** Answers → score sheet, findings, residual risk, in the transaction of whoever asks (HOUSE 3, steps 4 to 7). */
@Injectable()
export class ScoringService {
  constructor(
    private readonly bus: EventBus,
    private readonly snapshots: SnapshotsService,
    private readonly context: AssessmentContext,
    private readonly standing: Standing,
    private readonly proof: ProofSources,
  ) {}

  /** Before the review only claims count. What the newest sheet says makes no second one, so a job may run twice. */
  async score(tx: Tx, assessment: Assessment, isReviewed: boolean): Promise<void> {
    const { tenantId, id } = assessment;
    // The figures that are there are the last word: without answers everything would come to nothing.
    if (assessment.answersDeletedAt !== null) return;
    const result = await this.compute(tx, assessment, isReviewed);
    const digest = result.sheet.inputs_digest ?? '';
    const newest = await tx.em.findOne(ScoreSheet, {
      where: { tenantId, assessmentId: id, isReviewed },
      order: { computedAt: 'DESC', id: 'DESC' },
    });
    if (newest !== null && isSame(newest, result)) return;
    const sheetId = await this.keep(tx, assessment, isReviewed, result);
    const { level } = result.sheet.overall;
    await this.standing.note(tx, assessment, {
      level,
      claimedLevel: result.claimedLevel,
      targetLevel: result.sheet.overall.target_level,
      residualBand: bandName(result.residual),
    });
    await this.bus.publish(tx, new SheetScored(id, assessment.vendorId, sheetId, isReviewed, digest));
    const subject = { source: 'assessment', prefix: 'asm', id } as const;
    const found = result.findings.map((one) => ({ ...one, place: placeOfAnswer(id, one.question ?? null) }));
    await this.bus.publish(tx, new FindingsRaised(subject, assessment.vendorId, assessment.tier, found));
  }

  private async compute(tx: Tx, assessment: Assessment, isReviewed: boolean): Promise<Result> {
    const { tenantId, id } = assessment;
    const rulebook = await this.snapshots.rulebook(tx, id);
    const rows = await tx.em.findBy(Answer, { tenantId, assessmentId: id });
    const words = isReviewed ? await tx.em.findBy(AnswerReview, { tenantId, assessmentId: id }) : [];
    const reviews = byQuestion(words);
    const { today, timeZone } = tx.ctx;
    const day = assessment.submittedAt === null ? today : localTime(timeZone, assessment.submittedAt).day;
    const documents = isReviewed ? await documentsOf(tx, id) : [];
    const answers = coreAnswers(rows, reviews, questionsWithExpiredProof(documents, day));
    // Before the review only claims count, so nothing that is proven elsewhere does either.
    const elsewhere = isReviewed ? await this.proof.of(tx, assessment) : NO_PROOF;
    const input: ScoreInput = {
      assessed_on: day,
      context: this.context.withAnswers(assessment.context as unknown as Facts, answers),
      answers,
      practices: reviewedPractices(rulebook, reviews, elsewhere),
    };
    const sheet = scored(rulebook.compiled, input, true);
    const findings = raisedFindings(sheet, rulebook, reviews);
    return {
      sheet,
      findings,
      claimedLevel: scored(rulebook.claimed, input, false).overall.level,
      residual: await this.residual(
        tx,
        assessment,
        rulebook,
        sheet,
        openCritical(findings) + elsewhere.criticalFindings,
      ),
    };
  }

  /** DOMAIN formula 12, from the inherent risk of the service after tripwires. */
  private async residual(
    tx: Tx,
    { tenantId, serviceId }: Assessment,
    { model }: Rulebook,
    { overall }: Sheet,
    criticalFindings: number,
  ): Promise<ResidualRisk> {
    const service = await tx.em.findOneByOrFail(Service, { tenantId, id: serviceId });
    const rating = service.inherent as InherentRating | null;
    const input = {
      inherent_effective: rating?.state === 'rated' ? rating.inherent_effective_exact : null,
      control_effectiveness: overall.control_effectiveness_exact,
      documented_share: overall.documented_share_exact,
      open_critical_findings: criticalFindings,
    };
    return residualRisk(input, model.scoring.residual);
  }

  private async keep(tx: Tx, assessment: Assessment, isReviewed: boolean, result: Result): Promise<string> {
    const { sheet, residual, claimedLevel } = result;
    const { overall } = sheet;
    const id = uuidv7();
    const row = {
      tenantId: assessment.tenantId,
      id,
      assessmentId: assessment.id,
      computedAt: tx.ctx.now,
      computedBy: 'server',
      isReviewed,
      inputsDigest: sheet.inputs_digest ?? '',
      modelVersion: sheet.model.version,
      questionnaireVersion: sheet.questionnaire.version,
      scorerVersion: sheet.scorer,
      level: overall.level,
      claimedLevel,
      targetLevel: overall.target_level,
      maturity: overall.maturity,
      controlEffectiveness: overall.control_effectiveness,
      documentedShare: overall.documented_share,
      residualRisk: residual.residual,
      residualBand: bandName(residual),
      sheet,
    };
    await tx.em.insert(ScoreSheet, row as never);
    return id;
  }
}

function scored(compiled: Compiled, input: ScoreInput, isTraced: boolean): Sheet {
  const result = scoreSheet(compiled, input, {
    isStored: true,
    trace: isTraced,
    digest: isTraced ? sha256 : undefined,
  });
  if (result.ok) return result.sheet;
  const [first] = result.problems;
  // Every answer was checked when it was saved, so this is a defect; the values themselves are not logged.
  throw new Error(`answers cannot be scored: ${first?.code} at ${first?.where}`);
}

/** The residual risk is looked at beside the inputs: findings that stand elsewhere set its floors. */
function isSame(stored: ScoreSheet, { sheet, residual }: Result): boolean {
  const { inputsDigest } = stored;
  const [before, now] = [stored.residualRisk, residual.residual].map((risk) =>
    risk === null ? null : Number(risk),
  );
  return inputsDigest === (sheet.inputs_digest ?? '') && before === now;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function bandName({ band }: ResidualRisk): BandName | null {
  return band === null ? null : (band.toUpperCase() as BandName);
}
