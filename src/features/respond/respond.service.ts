import { Injectable } from '@nestjs/common';
import type { Context as Facts } from '../../core/questionnaire/answer.js';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { answerReadings } from '../assessments/answer-readings.js';
import { AnswersService } from '../assessments/answers.service.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Attestation } from '../assessments/attestation.entity.js';
import { open } from '../assessments/content.js';
import { fill, Letters } from '../assessments/letters.js';
import { isLead } from '../assessments/lead.js';
import { openReopening } from '../assessments/reopened.js';
import type { Reopening } from '../assessments/reopening.entity.js';
import { RespondentScope } from '../assessments/respondent-scope.entity.js';
import { Passing } from '../assessments/passing.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { storedAnswer, type StoredAnswer } from '../assessments/stored-answer.js';
import { VendorQuestions } from '../assessments/vendor-questions.entity.js';
import { vendorContext } from '../assessments/vendor-questionnaire.js';
import { earlierAnswers } from './earlier-answers.js';
import { ownWishes } from './own-wishes.js';
import { partOf } from './part.js';
import type {
  RespondAnswer,
  RespondAssessment,
  RespondReceipt,
  RespondReopening,
  RespondState,
} from './respond.types.js';

/** The one assessment of a vendor's session, as its own role may see it. */
@Injectable()
export class RespondService {
  constructor(
    private readonly db: Database,
    private readonly answers: AnswersService,
    private readonly letters: Letters,
  ) {}

  /** In the language of the page, as far as the questions were sent in it; without one as they were sent. */
  find(ctx: Context, language?: string): Promise<RespondAssessment> {
    return this.db.read(ctx, async (tx) => {
      const { tenantId, assessmentId, respondentId } = tx.ctx;
      const row = await tx.em.findOneByOrFail(Assessment, { tenantId, id: assessmentId });
      const shown = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId });
      const respondent = await tx.em.findOneByOrFail(Respondent, { tenantId, id: respondentId });
      const scope = await tx.em.findBy(RespondentScope, { tenantId, assessmentId, respondentId });
      const questionnaire = partOf(await questionsIn(tx, shown, language), scope);
      const reopening = await openReopening(tx);
      return {
        id: row.id,
        state: row.state as RespondState,
        version: row.version,
        landing: { ...row.landing, dueOn: await this.dueDay(tx, row) },
        isReadOnly: row.submittedAt !== null,
        timeZone: tx.ctx.timeZone,
        questionnaire,
        context: vendorContext(questionnaire, row.context as unknown as Facts),
        respondentName: respondent.name,
        isLead: isLead(respondent),
        reopening: reopening === null ? null : reopeningOf(reopening, await earlierAnswers(tx)),
        answers: await this.answersOf(tx, shown, language ?? row.language),
        readings: await answerReadings(tx, row.id),
        wishes: await ownWishes(tx),
        receipt: row.submittedAt === null ? null : await this.receiptOf(tx, row, language ?? row.language),
      };
    });
  }

  /** What this respondent is asked, without anything that was answered. */
  questions(ctx: Context, language: string): Promise<Questionnaire> {
    return this.db.read(ctx, async (tx) => {
      const { tenantId, assessmentId, respondentId } = tx.ctx;
      const shown = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId });
      const scope = await tx.em.findBy(RespondentScope, { tenantId, assessmentId, respondentId });
      return partOf(await questionsIn(tx, shown, language), scope);
    });
  }

  /** A colleague was given a day of its own, or has the day of all. */
  private async dueDay(tx: Tx, { dueOn }: Assessment): Promise<string> {
    const { tenantId, assessmentId, respondentId } = tx.ctx;
    const passing = await tx.em.findOneBy(Passing, { tenantId, assessmentId, respondentId });
    return passing?.dueOn ?? dueOn;
  }

  private async answersOf(tx: Tx, { asks }: VendorQuestions, language: string): Promise<RespondAnswer[]> {
    const rows = await this.answers.rows(tx);
    const { ask } = this.letters.wording(language);
    const earlier = await earlierAnswers(tx);
    return rows.map((row) => {
      const { questionId, version, savedAt } = row;
      const asked = questionId in asks ? (open<string | null>(asks[questionId]!) ?? ask) : null;
      const before = earlier.get(questionId)?.filter((one) => one.version < version) ?? [];
      return { questionId, version, savedAt, asked, earlier: before, ...storedAnswer(row) };
    });
  }

  private async receiptOf(
    tx: Tx,
    { id, landing }: Assessment,
    language: string,
  ): Promise<RespondReceipt | null> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId: id };
    const attestation = await tx.em.findOne(Attestation, { where, order: { at: 'DESC' } });
    if (attestation === null) return null;
    const { workspaceName: workspace, senderName: sender } = landing;
    return {
      reference: attestation.reference,
      submittedAt: attestation.at,
      attestedName: attestation.name,
      attestedTitle: attestation.title,
      whatHappensNext: fill(this.letters.wording(language).next, { workspace, sender }),
    };
  }
}

async function questionsIn(
  tx: Tx,
  { questionnaire }: VendorQuestions,
  language: string | undefined,
): Promise<Questionnaire> {
  const sent = questionnaire as unknown as Questionnaire;
  if (language === undefined || language === sent.language) return sent;
  const [row] = await tx.query<{ translation: Questionnaire | null }>(
    `SELECT translations -> $3 AS translation FROM app.vendor_questions
     WHERE tenant_id = $1 AND assessment_id = $2`,
    [tx.ctx.tenantId, tx.ctx.assessmentId, language],
  );
  return row?.translation ?? sent;
}

function wasSaid({ value, naReason }: StoredAnswer): boolean {
  return value !== null || naReason !== null;
}

function reopeningOf(
  { questionIds, content }: Reopening,
  earlier: ReadonlyMap<string, readonly StoredAnswer[]>,
): RespondReopening {
  const said = [...earlier].filter(([, versions]) => versions.some(wasSaid)).map(([id]) => id);
  const closedIds = said.filter((id) => !questionIds.includes(id));
  return { questionIds, closedIds, reason: open<string>(content) ?? '' };
}
