import { Injectable } from '@nestjs/common';
import type { Context as Facts } from '../../core/questionnaire/answer.js';
import { type Questionnaire, questionsOf } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import { answerReadings, firstReadSince } from '../assessments/answer-readings.js';
import { AnswersService } from '../assessments/answers.service.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Attestation } from '../assessments/attestation.entity.js';
import { open } from '../assessments/content.js';
import { isLead } from '../assessments/lead.js';
import { Letters } from '../assessments/letters.js';
import { openReopening } from '../assessments/reopened.js';
import type { Reopening } from '../assessments/reopening.entity.js';
import { RespondentScope } from '../assessments/respondent-scope.entity.js';
import type { Respondent } from '../assessments/respondent.entity.js';
import { storedAnswer, type StoredAnswer } from '../assessments/stored-answer.js';
import { VendorQuestions } from '../assessments/vendor-questions.entity.js';
import { vendorContext } from '../assessments/vendor-questionnaire.js';
import { areAsksMailed } from '../invites/asks-mailed.js';
import { earlierAnswers } from './earlier-answers.js';
import { nextWords, type ReviewCourse } from './next-words.js';
import { type OwnLanding, ownLanding, type OwnQuestions } from './own-landing.js';
import { ownPart, partShown, reopeningOf } from './own-part.js';
import { ownWishes } from './own-wishes.js';
import { partOf } from './part.js';
import type {
  RespondAnswer,
  RespondAssessment,
  RespondPart,
  RespondReceipt,
  RespondReopening,
  RespondState,
} from './respond.types.js';

/** What a link leads to, before anybody is let in. */
export type LandingShown = OwnLanding & {
  readonly part: RespondPart | null;
  readonly state: RespondState;
  readonly isReadOnly: boolean;
  /** In which the days of the sender begin. */
  readonly timeZone: string;
};

interface Own extends OwnQuestions {
  readonly shown: VendorQuestions;
  readonly respondent: Respondent;
  readonly isReadOnly: boolean;
}

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
      const { shown, respondent, ...own } = await this.own(tx, language);
      const { assessment: row, questionnaire, passing, reopening } = own;
      return {
        id: row.id,
        state: row.state as RespondState,
        version: row.version,
        landing: ownLanding(this.letters, own),
        isReadOnly: own.isReadOnly,
        submittedAt: row.submittedAt,
        timeZone: tx.ctx.timeZone,
        questionnaire,
        context: vendorContext(questionnaire, row.context as unknown as Facts),
        respondentName: respondent.name,
        isLead: isLead(respondent),
        part: passing === null ? null : partShown(passing, reopening),
        reopening: reopening === null ? null : reopeningShown(reopening, await earlierAnswers(tx)),
        answers: await this.answersOf(tx, shown, language ?? row.language),
        readings: await answerReadings(tx, row.id),
        areAsksMailed: await this.areAsksMailed(tx, row, respondent),
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

  /** What the landing page says to whoever holds this link; nothing that was answered, and no words about answers. */
  landing(ctx: Context): Promise<LandingShown> {
    return this.db.read(ctx, async (tx) => {
      const own = await this.own(tx);
      const { passing, reopening, isReadOnly, assessment } = own;
      return {
        ...ownLanding(this.letters, own),
        part: passing === null ? null : partShown(passing, reopening),
        state: assessment.state as RespondState,
        isReadOnly,
        timeZone: ctx.timeZone,
      };
    });
  }

  /** The assessment as far as it is this respondent's. */
  private async own(tx: Tx, language?: string): Promise<Own> {
    const { tenantId, assessmentId, respondentId } = tx.ctx;
    const assessment = await tx.em.findOneByOrFail(Assessment, { tenantId, id: assessmentId });
    const shown = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId });
    const scope = await tx.em.findBy(RespondentScope, { tenantId, assessmentId, respondentId });
    const questionnaire = partOf(await questionsIn(tx, shown, language), scope);
    const { respondent, passing } = await ownPart(tx);
    const known = new Set(questionsOf(questionnaire).map(({ id }) => id));
    const whole = await openReopening(tx);
    const reopening = reopeningOf(whole, (id) => known.has(id));
    // Whoever sends has to send again; a colleague only looks after what is open of its own.
    const isClosed = whole !== null && reopening === null && passing !== null;
    const isReadOnly = assessment.submittedAt !== null || isClosed;
    return { assessment, shown, questionnaire, respondent, passing, reopening, isReadOnly };
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

  /** The mail goes to whoever sends; a colleague gets none. */
  private async areAsksMailed(
    tx: Tx,
    { id, reviewedAt }: Assessment,
    respondent: Respondent,
  ): Promise<boolean> {
    return reviewedAt !== null && isLead(respondent) && (await areAsksMailed(tx, id, reviewedAt));
  }

  private async receiptOf(tx: Tx, assessment: Assessment, language: string): Promise<RespondReceipt | null> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId: assessment.id };
    const attestation = await tx.em.findOne(Attestation, { where, order: { at: 'DESC' } });
    if (attestation === null) return null;
    return {
      reference: attestation.reference,
      submittedAt: attestation.at,
      attestedName: attestation.name,
      attestedTitle: attestation.title,
      whatHappensNext: nextWords(
        this.letters.wording(language),
        await this.courseOf(tx, assessment),
        language,
      ),
    };
  }

  private async courseOf(
    tx: Tx,
    { id, landing, submittedAt, reviewedAt }: Assessment,
  ): Promise<ReviewCourse> {
    const { tenantId, timeZone } = tx.ctx;
    const { asks } = await tx.em.findOneByOrFail(VendorQuestions, { tenantId, assessmentId: id });
    return {
      landing,
      readSince: submittedAt === null ? null : await firstReadSince(tx, id, submittedAt),
      finishedOn: reviewedAt === null ? null : localTime(timeZone, reviewedAt).day,
      asks: Object.keys(asks).length,
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

function reopeningShown(
  { questionIds, content, reopenedAt }: Reopening,
  earlier: ReadonlyMap<string, readonly StoredAnswer[]>,
): RespondReopening {
  const said = [...earlier].filter(([, versions]) => versions.some(wasSaid)).map(([id]) => id);
  const closedIds = said.filter((id) => !questionIds.includes(id));
  return { questionIds, closedIds, reopenedAt, reason: open<string>(content) ?? '' };
}
