import { useRef, useState } from 'react';
import { toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  ReviewAnswerDocument,
  type ReviewAnswerInput,
  type ReviewedAnswerFragment,
  type ReviewPageQuery,
} from '../../graphql/staff.generated.js';
import type { SaveStateKind } from '../../ui/save-state.js';
import { isConflict } from '../../workspace/conflict-notice.js';

export type ReviewPart = Partial<
  Pick<ReviewAnswerInput, 'verdict' | 'evidenceClass' | 'internalNote' | 'noteToVendor' | 'isNaApproved'>
>;

export interface Reviewing {
  save: (questionId: string, part: ReviewPart) => void;
  state: SaveStateKind;
  /** What the server said no to, in words, and for which question. */
  refusal: { questionId: string; message: string } | null;
}

/** Saves each judgement at once: on screen immediately, rolled back with the reason if the server refuses. */
export function useReviewing(assessmentId: string): Reviewing {
  const [state, setState] = useState<SaveStateKind>({ kind: 'idle' });
  const [refusal, setRefusal] = useState<Reviewing['refusal']>(null);
  const line = useRef<Promise<void>>(Promise.resolve());

  async function send(questionId: string, part: ReviewPart): Promise<void> {
    const before = answerIn(assessmentId, questionId);
    const input = inputFor(assessmentId, questionId, before, part);
    putReview(assessmentId, questionId, input);
    try {
      const { reviewAnswer } = await request(ReviewAnswerDocument, { input });
      const refused = reviewAnswer.userErrors[0];
      putAnswer(assessmentId, questionId, reviewAnswer.answer ?? before);
      setRefusal(refused === undefined ? null : { questionId, message: refused.message });
      if (refused === undefined) setState({ kind: 'saved', at: new Date() });
      else setState(isConflict(reviewAnswer.userErrors) ? { kind: 'conflict' } : { kind: 'idle' });
    } catch (thrown) {
      const failure = toFailure(thrown);
      putAnswer(assessmentId, questionId, before);
      setState(
        failure.kind === 'OFFLINE' ? { kind: 'offline' } : { kind: 'failed', reference: failure.reference },
      );
    }
  }

  function save(questionId: string, part: ReviewPart): void {
    setState({ kind: 'saving' });
    // One after the other: the second must carry the version the first one brought.
    line.current = line.current.then(() => send(questionId, part));
  }

  return { save, state, refusal };
}

function inputFor(
  assessmentId: string,
  questionId: string,
  answer: ReviewedAnswerFragment | null,
  part: ReviewPart,
): ReviewAnswerInput {
  const review = answer?.review;
  return {
    assessmentId,
    questionId,
    expectedVersion: review?.version ?? 0,
    verdict: review?.verdict ?? null,
    evidenceClass: review?.evidenceClass ?? 'CLAIMED',
    internalNote: review?.internalNote ?? null,
    noteToVendor: review?.noteToVendor ?? null,
    isNaApproved: answer?.na == null || answer.na === 'PENDING' ? null : answer.na === 'APPROVED',
    ...part,
  };
}

const keyOf = (assessmentId: string): string[] => ['review', assessmentId];

function answerIn(assessmentId: string, questionId: string): ReviewedAnswerFragment | null {
  const page = queryClient.getQueryData<ReviewPageQuery>(keyOf(assessmentId));
  return page?.assessment.answers.find((answer) => answer.questionId === questionId) ?? null;
}

/** The judgement on screen before the server has it. */
function putReview(assessmentId: string, questionId: string, input: ReviewAnswerInput): void {
  const answer = answerIn(assessmentId, questionId) ?? { ...NOTHING_SAID, questionId };
  const review = {
    verdict: input.verdict ?? null,
    evidenceClass: input.evidenceClass ?? 'CLAIMED',
    internalNote: input.internalNote ?? null,
    noteToVendor: input.noteToVendor ?? null,
    version: answer.review?.version ?? 0,
    at: answer.review?.at ?? '',
  };
  const na = input.isNaApproved == null ? (answer.na ?? null) : input.isNaApproved ? 'APPROVED' : 'REFUSED';
  putAnswer(assessmentId, questionId, { ...answer, na, review });
}

/** A question the vendor left out has no answer of its own, but can be judged. */
const NOTHING_SAID = {
  value: null,
  naReason: null,
  na: null,
  comment: null,
  version: 0,
  updatedAt: '',
  review: null,
};

function putAnswer(assessmentId: string, questionId: string, answer: ReviewedAnswerFragment | null): void {
  queryClient.setQueryData<ReviewPageQuery>(keyOf(assessmentId), (page) => {
    if (page === undefined) return page;
    const others = page.assessment.answers.filter((one) => one.questionId !== questionId);
    return {
      ...page,
      assessment: { ...page.assessment, answers: answer === null ? others : [...others, answer] },
    };
  });
}
