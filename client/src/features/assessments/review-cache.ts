import { queryClient } from '../../graphql/query-client.js';
import type {
  ReviewAnswerInput,
  ReviewedAnswerFragment,
  ReviewPageQuery,
} from '../../graphql/staff.generated.js';

export type ReviewPart = Partial<
  Pick<
    ReviewAnswerInput,
    'verdict' | 'evidenceClass' | 'internalNote' | 'noteToVendor' | 'isNaApproved' | 'isViewed'
  >
>;

const keyOf = (assessmentId: string): string[] => ['review', assessmentId];

export function answerIn(assessmentId: string, questionId: string): ReviewedAnswerFragment | null {
  const page = queryClient.getQueryData<ReviewPageQuery>(keyOf(assessmentId));
  return page?.assessment.answers.find((answer) => answer.questionId === questionId) ?? null;
}

export function putAnswer(
  assessmentId: string,
  questionId: string,
  answer: ReviewedAnswerFragment | null,
): void {
  queryClient.setQueryData<ReviewPageQuery>(keyOf(assessmentId), (page) => {
    if (page === undefined) return page;
    const others = page.assessment.answers.filter((one) => one.questionId !== questionId);
    const answers = answer === null ? others : [...others, answer];
    return { ...page, assessment: { ...page.assessment, answers } };
  });
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
const NOT_REVIEWED = {
  verdict: null,
  evidenceClass: 'CLAIMED' as const,
  internalNote: null,
  noteToVendor: null,
  viewedVersion: null,
  version: 0,
  at: '',
};

/** The judgement on screen before the server has it. */
export function withPart(
  answer: ReviewedAnswerFragment | null,
  questionId: string,
  { isNaApproved, isViewed, ...part }: ReviewPart,
): ReviewedAnswerFragment {
  const said = answer ?? { ...NOTHING_SAID, questionId };
  const before = said.review ?? NOT_REVIEWED;
  const ticked = isViewed ?? (part.verdict == null ? before.viewedVersion === said.version : true);
  const review = {
    ...before,
    ...part,
    evidenceClass: part.evidenceClass ?? before.evidenceClass,
    viewedVersion: ticked ? said.version : null,
  };
  return { ...said, na: naWith(said.na, isNaApproved), review };
}

/** Null takes a decision about a claim back: it waits again. Where nothing was claimed there is nothing to decide. */
function naWith(now: ReviewedAnswerFragment['na'], isApproved: ReviewPart['isNaApproved']): typeof now {
  if (now == null || isApproved === undefined) return now;
  return isApproved === null ? 'PENDING' : isApproved ? 'APPROVED' : 'REFUSED';
}

/** The judgement as the server takes it: a save names the whole review, over the version that is known now. */
export function inputFor(assessmentId: string, wanted: ReviewedAnswerFragment): ReviewAnswerInput {
  const { questionId, na } = wanted;
  const { verdict, evidenceClass, internalNote, noteToVendor, viewedVersion } = wanted.review ?? NOT_REVIEWED;
  const expectedVersion = answerIn(assessmentId, questionId)?.review?.version ?? 0;
  const isNaApproved = na == null || na === 'PENDING' ? null : na === 'APPROVED';
  const isViewed = viewedVersion === wanted.version;
  const review = { verdict, evidenceClass, internalNote, noteToVendor, isNaApproved, isViewed };
  return { assessmentId, questionId, expectedVersion, ...review };
}
