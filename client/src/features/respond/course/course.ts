import { missing } from '@core/questionnaire/missing.js';
import { questionStates, type QuestionState, isAsked } from '@core/questionnaire/visibility.js';
import type { Question, Section } from '@core/questionnaire/questionnaire.js';
import { answersIn, type BookState, contextIn, questionnaireIn } from '../saving/book-state.js';

/** A section with the questions that are asked now, and those whose kept answers no longer count. */
export interface Stretch {
  readonly section: Section;
  readonly asked: readonly Question[];
  readonly hidden: readonly Question[];
  /** Blank, or not answered as asked for. */
  readonly open: readonly Question[];
  /** Of the open ones those without which nothing can be sent. */
  readonly due: readonly Question[];
}

/** Where a question stands in its section. */
export interface Place {
  readonly section: Section;
  readonly question: Question;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The questionnaire as this vendor sees it now; sections without a question are left out.
 *
 * @param documented questions with a document, which is put aside with the answer
 */
export function courseOf(state: BookState, documented: ReadonlySet<string> = NONE): readonly Stretch[] {
  const questionnaire = questionnaireIn(state);
  const answers = answersIn(state);
  const context = contextIn(state);
  const { states } = questionStates(questionnaire, answers, context);
  const left = new Set(missing(questionnaire, answers, context).map(({ question }) => question));
  return questionnaire.sections
    .map((section) => stretch(section, { states, left, state, documented }))
    .filter(({ asked }) => asked.length > 0);
}

/** @param open where the way leads through certain questions only; null: through all */
export function placeOf(
  course: readonly Stretch[],
  id: string,
  open: ReadonlySet<string> | null = null,
): Place | null {
  const isOpen = (question: Question): boolean => open?.has(question.id) ?? true;
  for (const { section, asked } of course) {
    const at = asked.findIndex((question) => question.id === id);
    const question = asked[at];
    if (question === undefined) continue;
    const previous = asked.slice(0, at).findLast(isOpen)?.id ?? null;
    const next = asked.slice(at + 1).find(isOpen)?.id ?? null;
    return { section, question, position: at + 1, total: asked.length, previous, next };
  }
  return null;
}

interface Surroundings {
  readonly states: ReadonlyMap<string, QuestionState>;
  /** What keeps the answers from being sent. */
  readonly left: ReadonlySet<string>;
  readonly state: BookState;
  readonly documented: ReadonlySet<string>;
}

function stretch(section: Section, { states, left, state, documented }: Surroundings): Stretch {
  const stateOf = (question: Question) => states.get(question.id) ?? 'not_in_tier';
  const asked = section.questions.filter((question) => isAsked(stateOf(question)));
  const due = asked.filter(({ id }) => left.has(id));
  const open = asked.filter((question) => stateOf(question) === 'unanswered' || left.has(question.id));
  const hidden = section.questions.filter(
    (question) =>
      stateOf(question) === 'not_visible' && (hasAnswer(state, question.id) || documented.has(question.id)),
  );
  return { section, asked, hidden, open, due };
}

function hasAnswer(state: BookState, question: string): boolean {
  const answer = answersIn(state)[question];
  return answer !== undefined && (answer.na != null || answer.value != null);
}
