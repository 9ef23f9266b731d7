import type { Client } from 'pg';
import { questionsOf } from '../../src/core/questionnaire/questionnaire.js';
import { vendorQuestionnaire } from '../../src/features/assessments/vendor-questionnaire.js';
import { plain } from '../../src/features/assessments/content.js';
import { mintToken } from '../../src/platform/crypto/token.js';
import type { TestPerson, Workspace } from './app-cast.js';
import { canary } from './factories-canary.js';
import { plantOutcome } from './factories-outcome.js';
import { Rows } from './factories-rows.js';
import { templateModel, templateQuestionnaire } from './templates.js';

/** What was put into a workspace: an id of each kind, the links of its vendors, and every uuid. */
export interface Plant {
  readonly mark: string;
  readonly tenantId: string;
  /** By prefix: `vnd`, `asm` … without the prefix. */
  readonly ids: Readonly<Record<string, string>>;
  readonly uuids: readonly string[];
  readonly openAssessment: string;
  /** Of the finished assessment; of the open one; of the open one, its second section only. */
  readonly tokens: Readonly<Record<'vera' | 'vico' | 'lee' | 'otto', string>>;
  /** Questions of the open assessment: one in a section Lee was not given, one in his own. */
  readonly questions: { readonly closed: string; readonly own: string };
}

export interface Planting {
  readonly rows: Rows;
  readonly mark: string;
  readonly owner: string;
  readonly assessor: string;
  readonly ids: Record<string, string>;
  readonly in: (type: string, field: string) => string;
}

const CORE = templateQuestionnaire('core-gdpr28');
const SECTIONS = vendorQuestionnaire(CORE, 'T1').sections;
const [CLOSED, OWN] = [SECTIONS[0]!, SECTIONS[1]!];

/** One row a table at least, a canary in each text (TRUST T2), around every service. */
export async function plant(
  admin: Client,
  workspace: Workspace,
  person: TestPerson,
  mark: string,
): Promise<Plant> {
  const rows = new Rows(admin, workspace.id);
  const ids: Record<string, string> = { org: workspace.id, usr: person.id };
  const planting: Planting = {
    rows,
    mark,
    owner: person.id,
    assessor: person.id,
    ids,
    in: (type, field) => canary(mark, type, field),
  };
  await plantPeople(admin, planting);
  await plantVendor(planting);
  await plantQuestionnaire(planting);
  const done = await plantAssessment(planting, workspace.hint, 'DONE', ['vera']);
  const open = await plantAssessment(marked(planting, 'open'), workspace.hint, 'ANSWERING', ['vico', 'lee']);
  const other = await plantAssessment(marked(planting, 'other'), workspace.hint, 'ANSWERING', ['otto']);
  ids['asm'] = done.id;
  ids['rsp'] = done.respondents['vera']!;
  ids['inv'] = done.invites['vera']!;
  await plantOutcome(
    planting,
    done.id,
    done.respondents['vera']!,
    CLOSED.questions.map(({ id }) => id),
  );
  return {
    mark,
    tenantId: workspace.id,
    ids,
    uuids: [...rows.uuids, workspace.id, person.id],
    openAssessment: open.id,
    tokens: { ...done.tokens, ...open.tokens, ...other.tokens } as Plant['tokens'],
    questions: { closed: CLOSED.questions[0]!.id, own: OWN.questions[0]!.id },
  };
}

/** Another assessment of the same workspace has canaries of its own: its vendor may see those. */
function marked(planting: Planting, suffix: string): Planting {
  const mark = `${planting.mark}-${suffix}`;
  return { ...planting, mark, in: (type, field) => canary(mark, type, field) };
}

async function plantPeople(admin: Client, { rows, in: at }: Planting): Promise<void> {
  const where = [rows.tenantId, at('Person', 'name'), at('Person', 'email')];
  await admin.query(
    'UPDATE app.person SET name = $2 || name, email = $3 || email WHERE tenant_id = $1',
    where,
  );
  await admin.query('UPDATE app.organisation SET name = $2 WHERE id = $1', [
    rows.tenantId,
    at('Workspace', 'name'),
  ]);
}

async function plantVendor({ rows, ids, owner, in: at }: Planting): Promise<void> {
  ids['vnd'] = rows.id();
  ids['con'] = rows.id();
  ids['svc'] = rows.id();
  const level = { level: 2, claimed_level: 3, target_level: 3, residual_band: 'HIGH', open_risks: 1 };
  await rows.add('vendor', {
    ...{ id: ids['vnd'], name: at('Vendor', 'name'), name_key: at('Vendor', 'name').toLowerCase() },
    ...{
      legal_name: at('Vendor', 'legalName'),
      website: at('Vendor', 'website'),
      notes: at('Vendor', 'notes'),
    },
    ...{ owner_id: owner, country: 'US', tier: 'T1', inherent_risk: '81.2500', assessment_state: 'DONE' },
    ...{ next_review_on: '2031-03-14', ...level },
  });
  const contact = {
    name: at('Contact', 'name'),
    email: at('Contact', 'email'),
    title: at('Contact', 'title'),
  };
  await rows.add('contact', { id: ids['con'], vendor_id: ids['vnd'], is_main: true, ...contact });
  await rows.add('service', {
    ...{ id: ids['svc'], vendor_id: ids['vnd'], name: at('Service', 'name') },
    ...{ description: at('Service', 'description'), tier: 'T1', inherent_risk: '81.2500' },
    intake_answers: { 'I-01': { value: null, comment: at('Service', 'intakeAnswers') } },
    inherent: { state: 'rated', because: at('Service', 'inherent') },
  });
}

async function plantQuestionnaire({ rows, ids, in: at }: Planting): Promise<void> {
  ids['qnr'] = rows.id();
  await rows.add('questionnaire_version', {
    ...{ id: ids['qnr'], key: at('Questionnaire', 'key'), revision: at('Questionnaire', 'revision') },
    ...{ title: at('Questionnaire', 'title'), language: at('Questionnaire', 'language'), audience: 'vendor' },
    ...{ question_count: 77, questions_by_tier: { T1: 77, note: at('Questionnaire', 'questionsByTier') } },
    body: { ...CORE, title: at('Questionnaire', 'body') },
    ...{ digest: 'none', published_at: '2030-01-01T00:00:00Z' },
  });
}

interface PlantedAssessment {
  readonly id: string;
  readonly respondents: Record<string, string>;
  readonly invites: Record<string, string>;
  readonly tokens: Record<string, string>;
}

async function plantAssessment(
  planting: Planting,
  hint: string,
  state: 'DONE' | 'ANSWERING',
  respondents: readonly string[],
): Promise<PlantedAssessment> {
  const { rows, in: at } = planting;
  const id = rows.id();
  await rows.add('assessment', assessmentRow(planting, id, state));
  await rows.add('assessment_snapshot', {
    ...{ assessment_id: id, questionnaire_title: at('Assessment', 'questionnaireTitle') },
    questionnaire_revision: at('Assessment', 'questionnaireRevision'),
    questionnaire: { ...CORE, title: at('Assessment', 'questionnaire') },
    ...{ model: templateModel(), model_version: at('Assessment', 'modelVersion') },
    ...{ scorer_version: at('Assessment', 'scorerVersion'), digest: `digest of ${id}` },
  });
  await rows.add('vendor_questions', {
    assessment_id: id,
    questionnaire: { ...vendorQuestionnaire(CORE, 'T1'), intro: at('RespondAssessment', 'questionnaire') },
    asks: { [CLOSED.questions[0]!.id]: plain(at('RespondAnswer', 'asked')) },
  });
  const made: PlantedAssessment = { id, respondents: {}, invites: {}, tokens: {} };
  for (const name of respondents) await plantRespondent(planting, hint, made, name);
  await plantAnswers(planting, made);
  return made;
}

function assessmentRow({ ids, assessor, in: at }: Planting, id: string, state: string) {
  const of = (field: string) => at('RespondLanding', field);
  const isDone = state === 'DONE';
  const moment = '2030-01-02T09:00:00Z';
  return {
    ...{ id, vendor_id: ids['vnd'], service_id: ids['svc'], assessor_id: assessor, state, tier: 'T1' },
    context: {
      tier: 'T1',
      vendor_role: at('Assessment', 'context'),
      // The vendor is told only the facts that its own conditions read, and this is the one.
      has_transfer: at('RespondAssessment', 'context'),
    },
    ...{ language: at('Assessment', 'language'), note: at('Assessment', 'note'), due_on: '2031-02-01' },
    ...{ sent_at: moment, first_answer_at: moment },
    ...(isDone ? { submitted_at: moment, reviewed_at: moment } : {}),
    landing: {
      ...{ workspaceName: of('workspaceName'), senderName: of('senderName'), senderEmail: of('senderEmail') },
      ...{ senderTitle: of('senderTitle'), vendorName: of('vendorName'), serviceName: of('serviceName') },
      ...{ note: of('note'), sentOn: '2030-01-02', dueOn: '2031-02-01', questionCount: 77, sectionCount: 9 },
      ...{ estimatedMinutes: 60, readersCount: 3, retentionYears: 3, language: of('language') },
    },
  };
}

/** Lee got the second section only; everybody else all of them. */
async function plantRespondent(
  { rows, in: at }: Planting,
  hint: string,
  made: PlantedAssessment,
  name: string,
): Promise<void> {
  const id = rows.id();
  const isPart = name === 'lee';
  const words = isPart ? 'Lee' : `${at('Respondent', 'name')}${at('RespondAssessment', 'respondentName')}`;
  await rows.add('respondent', { id, assessment_id: made.id, name: words, email: at('Respondent', 'email') });
  for (const section of isPart ? [OWN] : SECTIONS)
    await rows.add('respondent_scope', { assessment_id: made.id, respondent_id: id, section: section.id });
  const token = mintToken('asy_inv_', hint);
  const invite = rows.id();
  await rows.add('invite', {
    ...{ id: invite, assessment_id: made.id, respondent_id: id, token_hash: token.hash, purpose: 'answer' },
    ...{ rotation: 1, expires_at: '2031-02-01T00:00:00Z' },
  });
  made.respondents[name] = id;
  made.invites[name] = invite;
  made.tokens[name] = token.text;
}

/** Canaries stand in the first section, which Lee was not given; in his own there is nothing to find. */
async function plantAnswers({ rows, in: at }: Planting, made: PlantedAssessment): Promise<void> {
  const both = (field: string) => `${at('Answer', field)}${at('RespondAnswer', field)}`;
  const [first, second] = CLOSED.questions;
  const answeredBy = Object.values(made.respondents)[0]!;
  const add = (question_id: string, section: string, body: object) =>
    rows.add('answer', {
      assessment_id: made.id,
      question_id,
      section,
      content: plain(body),
      answered_by: answeredBy,
    });
  await add(first!.id, CLOSED.id, { value: both('value'), naReason: null, comment: both('comment') });
  await add(second!.id, CLOSED.id, { value: null, naReason: both('naReason'), comment: null });
  await add(OWN.questions[0]!.id, OWN.id, { value: 'yes', naReason: null, comment: null });
}

/** How many questions the vendor is asked; for tests of what is counted. */
export const QUESTIONS_IN_T1 = questionsOf(vendorQuestionnaire(CORE, 'T1')).length;
