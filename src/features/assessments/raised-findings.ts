import { questionsOf, type Questionnaire } from '../../core/questionnaire/questionnaire.js';
import type { PracticeReview, ScoreSheet as Sheet } from '../../core/scoring/sheet.js';
import type { RaisedFinding } from '../../platform/events/findings-raised.js';
import type { AnswerReview } from './answer-review.entity.js';
import type { ProofElsewhere } from './proof-elsewhere.js';
import type { Rulebook } from './snapshots.service.js';

type Reviews = ReadonlyMap<string, AnswerReview>;

/** A reviewer who says "not OK" holds proof of the opposite: the practice is 0 (DOMAIN formula 2). */
function refutedPractices(questionnaire: Questionnaire, reviews: Reviews): Record<string, PracticeReview> {
  const refuted = refutedQuestions(questionnaire, reviews).flatMap(({ practice }) => practice ?? []);
  return Object.fromEntries(refuted.map((practice) => [practice, { refuted: true }]));
}

/** What reviewers refuted and what is proven elsewhere; practices the model does not know are left out. */
export function reviewedPractices(
  { questionnaire, model }: Rulebook,
  reviews: Reviews,
  { practices }: ProofElsewhere,
): Record<string, PracticeReview> {
  const refuted = refutedPractices(questionnaire, reviews);
  const known = model.practices.filter(({ id }) => id in refuted || id in practices);
  return Object.fromEntries(
    known.map(({ id }) => [
      id,
      { ...refuted[id], ...(practices[id] === undefined ? {} : { evidence: practices[id] }) },
    ]),
  );
}

/** What the sheet found, and what the reviewer did: "I = 0 and a finding". */
export function raisedFindings(
  { findings }: Sheet,
  { questionnaire, model }: Rulebook,
  reviews: Reviews,
): RaisedFinding[] {
  const practices = new Map(model.practices.map(({ id, title }) => [id, title]));
  const byReviewer = refutedQuestions(questionnaire, reviews).map((question): RaisedFinding => {
    const what = practices.get(question.practice ?? '') ?? question.text;
    return {
      rule: `${question.id}:refuted`,
      question: question.id,
      practice: question.practice ?? null,
      title: `A reviewer does not accept the answer: ${what}`,
      severity: question.critical === true ? 'high' : 'medium',
    };
  });
  return [...findings.map((finding) => ({ rule: finding.question, ...finding })), ...byReviewer];
}

/** How many findings set the floors of the residual risk (DOMAIN formula 12). */
export function openCritical(findings: readonly RaisedFinding[]): number {
  return findings.filter(({ severity }) => severity === 'critical').length;
}

function refutedQuestions(questionnaire: Questionnaire, reviews: Reviews) {
  return questionsOf(questionnaire).filter(({ id }) => reviews.get(id)?.verdict === 'NOT_OK');
}
