import type { Answers } from '@core/questionnaire/answer.js';
import type { Question, Section } from '@core/questionnaire/questionnaire.js';
import { isAsked, questionStates } from '@core/questionnaire/visibility.js';
import { type BookState, contextIn, questionnaireIn } from '../saving/book-state.js';
import { answerOf, draftOf, type SavedAnswer } from '../saving/draft.js';
import { courseOf } from './course.js';

/** A question that can be answered again, and how it stands. */
export interface OpenAgain {
  readonly section: Section;
  readonly question: Question;
  /** `new`: nobody asked it before; a new answer brought it up. */
  readonly state: 'unchanged' | 'changed' | 'new';
}

/** What is open while the rest stays as it was sent, in file order; null: nothing was opened again. */
export function openAgainIn(state: BookState): readonly OpenAgain[] | null {
  const { reopening } = state.assessment;
  if (reopening == null) return null;
  const before = askedBefore(state);
  return courseOf(state).flatMap(({ section, asked, due }) =>
    asked.flatMap((question): OpenAgain[] => {
      const isChanged = isChangedSince(state, question.id, reopening.reopenedAt);
      if (reopening.questionIds.includes(question.id))
        return [{ section, question, state: isChanged ? 'changed' : 'unchanged' }];
      if (before.has(question.id) && !due.includes(question)) return [];
      return [{ section, question, state: isChanged ? 'changed' : 'new' }];
    }),
  );
}

/** By id; null: everything is open, as before the first sending. */
export function openIdsIn(state: BookState): ReadonlySet<string> | null {
  const open = openAgainIn(state);
  return open === null ? null : new Set(open.map(({ question }) => question.id));
}

/** Sent before, and not among those that were opened again. */
export function isClosedAgain(state: BookState, question: string): boolean {
  return state.assessment.reopening?.closedIds.includes(question) ?? false;
}

/** Of what is open again, the questions that nobody has turned to yet. */
export function untouchedIn(state: BookState): readonly Question[] {
  const open = openAgainIn(state) ?? [];
  return open.filter((one) => one.state !== 'changed').map(({ question }) => question);
}

function isChangedSince(state: BookState, question: string, reopenedAt: string): boolean {
  const saved = state.saved.get(question);
  return state.drafts.has(question) || (saved !== undefined && saved.savedAt > reopenedAt);
}

/** What was asked by the answers as they were sent. */
function askedBefore(state: BookState): ReadonlySet<string> {
  const since = state.assessment.reopening?.reopenedAt ?? '';
  const sent = [...state.saved.values()].flatMap((answer) => sentOf(answer, since));
  const answers: Answers = Object.fromEntries(sent);
  const { states } = questionStates(questionnaireIn(state), answers, contextIn(state));
  return new Set([...states].filter(([, one]) => isAsked(one)).map(([id]) => id));
}

function sentOf(answer: SavedAnswer, since: string) {
  const sent = answer.savedAt > since ? answer.earlier?.[0] : answer;
  if (sent === undefined) return [];
  return [[answer.questionId, answerOf(draftOf({ ...answer, ...sent }))] as const];
}
