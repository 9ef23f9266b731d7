import { Injectable } from '@nestjs/common';
import type { Answers, Context as Facts } from '../../core/questionnaire/answer.js';
import type { Question, Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { isAsked, questionStates, type QuestionState } from '../../core/questionnaire/visibility.js';
import { answerWords } from '../../core/report/describe-answers.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import type { Context } from '../../platform/tenancy/context.js';
import { coreAnswer, type StoredAnswer } from '../assessments/stored-answer.js';
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
}

/** The vendor's own copy: its questions and answers, and nothing of how they are scored. */
export interface AnswersCopy {
  readonly landing: RespondLanding;
  readonly language: 'en' | 'de';
  readonly questionnaire: { readonly title: string; readonly version: string };
  /** The day it was made or, once the answers were sent, that day: the copy of what was sent never changes. */
  readonly asOf: string;
  readonly receipt: RespondReceipt | null;
  readonly sections: readonly { readonly title: string; readonly answers: readonly CopiedAnswer[] }[];
}

@Injectable()
export class CopyService {
  constructor(private readonly respond: RespondService) {}

  async copy(ctx: Context): Promise<AnswersCopy> {
    const assessment = await this.respond.find(ctx);
    const questionnaire = assessment.questionnaire as Questionnaire;
    const { landing, receipt } = assessment;
    const { title, version } = questionnaire;
    return {
      landing,
      language: landing.language === 'de' ? 'de' : 'en',
      questionnaire: { title, version },
      asOf: receipt?.submittedAt.slice(0, 10) ?? ctx.today,
      receipt,
      sections: sectionsOf(assessment, questionnaire),
    };
  }
}

function sectionsOf(assessment: RespondAssessment, questionnaire: Questionnaire): AnswersCopy['sections'] {
  const said = new Map(assessment.answers.map((answer) => [answer.questionId, answer as StoredAnswer]));
  const answers: Answers = Object.fromEntries([...said].map(([id, stored]) => [id, coreAnswer(stored)]));
  const { states } = questionStates(questionnaire, answers, assessment.context as Facts);
  const language = assessment.landing.language === 'de' ? 'de' : 'en';
  const sections = questionnaire.sections.map(({ title, questions }) => ({
    title,
    answers: questions
      .filter(({ id }) => isAsked(states.get(id) ?? 'not_visible'))
      .map((question) => copied(question, states.get(question.id)!, said.get(question.id), language)),
  }));
  return sections.filter((section) => section.answers.length > 0);
}

function copied(
  question: Question,
  state: QuestionState,
  stored: StoredAnswer | undefined,
  language: 'en' | 'de',
): CopiedAnswer {
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
