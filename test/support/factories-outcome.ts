import { createHash } from 'node:crypto';
import { DEFAULT_APPETITE } from '../../src/core/risk/appetite.js';
import { DEFAULT_PROPOSALS } from '../../src/core/risk/proposal-rules.js';
import { FIVE_BY_FIVE } from '../../src/core/risk/scale.js';
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

async function plantRisk({ rows, ids, in: at, ...rest }: Planting, source_id: string): Promise<void> {
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
    place: at('Finding', 'place'),
    raised_at: '2030-01-03T09:00:00Z',
  });
  await rows.add('risk', {
    id: ids['rsk'],
    vendor_id: ids['vnd'],
    statement: at('Risk', 'statement'),
    cause: at('Risk', 'cause'),
    effect: at('Risk', 'effect'),
    note: at('Risk', 'note'),
    event: at('Risk', 'event'),
    effect_on_us: at('Risk', 'effectOnUs'),
    rating_reason: at('Risk', 'ratingReason'),
    inherent_reason: at('Risk', 'inherentReason'),
    target_reason: at('Risk', 'targetReason'),
    state: 'ACCEPTED',
    likelihood: 4,
    impact: 4,
    score: 16,
    band: 'HIGH',
    inherent_likelihood: 5,
    inherent_impact: 4,
    inherent_band: 'CRITICAL',
    target_likelihood: 2,
    target_impact: 4,
    target_band: 'MEDIUM',
    treatment: 'REDUCE',
    due_on: '2031-03-14',
    owner_group_id: ids['grp'],
    acceptance: 'ACCEPTED',
    accepted_until: '2031-03-14',
  });
  await plantRegister({ rows, ids, in: at, ...rest });
  await rows.add('risk_finding', { risk_id: ids['rsk'], finding_id: ids['fnd'] });
}

/** What stands around a risk: its plan, its history, its acceptance, and the settings of the register. */
async function plantRegister({ rows, ids, owner, in: at }: Planting): Promise<void> {
  const risk_id = ids['rsk'];
  for (const kind of ['msr', 'acc', 'run']) ids[kind] = rows.id();
  const said = { reason: at('RiskChange', 'reason'), changes: `"${at('RiskChange', 'changes')}"` };
  await rows.add('risk_change', { id: rows.id(), risk_id, at: NOON, by_id: owner, act: 'CHANGED', ...said });
  const plan = { place: 0, what: at('RiskMeasure', 'what'), preventive: 50, mitigating: 0 };
  await rows.add('risk_measure', { id: ids['msr'], risk_id, ...plan });
  const step = { risk_id, request_id: ids['acc'], by_id: owner };
  const asked = { reason: at('RiskAcceptance', 'reason') };
  await rows.add('risk_acceptance', { id: ids['acc'], ...step, step: 'ASKED', at: NOON, ...asked });
  const frozen = { statement: at('RiskAcceptance', 'frozen'), findings: [], measures: [] };
  const before = { ...frozen, likelihood: 4, impact: 4, band: 'high', tier: 'T1' };
  await rows.add('risk_acceptance', {
    id: rows.id(),
    ...step,
    step: 'ACCEPTED',
    at: '2030-01-03T13:00:00Z',
    reason: at('RiskAcceptance', 'answer'),
    conditions: at('RiskAcceptance', 'conditions'),
    until: '2031-03-14',
    frozen: before,
  });
  const settings = { scale: FIVE_BY_FIVE, appetite: DEFAULT_APPETITE, proposals: DEFAULT_PROPOSALS };
  const marked = {
    ...settings,
    scale: { ...FIVE_BY_FIVE, likelihood: [at('RiskSettings', 'scale'), 'b', 'c'] },
  };
  await rows.add('risk_settings', { id: rows.tenantId, ...marked });
  const run = { state: 'DONE', total: 1, asked_by_id: owner, asked_at: NOON };
  await rows.add('proposal_run', { id: ids['run'], ...run });
}

const NOON = '2030-01-03T12:00:00Z';

async function plantDecision({ rows, ids, owner, in: at }: Planting, assessment_id: string): Promise<void> {
  for (const kind of ['prp', 'adv', 'dec', 'cnd', 'stp', 'hld']) ids[kind] = rows.id();
  const due = { dueOn: '2031-03-14', groupId: ids['grp'] };
  await rows.add('decision_proposal', {
    id: ids['prp'],
    assessment_id,
    vendor_id: ids['vnd'],
    outcome: 'APPROVED_WITH_CONDITIONS',
    reason: at('DecisionProposal', 'reason'),
    conditions: [{ text: at('ProposedCondition', 'text'), ...due }],
    proposed_by_id: owner,
    proposed_at: '2030-01-03T10:00:00Z',
  });
  await rows.add('decision_advice', {
    id: ids['adv'],
    proposal_id: ids['prp'],
    outcome: 'REJECTED',
    text: at('DecisionAdvice', 'text'),
    given_by_id: owner,
    given_at: '2030-01-03T11:00:00Z',
  });
  await rows.add('decision', {
    id: ids['dec'],
    assessment_id,
    vendor_id: ids['vnd'],
    outcome: 'APPROVED_WITH_CONDITIONS',
    reason: at('Decision', 'reason'),
    proposal_id: ids['prp'],
    advice_id: ids['adv'],
    advice_reply: at('Decision', 'adviceReply'),
    decided_by_id: owner,
    decided_at: '2030-01-04T09:00:00Z',
    valid_until: '2032-01-04',
  });
  await rows.add('decision_condition', {
    id: ids['cnd'],
    decision_id: ids['dec'],
    vendor_id: ids['vnd'],
    number: 1,
    text: at('Condition', 'text'),
    due_on: '2031-03-14',
    group_id: ids['grp'],
    ended_reason: at('Condition', 'endedReason'),
  });
  await rows.add('vendor_stop', {
    id: ids['stp'],
    vendor_id: ids['vnd'],
    reason: at('VendorStop', 'reason'),
    stopped_by_id: owner,
    stopped_at: '2030-01-05T09:00:00Z',
    lifted_reason: at('VendorStop', 'liftedReason'),
  });
  await rows.add('answers_hold', {
    id: ids['hld'],
    assessment_id,
    reason: at('AnswersHold', 'reason'),
    held_by_id: owner,
    held_at: '2030-01-05T09:00:00Z',
    released_reason: at('AnswersHold', 'releasedReason'),
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
