import { useTranslation } from 'react-i18next';
import { answerProblems } from '@core/questionnaire/answer-check.js';
import { isAnswered } from '@core/questionnaire/comparison.js';
import type { Question, QuestionType } from '@core/questionnaire/questionnaire.js';
import type { Problem } from '@core/problem.js';
import { ANSWER } from '../fields/answer-field-props.js';
import { answerOf, type Draft } from '../saving/draft.js';

/** A problem at a field of the question's page. */
export interface AnswerProblem {
  path: string;
  message: string;
}

export const COMMENT = 'comment';
export const NA_REASON = 'na-reason';

/** What is wrong with an answer, in the reader's words; core decides, this page only speaks. */
export function useAnswerProblems(): (question: Question, draft: Draft) => readonly AnswerProblem[] {
  const { t } = useTranslation();
  return (question, draft) => {
    const found = answerProblems(question, answerOf(draft), '');
    if (found.length === 0 && isMissing(question, draft))
      return [{ path: ANSWER, message: t(`respond:problem.missing.${missingKind(question.type)}`) }];
    return found.map((problem) => ({
      path: pathOf(question, problem),
      message: t(`respond:problem.${problem.code}`, placeOf(question, problem)),
    }));
  };
}

function isMissing(question: Question, draft: Draft): boolean {
  return question.required === true && draft.naReason === null && !isAnswered(draft.value);
}

function missingKind(type: QuestionType): string {
  if (['yes_no', 'scale', 'single'].includes(type)) return 'choose';
  if (type === 'multi') return 'chooseSome';
  return ['country_list', 'table', 'number', 'date', 'contact', 'file'].includes(type) ? type : 'write';
}

/** `/value/0/country` stands at the field `answer-0-country`, `/value` at `answer`. */
function pathOf(question: Question, { where }: Problem): string {
  const [part, ...rest] = tokens(where);
  if (part === 'comment') return COMMENT;
  if (part === 'na') return NA_REASON;
  if (question.type === 'table' && rest.length > 1) return [ANSWER, rest[0], rest[1]].join('-');
  const isLater = question.type === 'contact' && rest[0] !== undefined && rest[0] !== 'name';
  return isLater ? `${ANSWER}-${rest[0]}` : ANSWER;
}

/** Names the cell of a table: "Row 2: Legal name". */
function placeOf(question: Question, { where }: Problem): Record<string, string | number> {
  const [, row, column] = tokens(where);
  const found = (question.columns ?? []).find(({ id }) => id === column);
  return { row: Number(row ?? 0) + 1, column: found?.title ?? '', cell: found === undefined ? 'no' : 'yes' };
}

function tokens(where: string | null): readonly string[] {
  return (where ?? '').split('/').slice(1);
}
