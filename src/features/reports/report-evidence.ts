import type { ReportEvidence } from '../../core/report/model-answers.js';
import type { EvidenceClass } from '../../core/report/model-terms.js';
import type { Wording } from '../../core/report/wording.js';
import type { AnswerReview } from '../assessments/answer-review.entity.js';
import { open } from '../assessments/content.js';
import type { Evidence } from '../assessments/evidence.entity.js';
import { isExpired } from '../assessments/expired-proof.js';
import { dayOf } from './report-day.js';
import type { ReportSource } from './report-source.js';

/**
 * The documents behind an answer with hash and validity, in the class the reviewer gave; where the reviewer saw proof
 * that lies nowhere here, that is said. Without an accepting word everything stays a claim.
 */
export function evidenceOf(
  source: ReportSource,
  questionId: string,
  review: AnswerReview | undefined,
  wording: Wording,
): ReportEvidence[] {
  const isShown = review?.verdict === 'ACCEPTED' && review.evidenceClass !== 'CLAIMED';
  const kind = (isShown ? review.evidenceClass.toLowerCase() : 'claimed') as EvidenceClass;
  const attached = source.documents.filter(
    (document) => document.questionId === questionId && document.state === 'ATTACHED',
  );
  if (attached.length > 0) return attached.map((document) => documentLine(source, document, kind));
  return isShown ? [{ ...SEEN_ELSEWHERE, title: wording.say('evidence.seen'), class: kind }] : [];
}

const SEEN_ELSEWHERE = {
  accepted: true,
  expired: false,
  scopeMismatch: false,
  validUntil: null,
  hash: null,
};

/** Lapsed on the day the answers were sent, as the score counts it (DOMAIN formula 3). */
function documentLine(source: ReportSource, document: Evidence, kind: EvidenceClass): ReportEvidence {
  const { assessment, decision } = source;
  const day = dayOf(source, assessment.submittedAt ?? decision?.decidedAt ?? document.uploadedAt);
  return {
    title: open<{ fileName: string }>(document.content)?.fileName ?? '',
    class: kind,
    accepted: kind !== 'claimed',
    expired: isExpired(document, day),
    scopeMismatch: false,
    validUntil: document.validUntil,
    hash: document.sha256,
  };
}
