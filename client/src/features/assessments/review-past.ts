import { canonicalJson } from '@core/canonical-json.js';
import { type Question, type Questionnaire, questionsOf } from '@core/questionnaire/questionnaire.js';
import type { ReviewedAnswerFragment, ReviewPageQuery } from '../../graphql/staff.generated.js';

type Previous = NonNullable<ReviewPageQuery['assessment']['previous']>;

/** An answer of the last assessment, with the question as it was asked then: its choices have their words of then. */
export interface PastAnswer {
  question: Question;
  answer: Previous['answers'][number];
  submittedAt: string | null;
  language: string;
}

/** What the vendor said last time, by question; ids of questions stay from year to year. */
export function pastAnswers({
  previous,
}: Pick<ReviewPageQuery['assessment'], 'previous'>): ReadonlyMap<string, PastAnswer> {
  if (previous == null) return new Map();
  const questionnaire = previous.questionnaire as Questionnaire;
  const { language } = questionnaire;
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const submittedAt = previous.submittedAt ?? null;
  const entries = previous.answers.flatMap((answer): [string, PastAnswer][] => {
    const question = questions.get(answer.questionId);
    return question === undefined ? [] : [[answer.questionId, { question, answer, submittedAt, language }]];
  });
  return new Map(entries);
}

/** Whether the vendor says something else than last time. Where it said nothing then, nothing has changed. */
export function isChanged(past: PastAnswer | null, now: ReviewedAnswerFragment | null): boolean {
  return past !== null && said(past.answer) !== said(now);
}

/** A comment in other words is no other answer. */
function said(answer: Pick<ReviewedAnswerFragment, 'value' | 'naReason'> | null): string {
  const { value = null, naReason = null } = answer ?? {};
  const text = canonicalJson(naReason === null ? value : { na: true });
  return text.ok ? text.text : '';
}
