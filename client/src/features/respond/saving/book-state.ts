import type { Answers, Context } from '@core/questionnaire/answer.js';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import type { RespondAssessmentPartsFragment, RespondErrorCode } from '../../../graphql/respond.generated.js';
import { answerOf, type Draft, draftOf, type SavedAnswer } from './draft.js';
import type { SaveState } from './save-state.js';

export type Assessment = RespondAssessmentPartsFragment;

export interface Conflict {
  readonly mine: Draft;
  readonly theirs: SavedAnswer;
}

export interface Refusal {
  /** Null when the server did not understand the request at all. */
  readonly code: RespondErrorCode | null;
  readonly reference: string | null;
}

/** One moment of the book: a new object after every change, so that the screen knows. */
export interface BookState {
  readonly assessment: Assessment;
  readonly saved: ReadonlyMap<string, SavedAnswer>;
  /** What stands on the screen and is not confirmed yet; it goes before `saved`. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly refusals: ReadonlyMap<string, Refusal>;
  readonly save: SaveState;
  /** The person said so: nothing may stay behind in this browser. */
  readonly isShared: boolean;
  /** What is not on the server yet is truly kept in this browser. */
  readonly keepsCopy: boolean;
}

/** What stands on the screen for one question; where nothing can be changed any more, what the server has. */
export function draftIn(state: BookState, question: string): Draft {
  const { isReadOnly, reopening } = state.assessment;
  const isClosed = isReadOnly || (reopening?.closedIds.includes(question) ?? false);
  const draft = isClosed ? undefined : state.drafts.get(question);
  return draft ?? draftOf(state.saved.get(question));
}

/** All answers as core reads them. */
export function answersIn(state: BookState): Answers {
  const questions = new Set([...state.saved.keys(), ...state.drafts.keys()]);
  return Object.fromEntries([...questions].map((question) => [question, answerOf(draftIn(state, question))]));
}

export function questionnaireIn(state: BookState): Questionnaire {
  return state.assessment.questionnaire as Questionnaire;
}

export function contextIn(state: BookState): Context {
  return state.assessment.context as Context;
}

export function firstState(assessment: Assessment, keepsCopy: boolean): BookState {
  return {
    assessment,
    saved: byQuestion(assessment.answers),
    drafts: new Map(),
    conflicts: new Map(),
    refusals: new Map(),
    save: { kind: 'idle' },
    isShared: !keepsCopy,
    keepsCopy,
  };
}

export function byQuestion(answers: readonly SavedAnswer[]): ReadonlyMap<string, SavedAnswer> {
  return new Map(answers.map((answer) => [answer.questionId, answer]));
}
