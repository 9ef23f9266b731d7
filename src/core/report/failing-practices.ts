import { EVIDENCE_CLASSES } from '../vocabulary.js';
import { targetStages } from './not-assessed.js';
import type { VendorReport } from './model.js';
import type { SheetPractice } from './model-maturity.js';
import type { EvidenceClass } from './model-terms.js';

export interface FailingPractice {
  readonly practice: SheetPractice;
  readonly title: string;
  /** Why it does not pass, the strongest reason first (DOMAIN formula 5). */
  readonly reason: 'refuted' | 'not_assessed' | 'capped' | 'degree' | 'proof';
  /** The class the tier asks for. */
  readonly needs: EvidenceClass;
}

/** Required practices of the tier's target stages that keep a stage from being passed, in model order. */
export function failingPractices(report: VendorReport): FailingPractice[] {
  const stages = targetStages(report);
  const practices = report.scoreSheet?.practices ?? [];
  return practices
    .filter((practice) => practice.required && stages.includes(practice.stage))
    .flatMap((practice) => {
      const needs = leastClass(report, practice);
      const reason = reasonOf(report, practice, needs);
      if (reason === null) return [];
      const title = report.practices.find(({ id }) => id === practice.id)?.title ?? practice.id;
      return [{ practice, title, reason, needs }];
    });
}

function leastClass(report: VendorReport, practice: SheetPractice): EvidenceClass {
  const thresholds = report.method.thresholds;
  if (thresholds === null) return 'claimed';
  const own = thresholds.minimumClassByDomain[practice.domain];
  if (own !== undefined && thresholds.minimumClassStages.includes(practice.stage)) return own;
  return thresholds.minimumClass[practice.stage] ?? 'claimed';
}

function reasonOf(
  report: VendorReport,
  practice: SheetPractice,
  needs: EvidenceClass,
): FailingPractice['reason'] | null {
  if (practice.state === 'refuted') return 'refuted';
  if (practice.state === 'not_assessed') return 'not_assessed';
  if (practice.state !== 'assessed' || practice.implementation === null) return null;
  const pass = report.method.thresholds?.practicePass ?? 0.75;
  if (Number(practice.implementation) < pass) return practice.capped ? 'capped' : 'degree';
  const rank = practice.evidence_class === null ? -1 : EVIDENCE_CLASSES.indexOf(practice.evidence_class);
  return rank < EVIDENCE_CLASSES.indexOf(needs) ? 'proof' : null;
}
