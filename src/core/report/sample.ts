import type { Answers, Context } from '../questionnaire/answer.js';
import type { AnswerRecord } from './describe-answers.js';
import type { VendorReport } from './model.js';
import type { ReportDecision, ReportReview } from './model-decision.js';
import type { ReportFinding, ReportRisk } from './model-risks.js';
import type { ReportService, ReportVendor, Topic } from './model-scope.js';
import type { Factor } from './model-terms.js';

/** The facts of the demo assessment (templates/reports/sample.json); everything else is computed. */
export interface Sample {
  readonly id: string;
  readonly asOf: string;
  readonly validUntil: string;
  readonly nextReviewOn: string;
  readonly preparedBy: string;
  readonly workspace: VendorReport['workspace'];
  readonly vendor: ReportVendor;
  readonly service: ReportService;
  readonly decision: ReportDecision;
  readonly intake: {
    readonly by: string;
    readonly on: string;
    readonly flags: readonly string[];
    readonly factors: Readonly<Record<Factor, { readonly value: number; readonly because: string }>>;
  };
  readonly context: Omit<Context, 'tier'>;
  readonly answers: Answers;
  readonly records: Readonly<Record<string, AnswerRecord>>;
  readonly provenance: string;
  readonly findings: readonly ReportFinding[];
  readonly risks: readonly (Omit<ReportRisk, 'before' | 'after'> & {
    readonly likelihood: number;
    readonly impact: number;
    readonly effects: { readonly preventive: number; readonly mitigating: number } | null;
  })[];
  readonly treated: { readonly controlEffectiveness: string; readonly documentedShare: string };
  readonly review: Pick<ReportReview, 'reviewers' | 'finishedOn'>;
  readonly topicsNotAssessed: readonly Topic[];
  readonly adequacyVerifiedOn: string;
  readonly changeLog: VendorReport['changeLog'];
}
