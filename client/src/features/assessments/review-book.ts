import type { Answers, Context } from '@core/questionnaire/answer.js';
import type { Question, Questionnaire, Section } from '@core/questionnaire/questionnaire.js';
import { isAsked, type QuestionState, questionStates } from '@core/questionnaire/visibility.js';
import type { ReviewedAnswerFragment, ReviewPageQuery } from '../../graphql/staff.generated.js';
import { isChangedSinceReopened, type SinceReopened, sinceReopened } from './review-changes.js';
import { isChanged, pastAnswers, type PastAnswer } from './review-past.js';
import type { Show } from './review-search.js';

export type Reviewed = ReviewPageQuery['assessment'];
export type ReviewFinding = Reviewed['findings'][number];
export type ReviewEvidence = Reviewed['evidence'][number];
export type ReviewRisk = Reviewed['risks'][number];

/** One asked question with everything a reviewer looks at. */
export interface ReviewEntry {
  question: Question;
  section: Section;
  state: QuestionState;
  answer: ReviewedAnswerFragment | null;
  findings: readonly ReviewFinding[];
  risks: readonly ReviewRisk[];
  evidence: readonly ReviewEvidence[];
  /** What became of it since questions were opened again. */
  since: SinceReopened | null;
  /** What the vendor said last time; null: it was not asked, or said nothing. */
  past: PastAnswer | null;
}

/** The questions the vendor saw, in order; core says which those are. */
export function reviewEntries(assessment: Reviewed): ReviewEntry[] {
  const questionnaire = assessment.questionnaire as Questionnaire;
  const context = { ...(assessment.context as Context), tier: assessment.tier };
  const { states } = questionStates(questionnaire, toAnswers(assessment.answers), context);
  const answers = new Map(assessment.answers.map((answer) => [answer.questionId, answer]));
  const past = pastAnswers(assessment);
  return questionnaire.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const state = states.get(question.id);
      if (state === undefined || !isAsked(state)) return [];
      const { id } = question;
      const findings = assessment.findings.filter((finding) => finding.questionId === id);
      const risks = assessment.risks.filter((risk) => isAbout(risk, id));
      const evidence = assessment.evidence.filter(({ questionId }) => questionId === id);
      const versions = assessment.answerVersions.filter(({ questionId }) => questionId === id);
      const answer = answers.get(id) ?? null;
      const since = sinceReopened(id, { answer, versions, evidence }, assessment.reopenings);
      const beside = { findings, risks, evidence, since, past: past.get(id) ?? null };
      return [{ question, section, state, answer, ...beside }];
    }),
  );
}

/** Also a rejected risk is one: somebody has judged it, and it is not raised a second time. */
function isAbout({ findings }: ReviewRisk, questionId: string): boolean {
  return findings.some((finding) => finding.questionId === questionId);
}

type AnswerRow = Pick<ReviewedAnswerFragment, 'questionId' | 'value' | 'na' | 'comment'>;

/** The rows of the API as core reads answers. A refused "does not apply" is an unanswered question. */
export function toAnswers(rows: readonly AnswerRow[]): Answers {
  return Object.fromEntries(
    rows.map((row) => [
      row.questionId,
      {
        value: row.value as Answers[string]['value'],
        na:
          row.na === 'APPROVED' ? ('approved' as const) : row.na === 'PENDING' ? ('pending' as const) : null,
        comment: row.comment ?? null,
      },
    ]),
  );
}

/** What was not sent yet is open to the vendor anyway. */
export function mayReopen({ state }: Pick<Reviewed, 'state'>): boolean {
  return state === 'IN_REVIEW' || state === 'DONE';
}

/** Nobody has decided. Accepting a claim that the question does not apply is agreeing to it, and nothing less. */
export function isOpen({ answer }: ReviewEntry): boolean {
  const verdict = answer?.review?.verdict ?? null;
  return verdict === null || (verdict !== 'ASKED' && answer?.na === 'PENDING');
}

/** Ticked in the version that stands now; a changed answer asks to be looked at again. */
export function isViewed({ answer }: ReviewEntry): boolean {
  return answer?.review?.viewedVersion != null && answer.review.viewedVersion === answer.version;
}

/** Whether an entry belongs to what the list shows. */
export function belongsTo(entry: ReviewEntry, show: Show | undefined): boolean {
  if (show === 'open') return isOpen(entry);
  if (show === 'unviewed') return !isViewed(entry);
  if (show === 'reopened') return isChangedSinceReopened(entry.since);
  if (show === 'changed') return isChanged(entry.past, entry.answer);
  if (show === 'risky') return entry.findings.length > 0;
  if (show === 'asked') return entry.answer?.review?.verdict === 'ASKED';
  if (show === 'no-proof')
    return (
      entry.question.evidence !== undefined &&
      (entry.answer?.review?.evidenceClass ?? 'CLAIMED') === 'CLAIMED'
    );
  return true;
}

/** The next (or previous) entry nobody has judged, after the one on screen; wraps around once. */
export function nextOpen(
  entries: readonly ReviewEntry[],
  from: string | undefined,
  by: 1 | -1,
): ReviewEntry | null {
  const at = entries.findIndex((entry) => entry.question.id === from);
  const order = entries.map((_, step) => entries.at((at + by * (step + 1)) % entries.length));
  return order.find((entry) => entry !== undefined && isOpen(entry)) ?? null;
}

export interface SectionCount {
  section: Section;
  done: number;
  entries: readonly ReviewEntry[];
}

export function bySection(entries: readonly ReviewEntry[]): SectionCount[] {
  const sections = [...new Set(entries.map((entry) => entry.section))];
  return sections.map((section) => {
    const mine = entries.filter((entry) => entry.section === section);
    return { section, entries: mine, done: mine.filter((entry) => !isOpen(entry)).length };
  });
}
