import { canonicalJson } from '@core/canonical-json.js';
import type { Answer, Answers, Context } from '@core/questionnaire/answer.js';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import { compile, type Compiled } from '@core/scoring/compile.js';
import type { MaturityModel } from '@core/scoring/model.js';
import { scoreSheet } from '@core/scoring/score.js';
import type { ScoreInput, ScoreSheet } from '@core/scoring/sheet.js';
import { withVendorAnswers } from '@core/tiering/context.js';
import { dayHere } from '../../i18n/dates.js';
import { toAnswers } from './review-book.js';
import type { Scored } from './score-page.js';

export interface Scoring {
  compiled: Compiled;
  input: ScoreInput;
}

/**
 * What the sheet on screen was scored from. Null when scoring that again does not give this very sheet: then
 * nothing may be said about what would change it.
 */
export function scoringOf(assessment: Scored, sheet: ScoreSheet): Scoring | null {
  const result = compile(assessment.questionnaire as Questionnaire, assessment.model as MaturityModel);
  if (!result.ok) return null;
  const input = inputOf(assessment, sheet);
  const again = scoreSheet(result.compiled, input);
  if (!again.ok || !isSame(again.sheet, sheet)) return null;
  return { compiled: result.compiled, input };
}

function inputOf(assessment: Scored, sheet: ScoreSheet): ScoreInput {
  const isReviewed = assessment.scoreSheet?.isReviewed === true;
  const sentOn = assessment.submittedAt == null ? null : dayHere(assessment.submittedAt);
  const answers = isReviewed ? withProof(assessment, sentOn ?? '') : asClaimed(assessment);
  const refuted = sheet.practices.filter(({ state }) => state === 'refuted');
  return {
    assessed_on: sentOn,
    context: withVendorAnswers({ ...(assessment.context as Context), tier: assessment.tier }, answers),
    answers,
    practices: Object.fromEntries(refuted.map(({ id }) => [id, { refuted: true }])),
  };
}

/** An answer counts as shown once a reviewer accepted it with proof. */
function withProof(assessment: Scored, day: string): Answers {
  const { answers } = assessment;
  const said = toAnswers(answers.map((row) => ({ ...row, na: row.na === 'REFUSED' ? 'PENDING' : row.na })));
  const entries = answers.map(({ questionId, na, review }): [string, Answer] => {
    const answer = said[questionId] ?? {};
    const isShown = na == null && review?.verdict === 'ACCEPTED' && review.evidenceClass !== 'CLAIMED';
    if (!isShown) return [questionId, answer];
    const proof = review.evidenceClass === 'ATTESTED' ? 'attested' : 'documented';
    const expired = hasLapsed(assessment, questionId, day) ? { expired: true } : {};
    return [questionId, { ...answer, evidence: [{ class: proof, accepted: true, ...expired }] }];
  });
  return Object.fromEntries(entries);
}

/** There are documents, and none of them held any more when the answers were sent. */
function hasLapsed({ evidence }: Scored, questionId: string, day: string): boolean {
  const own = evidence.filter((one) => one.questionId === questionId && one.state === 'ATTACHED');
  return own.length > 0 && own.every(({ validUntil }) => validUntil != null && validUntil < day);
}

/** Before the review everything is a claim, and what does not apply waits. */
function asClaimed({ answers }: Scored): Answers {
  return toAnswers(answers.map((row) => ({ ...row, na: row.na == null ? null : 'PENDING' })));
}

function isSame(one: ScoreSheet, other: ScoreSheet): boolean {
  // Canonical, for the stored sheet comes from a jsonb column, which does not keep the order of keys.
  const [before, again] = [one, other].map(({ overall, domains }) => canonicalJson([overall, domains]));
  return before?.ok === true && again?.ok === true && before.text === again.text;
}
