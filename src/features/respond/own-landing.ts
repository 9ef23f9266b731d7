import type { Context as Facts } from '../../core/questionnaire/answer.js';
import { extentOf } from '../../core/questionnaire/extent.js';
import { minutesFor } from '../../core/questionnaire/minutes.js';
import { type Questionnaire, questionsOf } from '../../core/questionnaire/questionnaire.js';
import type { Assessment, Landing } from '../assessments/assessment.entity.js';
import { Letters } from '../assessments/letters.js';
import type { Passing } from '../assessments/passing.entity.js';
import type { Reopening } from '../assessments/reopening.entity.js';
import { vendorContext } from '../assessments/vendor-questionnaire.js';

/** What is open to whoever stands at the door. */
export interface OwnQuestions {
  readonly assessment: Assessment;
  /** Its own part, or all. */
  readonly questionnaire: Questionnaire;
  /** Set: a colleague, with the part it was handed. */
  readonly passing: Passing | null;
  /** As far as it touches the part. */
  readonly reopening: Reopening | null;
}

export type OwnLanding = Landing & { readonly senderRole: string | null; readonly reopenedCount: number };

/**
 * What was frozen at sending, told to this one reader: a colleague reads of its part and its own day, and after a
 * reopening everybody reads of what is open again.
 */
export function ownLanding(letters: Letters, { assessment, ...own }: OwnQuestions): OwnLanding {
  const { landing, dueOn } = assessment;
  return {
    ...landing,
    ...countsOf(assessment, own),
    dueOn: own.passing?.dueOn ?? dueOn,
    senderRole: roleOf(letters, landing),
    reopenedCount: own.reopening?.questionIds.length ?? 0,
  };
}

type Counts = Pick<Landing, 'questionCount' | 'questionsAtMost' | 'sectionCount' | 'estimatedMinutes'>;

function countsOf(
  { context }: Assessment,
  { questionnaire, passing, reopening }: Omit<OwnQuestions, 'assessment'>,
): Partial<Counts> {
  if (reopening !== null) return reopenedCounts(questionnaire, reopening);
  if (passing === null) return {};
  const facts = vendorContext(questionnaire, context as unknown as Facts);
  const { asked, atMost, sections, minutes } = extentOf(questionnaire, {}, facts);
  return { questionCount: asked, questionsAtMost: atMost, sectionCount: sections, estimatedMinutes: minutes };
}

function reopenedCounts(questionnaire: Questionnaire, { questionIds }: Reopening): Counts {
  const isOpen = ({ id }: { readonly id: string }) => questionIds.includes(id);
  const open = questionsOf(questionnaire).filter(isOpen);
  return {
    questionCount: open.length,
    questionsAtMost: open.length,
    sectionCount: questionnaire.sections.filter(({ questions }) => questions.some(isOpen)).length,
    estimatedMinutes: minutesFor(questionnaire, open),
  };
}

/** The page says the role in its own language; frozen are the words of the language it was sent in. */
function roleOf(letters: Letters, { senderTitle, language }: Landing): string | null {
  const { titles } = letters.wording(language);
  return Object.entries(titles).find(([, title]) => title === senderTitle)?.[0] ?? null;
}
