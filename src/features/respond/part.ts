import type { Condition } from '../../core/questionnaire/condition.js';
import { minutesFor } from '../../core/questionnaire/minutes.js';
import { type Questionnaire, questionsOf } from '../../core/questionnaire/questionnaire.js';
import type { RespondentScope } from '../assessments/respondent-scope.entity.js';

/**
 * The questions that were handed to one respondent. A question whose condition rests on answers that this respondent
 * does not see is asked all the same: whoever passed it on meant it, and what a branch hides is not sent. The estimate of
 * the whole is cut down to the part, or a few questions would take as long as all of them.
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
  const asked = questionsOf(questionnaire).filter(({ id }) => known.has(id));
  const { estimated_minutes: all } = questionnaire;
  return {
    ...questionnaire,
    ...(all === undefined ? {} : { estimated_minutes: minutesFor(questionnaire, asked) }),
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
