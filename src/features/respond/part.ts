import type { Condition } from '../../core/questionnaire/condition.js';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import type { RespondentScope } from '../assessments/respondent-scope.entity.js';

/**
 * The questions that were handed to one respondent. A question whose condition rests on answers that this respondent
 * does not see is asked all the same: whoever passed it on meant it, and what a branch hides is not sent.
 */
export function partOf(questionnaire: Questionnaire, scope: readonly RespondentScope[]): Questionnaire {
  const handed = new Map(scope.map(({ section, questionIds }) => [section, questionIds]));
  const sections = questionnaire.sections
    .filter(({ id }) => handed.has(id))
    .map((section) => {
      const named = handed.get(section.id) ?? null;
      return { ...section, questions: section.questions.filter(({ id }) => named?.includes(id) ?? true) };
    });
  const known = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return {
    ...questionnaire,
    sections: sections.map((section) => ({
      ...withoutForeign(section, known),
      questions: section.questions.map((question) => withoutForeign(question, known)),
    })),
  };
}

function withoutForeign<T extends { readonly visible_if?: Condition }>(
  part: T,
  known: ReadonlySet<string>,
): T {
  const { visible_if: condition, ...rest } = part;
  const isKnown = condition === undefined || questionsIn(condition).every((id) => known.has(id));
  return isKnown ? part : (rest as T);
}

/** The questions whose answers a condition reads. */
function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  if ('not' in condition) return questionsIn(condition.not);
  return 'q' in condition ? [condition.q] : [];
}
