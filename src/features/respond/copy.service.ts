import { Injectable } from '@nestjs/common';
import type { Answers, Context as Facts } from '../../core/questionnaire/answer.js';
import type { Question, Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { isAsked, questionStates, type QuestionState } from '../../core/questionnaire/visibility.js';
import { answerWords } from '../../core/report/describe-answers.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import { coreAnswer, type StoredAnswer } from '../assessments/stored-answer.js';
import { open } from '../assessments/content.js';
import type { Evidence } from '../assessments/evidence.entity.js';
import { EvidenceService } from '../assessments/evidence.service.js';
import { RespondService } from './respond.service.js';
import type { RespondAssessment, RespondLanding, RespondReceipt } from './respond.types.js';

export interface CopiedAnswer {
  readonly question: string;
  readonly text: string;
  readonly state: QuestionState;
  readonly value: unknown;
  /** The value in words, a line each. */
  readonly words: readonly string[];
  readonly naReason: string | null;
  readonly comment: string | null;
  readonly documents: readonly CopiedDocument[];
}

/** A document handed in for a question; its digest tells that it is the same one. */
export interface CopiedDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly validUntil: string | null;
}

/** The vendor's own copy: its questions and answers, and nothing of how they are scored. */
export interface AnswersCopy {
  readonly landing: RespondLanding;
  readonly language: 'en' | 'de';
  readonly questionnaire: { readonly title: string; readonly version: string };
  /** The day it was made or, once the answers were sent, that day: the copy of what was sent never changes. */
  readonly asOf: string;
  /** Without what happens next, which changes after it was made. */
  readonly receipt: Omit<RespondReceipt, 'whatHappensNext'> | null;
  /** The day on which all answers were sent; a colleague has no receipt of its own. */
  readonly sentOn: string | null;
  readonly sections: readonly { readonly title: string; readonly answers: readonly CopiedAnswer[] }[];
}

@Injectable()
export class CopyService {
  constructor(
    private readonly db: Database,
    private readonly respond: RespondService,
    private readonly evidence: EvidenceService,
  ) {}

  async copy(ctx: Context): Promise<AnswersCopy> {
    const assessment = await this.respond.find(ctx);
    const questionnaire = assessment.questionnaire as Questionnaire;
    const evidence = await this.db.read(ctx, (tx) => this.evidence.rows(tx));
    const { landing, submittedAt } = assessment;
    const sentOn = submittedAt === null ? null : localTime(ctx.timeZone, submittedAt).day;
    const { title, version } = questionnaire;
    return {
      landing,
      language: landing.language === 'de' ? 'de' : 'en',
      questionnaire: { title, version },
      asOf: sentOn ?? ctx.today,
      receipt: receiptKept(assessment.receipt),
      sentOn,
      sections: sectionsOf(assessment, questionnaire, evidence),
    };
  }
}

function receiptKept(receipt: RespondReceipt | null): AnswersCopy['receipt'] {
  if (receipt === null) return null;
  const { reference, submittedAt, attestedName, attestedTitle } = receipt;
  return { reference, submittedAt, attestedName, attestedTitle };
}

function sectionsOf(
  assessment: RespondAssessment,
  questionnaire: Questionnaire,
  evidence: readonly Evidence[],
): AnswersCopy['sections'] {
  const documents = documentsByQuestion(evidence);
  const said = new Map(assessment.answers.map((answer) => [answer.questionId, answer as StoredAnswer]));
  const answers: Answers = Object.fromEntries([...said].map(([id, stored]) => [id, coreAnswer(stored)]));
  const { states } = questionStates(questionnaire, answers, assessment.context as Facts);
  const language = assessment.landing.language === 'de' ? 'de' : 'en';
  const sections = questionnaire.sections.map(({ title, questions }) => ({
    title,
    answers: questions
      .filter(({ id }) => isAsked(states.get(id) ?? 'not_visible'))
      .map((question) => ({
        ...copied(question, states.get(question.id)!, said.get(question.id), language),
        documents: documents.get(question.id) ?? [],
      })),
  }));
  return sections.filter((section) => section.answers.length > 0);
}

function copied(
  question: Question,
  state: QuestionState,
  stored: StoredAnswer | undefined,
  language: 'en' | 'de',
): Omit<CopiedAnswer, 'documents'> {
  const isSaid = state === 'answered';
  const value = isSaid ? (stored?.value ?? null) : null;
  return {
    question: question.id,
    text: question.text,
    state,
    value,
    words: answerWords(question, value, reportWording(language)),
    naReason: stored?.naReason ?? null,
    comment: stored?.comment ?? null,
  };
}

/** Only what passed its checks is part of the answer. */
function documentsByQuestion(evidence: readonly Evidence[]): Map<string, CopiedDocument[]> {
  const attached = evidence.filter(({ state }) => state === 'ATTACHED');
  const groups = Map.groupBy(attached, ({ questionId }) => questionId);
  return new Map([...groups].map(([question, rows]) => [question, rows.map(copiedDocument)]));
}

function copiedDocument({ content, sha256, validUntil }: Evidence): CopiedDocument {
  const { fileName } = open<{ fileName: string }>(content)!;
  return { fileName, sha256, validUntil };
}
