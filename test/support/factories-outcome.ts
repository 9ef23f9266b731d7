import { createHash } from 'node:crypto';
import { sampleReport } from '../../src/core/report/sample-report.js';
import { reportWording } from '../../src/platform/pdf/report-wording.js';
import { canary } from './factories-canary.js';
import type { Planting } from './factories-rows.js';
import { templateJson, templateModel, templateQuestionnaire } from './templates.js';

/** What came of an assessment: reviews, sheet, findings, risks, decision, report, mails and the log. */
export async function plantOutcome(
  planting: Planting,
  assessmentId: string,
  respondentId: string,
  questions: readonly string[],
): Promise<void> {
  await plantReview(planting, assessmentId, respondentId, questions[0]!);
  await plantSheet(planting, assessmentId);
  await plantRisk(planting, assessmentId);
  await plantDecision(planting, assessmentId);
  await plantReport(planting, assessmentId);
  await plantTraces(planting, assessmentId);
}

async function plantReview(
  { rows, assessor, in: at }: Planting,
  assessment_id: string,
  respondent_id: string,
  question_id: string,
): Promise<void> {
  await rows.add('answer_review', {
    assessment_id,
    question_id,
    verdict: 'ASKED',
    reviewer_id: assessor,
    internal_note: at('AnswerReview', 'internalNote'),
    note_to_vendor: at('AnswerReview', 'noteToVendor'),
  });
  const both = (field: string, seen: string) => `${at('Attestation', field)}${at('RespondReceipt', seen)}`;
  await rows.add('attestation', {
    id: rows.id(),
    assessment_id,
    respondent_id,
    name: both('name', 'attestedName'),
    title: both('title', 'attestedTitle'),
    statement: at('Attestation', 'statement'),
    reference: at('RespondReceipt', 'reference'),
    at: '2030-01-03T09:00:00Z',
  });
}

async function plantSheet({ rows, ids, in: at }: Planting, assessment_id: string): Promise<void> {
  const of = (field: string) => at('ScoreSheet', field);
  ids['sht'] = rows.id();
  await rows.add('score_sheet', {
    id: ids['sht'],
    assessment_id,
    computed_at: '2030-01-03T09:00:00Z',
    computed_by: of('computedBy'),
    is_reviewed: true,
    inputs_digest: of('inputsDigest'),
    model_version: of('modelVersion'),
    questionnaire_version: of('questionnaireVersion'),
    scorer_version: of('scorerVersion'),
    level: 2,
    claimed_level: 3,
    target_level: 3,
    maturity: of('maturity'),
    control_effectiveness: of('controlEffectiveness'),
    documented_share: of('documentedShare'),
    residual_risk: of('residualRisk'),
    residual_band: 'HIGH',
    sheet: { note: of('sheet') },
  });
}

async function plantRisk({ rows, ids, in: at }: Planting, source_id: string): Promise<void> {
  ids['fnd'] = rows.id();
  ids['rsk'] = rows.id();
  await rows.add('finding', {
    id: ids['fnd'],
    vendor_id: ids['vnd'],
    source: 'assessment',
    source_id,
    rule: 'planted',
    title: at('Finding', 'title'),
    severity: 'HIGH',
    question_id: at('Finding', 'questionId'),
    practice_id: at('Finding', 'practiceId'),
    raised_at: '2030-01-03T09:00:00Z',
  });
  await rows.add('risk', {
    id: ids['rsk'],
    vendor_id: ids['vnd'],
    statement: at('Risk', 'statement'),
    cause: at('Risk', 'cause'),
    effect: at('Risk', 'effect'),
    note: at('Risk', 'note'),
    state: 'OPEN',
    likelihood: 4,
    impact: 4,
    score: 16,
    band: 'HIGH',
    treatment: 'REDUCE',
    due_on: '2031-03-14',
  });
  await rows.add('risk_finding', { risk_id: ids['rsk'], finding_id: ids['fnd'] });
}

async function plantDecision({ rows, ids, owner, in: at }: Planting, assessment_id: string): Promise<void> {
  ids['dec'] = rows.id();
  await rows.add('decision', {
    id: ids['dec'],
    assessment_id,
    vendor_id: ids['vnd'],
    outcome: 'APPROVED_WITH_CONDITIONS',
    reason: at('Decision', 'reason'),
    conditions: [{ text: at('Condition', 'text'), dueOn: '2031-03-14' }],
    decided_by_id: owner,
    decided_at: '2030-01-04T09:00:00Z',
    valid_until: '2032-01-04',
  });
}

async function plantReport(
  { rows, ids, owner, mark, in: at }: Planting,
  assessment_id: string,
): Promise<void> {
  const of = (field: string) => at('Report', field);
  ids['rpt'] = rows.id();
  await rows.add('report', {
    id: ids['rpt'],
    assessment_id,
    vendor_id: ids['vnd'],
    created_by_id: owner,
    pages: 9,
    created_at: '2030-01-04T09:00:00Z',
    as_of: '2030-01-04',
    language: of('language'),
    paper: of('paper'),
    sha256: of('sha256'),
    verification_code: of('verificationCode'),
    file_name: of('fileName'),
    model: printable(mark),
  });
}

/** The sample report under another vendor's name, so that the file itself can be told apart. */
function printable(mark: string): object {
  const report = sampleReport({
    sample: templateJson('reports/sample.json') as never,
    questionnaire: templateQuestionnaire('core-gdpr28'),
    model: templateModel(),
    wording: reportWording('en'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });
  if (report === null) throw new Error('the sample report cannot be made');
  return { ...report, vendor: { ...report.vendor, name: canary(mark, 'Report', 'model') } };
}

async function plantTraces({ rows, ids, owner, in: at }: Planting, assessment_id: string): Promise<void> {
  ids['dlv'] = rows.id();
  await rows.add('delivery', {
    id: ids['dlv'],
    assessment_id,
    kind: at('Delivery', 'kind'),
    state: 'FAILED',
    at: '2030-01-02T09:00:00Z',
    reason: at('Delivery', 'reason'),
    message_id: 'planted',
  });
  await rows.record(
    owner,
    `${at('EventEntry', 'action')}${at('HistoryEntry', 'action')}`,
    `vnd_${ids['vnd']}`,
    {
      outcome: at('EventEntry', 'outcome'),
      purpose: at('EventEntry', 'purpose'),
    },
  );
}
