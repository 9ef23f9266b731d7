import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { request } from '../../graphql/request.js';
import { ReviewAnswerDocument, type ReviewedAnswerFragment } from '../../graphql/staff.generated.js';
import type { SaveStateKind } from '../../ui/save-state.js';
import { isConflict as hasConflict } from '../../workspace/conflict-notice.js';
import { answerIn, inputFor, putAnswer, type ReviewPart, withPart } from './review-cache.js';
import { type UnsavedJudgement, useUnsaved } from './unsaved-judgements.js';

export interface Reviewing {
  save: (questionId: string, part: ReviewPart) => void;
  state: SaveStateKind;
  /** What could not be saved, by question, until it is saved or given up. */
  unsaved: ReadonlyMap<string, UnsavedJudgement>;
  /** Gives up what could not be saved: what the server has stays. */
  giveUp: (questionId: string) => void;
  /** Saves it again, over what the server has now. */
  saveAgain: (questionId: string) => void;
}

/** Saves each judgement at once: on screen immediately, and kept apart with the reason if the server refuses. */
export function useReviewing(assessmentId: string): Reviewing {
  const { t } = useTranslation();
  const [state, setState] = useState<SaveStateKind>({ kind: 'idle' });
  const { unsaved, unsavedOf, keepApart, forget } = useUnsaved();
  const waiting = useRef(new Map<string, number>());

  /** Nothing of a review is kept on the device: what was not saved stands here alone, and that is said. */
  function notSaved({ kind, reference }: Failure): string {
    const cause = t(`ui:failure.${kind}.what`);
    return reference === null
      ? t('assessments:review.notSaved', { cause })
      : t('assessments:review.notSavedRef', { cause, reference });
  }

  async function send(
    wanted: ReviewedAnswerFragment,
    part: ReviewPart,
    before: ReviewedAnswerFragment | null,
  ): Promise<void> {
    const { questionId } = wanted;
    const held = unsavedOf(questionId);
    // Chosen before the conflict was known: compared with theirs like the choice before it.
    if (held?.isConflict === true) return keepApart(questionId, { ...held, part: { ...held.part, ...part } });
    // What was chosen travels with the save: the page may have been read anew while it waited.
    const input = inputFor(assessmentId, wanted);
    countDown(waiting.current, questionId);
    try {
      const { reviewAnswer } = await request(ReviewAnswerDocument, { input });
      const refused = reviewAnswer.userErrors[0];
      const stored = reviewAnswer.answer ?? before;
      // Asked after the answer came: more may have been chosen meanwhile, and it must not be wiped out.
      const isLast = waiting.current.get(questionId) === 0;
      putAnswer(
        assessmentId,
        questionId,
        isLast || refused ? stored : keepTyped(assessmentId, questionId, stored),
      );
      if (refused === undefined) {
        forget(questionId);
        setState({ kind: 'saved', at: new Date() });
        return;
      }
      const isConflict = hasConflict(reviewAnswer.userErrors);
      keepApart(questionId, { part, message: refused.message, isConflict });
      setState(isConflict ? { kind: 'conflict' } : { kind: 'idle' });
    } catch (thrown) {
      putAnswer(assessmentId, questionId, before);
      setState({ kind: 'idle' });
      keepApart(questionId, { part, message: notSaved(toFailure(thrown)), isConflict: false });
    }
  }

  function save(questionId: string, chosen: ReviewPart): void {
    const held = unsavedOf(questionId);
    const part = { ...held?.part, ...chosen };
    if (held?.isConflict === true) return keepApart(questionId, { ...held, part });
    const before = answerIn(assessmentId, questionId);
    const wanted = withPart(before, questionId, part);
    putAnswer(assessmentId, questionId, wanted);
    setState({ kind: 'saving' });
    waiting.current.set(questionId, (waiting.current.get(questionId) ?? 0) + 1);
    // One after the other: the second must carry the version the first one brought.
    lines.set(
      assessmentId,
      allSaved(assessmentId).then(() => send(wanted, part, before)),
    );
  }

  function giveUp(questionId: string): void {
    forget(questionId);
    setState({ kind: 'idle' });
  }

  function saveAgain(questionId: string): void {
    const part = unsavedOf(questionId)?.part ?? {};
    forget(questionId);
    save(questionId, part);
  }

  return { save, state, unsaved, giveUp, saveAgain };
}

/** The saves of each assessment under way; they go on when the page is left. */
const lines = new Map<string, Promise<void>>();

/** Resolves when every judgement so far has reached the server or was refused. */
export function allSaved(assessmentId: string): Promise<void> {
  return lines.get(assessmentId) ?? Promise.resolve();
}

/** From here on it is under way and no longer waits. */
function countDown(waiting: Map<string, number>, questionId: string): void {
  waiting.set(questionId, (waiting.get(questionId) ?? 1) - 1);
}

/** While more of the same answer waits to be sent, only the version of what is stored is taken over. */
function keepTyped(
  assessmentId: string,
  questionId: string,
  stored: ReviewedAnswerFragment | null,
): ReviewedAnswerFragment | null {
  const typed = answerIn(assessmentId, questionId);
  if (typed?.review == null || stored?.review == null) return stored;
  return { ...typed, review: { ...typed.review, version: stored.review.version } };
}
