import type { Answers } from '../questionnaire/answer.js';
import type { Questionnaire } from '../questionnaire/questionnaire.js';
import { rate, treat } from '../risk/rate.js';
import { residualRisk } from '../risk/residual.js';
import { compile } from '../scoring/compile.js';
import type { MaturityModel } from '../scoring/model.js';
import { scoreSheet } from '../scoring/score.js';
import type { ScoreSheet } from '../scoring/sheet.js';
import { inherentRisk, type FactorValues } from '../tiering/inherent.js';
import { describeAnswers } from './describe-answers.js';
import { methodThresholds, modelTitles } from './method-thresholds.js';
import type { VendorReport } from './model.js';
import type { ReportReview } from './model-decision.js';
import type { ReportResidual } from './model-maturity.js';
import type { ReportFinding, ReportRisk } from './model-risks.js';
import type { ReportTiering } from './model-scope.js';
import type { Factor } from './model-terms.js';
import type { Sample } from './sample.js';
import type { Wording } from './wording.js';

export interface SampleParts {
  readonly sample: Sample;
  readonly questionnaire: Questionnaire;
  readonly model: MaturityModel;
  readonly wording: Wording;
  readonly digest: (text: string) => string;
}

/** The demo assessment as a report, scored by the same core as every other. Null: the parts do not fit. */
export function sampleReport(parts: SampleParts): VendorReport | null {
  const { sample, model } = parts;
  const tiering = tieringOf(sample, model);
  const sheet = sheetOf(parts, tiering.tier);
  if (sheet === null) return null;
  const findings = [...sheetFindings(sheet), ...sample.findings];
  const answers = answersOf(parts, sheet);
  return {
    ...frameOf(parts),
    ...modelTitles(model),
    decision: sample.decision,
    stop: null,
    tiering,
    scoreSheet: sheet,
    residual: residualOf(sample, tiering, sheet, findings),
    findings,
    risks: sample.risks.map(riskOf),
    answers,
    review: reviewOf(sample, answers),
    method: {
      model: sheet.model,
      questionnaire: sheet.questionnaire,
      scorer: sheet.scorer,
      clauses: null,
      transferRules: null,
      adequacyVerifiedOn: sample.adequacyVerifiedOn,
      computedBy: 'server',
      inputsDigest: sheet.inputs_digest,
      thresholds: methodThresholds(model, sheet.tier),
    },
  };
}

/** What stands around the assessment: who, about whom, as of when. */
function frameOf({ sample, wording }: SampleParts) {
  return {
    format: 'assay.vendor-report' as const,
    formatVersion: 1 as const,
    id: sample.id,
    version: sample.changeLog.length,
    language: wording.language === 'de' ? ('de' as const) : ('en' as const),
    asOf: sample.asOf,
    madeOn: sample.asOf,
    validUntil: sample.validUntil,
    classification: 'confidential' as const,
    preparedBy: sample.preparedBy,
    isDemo: true,
    workspace: sample.workspace,
    vendor: sample.vendor,
    service: sample.service,
    topicsNotAssessed: sample.topicsNotAssessed,
    nextReviewOn: sample.nextReviewOn,
    changeLog: sample.changeLog,
  };
}

function tieringOf(sample: Sample, model: MaturityModel): ReportTiering {
  const { factors, flags, by, on } = sample.intake;
  const order = Object.keys(model.inherent.weights) as Factor[];
  const values = Object.fromEntries(order.map((factor) => [factor, factors[factor].value])) as FactorValues;
  const risk = inherentRisk(values, flags, model.inherent);
  return {
    tier: risk.tier,
    tierByScore: risk.tier_by_score,
    inherent: risk.inherent,
    inherentEffective: risk.inherent_effective,
    band: risk.band,
    factors: order.map((factor) => ({ factor, weight: model.inherent.weights[factor], ...factors[factor] })),
    tripwires: risk.tripwires.map(({ id, tier }) => ({ code: id, tier, because: null })),
    assessedOn: on,
    assessedBy: by,
  };
}

function sheetOf(
  { sample, questionnaire, model, digest }: SampleParts,
  tier: ReportTiering['tier'],
): ScoreSheet | null {
  const compiled = compile(questionnaire, model);
  if (!compiled.ok) return null;
  const answers = Object.fromEntries(
    Object.entries(sample.answers).map(([id, answer]) => [id, { ...answer, evidence: proofOf(sample, id) }]),
  );
  const input = { assessed_on: sample.asOf, context: { ...sample.context, tier }, answers };
  const scored = scoreSheet(compiled.compiled, input, { digest });
  return scored.ok ? scored.sheet : null;
}

function proofOf(sample: Sample, question: string): NonNullable<Answers[string]['evidence']> {
  return (sample.records[question]?.evidence ?? []).map((one) => ({
    class: one.class,
    expired: one.expired,
    scope_mismatch: one.scopeMismatch,
    accepted: one.accepted,
  }));
}

function answersOf(
  { sample, questionnaire, wording }: SampleParts,
  sheet: ScoreSheet,
): VendorReport['answers'] {
  const states = new Map(sheet.questions.map(({ id, state }) => [id, state]));
  const ids = sheet.questions.filter(({ state }) => state === 'answered' || state.startsWith('na_'));
  const records = Object.fromEntries(
    ids.map(({ id }) => [
      id,
      { verdict: 'accepted' as const, provenance: sample.provenance, ...sample.records[id] },
    ]),
  );
  return describeAnswers(questionnaire, sample.answers, states, records, wording);
}

function reviewOf(sample: Sample, sections: VendorReport['answers']): ReportReview {
  const verdicts = sections.flatMap(({ answers }) => answers.map(({ verdict }) => verdict));
  const count = (one: string): number => verdicts.filter((verdict) => verdict === one).length;
  return {
    ...sample.review,
    accepted: count('accepted'),
    asked: count('asked'),
    notOk: count('not_ok'),
    open: count('open'),
  };
}

function sheetFindings(sheet: ScoreSheet): ReportFinding[] {
  return sheet.findings.map((finding, at) => ({
    id: `fnd_sample_${at + 1}`,
    title: finding.title,
    severity: finding.severity,
    source: 'questionnaire',
    question: finding.question,
    detail: null,
    state: 'open',
  }));
}

function residualOf(
  sample: Sample,
  tiering: ReportTiering,
  sheet: ScoreSheet,
  findings: readonly ReportFinding[],
): ReportResidual | null {
  const critical = findings.filter(
    ({ severity, state }) => severity === 'critical' && state === 'open',
  ).length;
  const inherent = tiering.inherentEffective;
  const today = residualRisk({
    inherent_effective: inherent,
    control_effectiveness: sheet.overall.control_effectiveness_exact,
    documented_share: sheet.overall.documented_share_exact,
    open_critical_findings: critical,
  });
  if (today.raw === null || today.residual === null || today.band === null) return null;
  return {
    inherent,
    inherentBand: tiering.band,
    raw: today.raw,
    residual: today.residual,
    band: today.band,
    openCriticalFindings: critical,
    forcedHigh: false,
    afterTreatment: afterTreatment(sample, inherent),
  };
}

function afterTreatment({ treated }: Sample, inherent: string): ReportResidual['afterTreatment'] {
  const { residual, band } = residualRisk({
    inherent_effective: inherent,
    control_effectiveness: treated.controlEffectiveness,
    documented_share: treated.documentedShare,
  });
  return residual === null || band === null ? null : { residual, band };
}

function riskOf({ likelihood, impact, effects, ...risk }: Sample['risks'][number]): ReportRisk {
  const before = rate(likelihood, impact);
  return { ...risk, before, after: effects === null ? null : treat(before, effects) };
}
