import type { Answers } from '../../core/questionnaire/answer.js';
import type { AnswerRecord } from '../../core/report/describe-answers.js';
import type { ReportReview } from '../../core/report/model-decision.js';
import type { ReportResidual } from '../../core/report/model-maturity.js';
import type { ReportFinding } from '../../core/report/model-risks.js';
import type { Band } from '../../core/report/model-terms.js';
import type { Wording } from '../../core/report/wording.js';
import { residualRisk } from '../../core/risk/residual.js';
import type { MaturityModel } from '../../core/scoring/model.js';
import type { ScoreSheet as Sheet } from '../../core/scoring/sheet.js';
import type { InherentRating } from '../../core/tiering/rate-inherent.js';
import { open } from '../assessments/content.js';
import type { AnswerReview } from '../assessments/answer-review.entity.js';
import { evidenceOf } from './report-evidence.js';
import { dayOf } from './report-day.js';
import type { ReportSource } from './report-source.js';

interface StoredAnswer {
  value: never;
  naReason: string | null;
  comment: string | null;
}

/** The vendor's answers with the reviewer's word on N/A. */
export function answersOf(source: ReportSource): Answers {
  const reviews = new Map(source.reviews.map((review) => [review.questionId, review]));
  const entries = source.answers.map((row) => {
    const { value, naReason, comment } = open<StoredAnswer>(row.content)!;
    const na =
      naReason === null || naReason === undefined
        ? undefined
        : reviews.get(row.questionId)?.isNaApproved
          ? 'approved'
          : 'pending';
    return [
      row.questionId,
      { ...(value == null ? {} : { value }), ...(na ? { na } : {}), comment: comment ?? naReason ?? null },
    ];
  });
  return Object.fromEntries(entries) as Answers;
}

export function recordsOf(source: ReportSource, wording: Wording): Record<string, AnswerRecord> {
  const by = source.attestation?.name;
  const reviews = new Map(source.reviews.map((review) => [review.questionId, review]));
  return Object.fromEntries(
    source.answers.map((row) => {
      const review = reviews.get(row.questionId);
      return [
        row.questionId,
        {
          verdict: verdictOf(review),
          reviewerNote: review?.noteToVendor ?? null,
          provenance: by ?? null,
          evidence: evidenceOf(source, row.questionId, review, wording),
        },
      ];
    }),
  );
}

/** @param said what our rules found, in the language of the report */
export function findingsOf({ findings }: ReportSource, said: (title: string) => string): ReportFinding[] {
  return findings.map((finding) => ({
    id: `fnd_${finding.id}`,
    title: said(finding.title),
    severity: finding.severity.toLowerCase() as Band,
    source: finding.source,
    question: finding.questionId,
    detail: null,
    state: finding.isOpen ? 'open' : 'closed',
  }));
}

export function residualOf(source: ReportSource, model: MaturityModel): ReportResidual | null {
  const sheet = source.sheet?.sheet as unknown as Sheet | undefined;
  const inherent = source.service.inherentRisk;
  const rating = source.service.inherent as unknown as InherentRating | null;
  if (sheet === undefined || inherent === null) return null;
  const critical = source.findings.filter(
    (finding) => finding.isOpen && finding.severity === 'CRITICAL',
  ).length;
  const result = residualRisk(
    {
      // The figure that is shown is rounded; the bands are judged by the exact one.
      inherent_effective: rating?.state === 'rated' ? rating.inherent_effective_exact : inherent,
      control_effectiveness: sheet.overall.control_effectiveness_exact,
      documented_share: sheet.overall.documented_share_exact,
      open_critical_findings: critical,
    },
    model.scoring.residual,
  );
  if (result.residual === null || result.raw === null || result.band === null || result.because === null)
    return null;
  return {
    inherent,
    inherentBand: result.because.band_of_inherent,
    raw: result.raw,
    residual: result.residual,
    band: result.band,
    openCriticalFindings: critical,
    forcedHigh: false,
    afterTreatment: null,
  };
}

export function reviewOf(source: ReportSource): ReportReview | null {
  if (source.reviews.length === 0) return null;
  const { reviewedAt } = source.assessment;
  const count = (verdict: AnswerReview['verdict']) =>
    source.reviews.filter((review) => review.verdict === verdict).length;
  const reviewers = [...new Set(source.reviews.map((review) => review.reviewerId))];
  return {
    reviewers: reviewers.map((id) => source.people.get(id)?.name ?? '').filter((name) => name !== ''),
    finishedOn: reviewedAt === null ? null : dayOf(source, reviewedAt),
    accepted: count('ACCEPTED'),
    asked: count('ASKED'),
    notOk: count('NOT_OK'),
    open: source.answers.length - source.reviews.filter((review) => review.verdict !== null).length,
  };
}

function verdictOf(review: AnswerReview | undefined): AnswerRecord['verdict'] {
  if (review?.verdict == null) return 'open';
  return review.verdict.toLowerCase() as 'accepted' | 'asked' | 'not_ok';
}
