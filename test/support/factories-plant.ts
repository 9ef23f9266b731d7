import type { Client } from 'pg';
import type { TestPerson, Workspace } from './app-cast.js';
import { plantAgreement } from './factories-agreement.js';
import { CLOSED, CORE, OWN, plantAssessment } from './factories-assessment.js';
import { canary } from './factories-canary.js';
import { plantOutcome } from './factories-outcome.js';
import { type Planting, Rows } from './factories-rows.js';

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
  await plantGroup(planting);
  await plantVendor(planting);
  await plantAgreement(planting);
  await plantSubProcessors(planting);
  await plantView(planting);
  await plantMap(planting);
  await plantQuestionnaire(planting);
  const done = await plantAssessment(planting, workspace.hint, 'DONE', ['vera']);
  const open = await plantAssessment(marked(planting, 'open'), workspace.hint, 'ANSWERING', ['vico', 'lee']);
  const other = await plantAssessment(marked(planting, 'other'), workspace.hint, 'ANSWERING', ['otto']);
  ids['asm'] = done.id;
  ids['rsp'] = done.respondents['vera']!;
  ids['inv'] = done.invites['vera']!;
  ids['evd'] = done.evidence;
  ids['pas'] = done.passing;
  ids['wsh'] = done.wish;
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

async function plantGroup({ rows, ids, owner, in: at }: Planting): Promise<void> {
  ids['grp'] = rows.id();
  ids['ses'] = rows.id();
  const name = at('Group', 'name');
  await rows.add('people_group', { id: ids['grp'], name, name_key: name.toLowerCase() });
  await rows.add('group_member', { group_id: ids['grp'], person_id: owner });
  const session = { token_hash: `planted ${ids['ses']}`, last_seen_at: '2030-01-02T09:00:00Z' };
  await rows.add('session', { id: ids['ses'], person_id: owner, ...session });
}

async function plantMap({ rows, ids, owner, in: at }: Planting): Promise<void> {
  ids['map'] = rows.id();
  const name = at('DataMap', 'name');
  const nodes = [{ id: 'n1', kind: 'system', name: at('MapJudgement', 'document') }];
  const document = { format: 'assay-map/1', home: 'EU', nodes };
  await rows.add('data_map', { id: ids['map'], name, name_key: name.toLowerCase(), document, nodes: 1 });
  await rows.add('map_change', {
    id: rows.id(),
    map_id: ids['map'],
    version: 1,
    undo: {},
    touched: `{"${at('MapChange', 'touched')}"}`,
    made_by: owner,
    made_at: '2030-01-02T09:00:00Z',
  });
  await rows.add('business_calendar', {
    id: rows.id(),
    place: 'DE',
    added: JSON.stringify([{ day: '2030-12-24', name: at('BusinessCalendar', 'added') }]),
    dropped: '[]',
  });
  const row = { name: at('AdequacyChange', 'row'), type: 'full', act: 'Act', date: '2030-01-01' };
  const code = at('AdequacyChange', 'code');
  await rows.add('adequacy_change', {
    id: rows.id(),
    number: 1,
    regime: 'EU',
    code,
    row: { ...row, code },
    made_by: owner,
    made_at: '2030-01-02T09:00:00Z',
  });
}

async function plantVendor({ rows, ids, owner, in: at }: Planting): Promise<void> {
  ids['vnd'] = rows.id();
  ids['con'] = rows.id();
  ids['svc'] = rows.id();
  const level = { level: 2, claimed_level: 3, target_level: 3, residual_band: 'HIGH', open_risks: 1 };
  await rows.add('vendor', {
    id: ids['vnd'],
    name: at('Vendor', 'name'),
    name_key: at('Vendor', 'name').toLowerCase(),
    legal_name: at('Vendor', 'legalName'),
    website: at('Vendor', 'website'),
    notes: at('Vendor', 'notes'),
    external_id: at('Vendor', 'externalId'),
    categories: `{"${at('Vendor', 'categories')}"}`,
    certifications: `{"${at('Vendor', 'certifications')}"}`,
    dpa_url: at('Vendor', 'dpaUrl'),
    subprocessors_url: at('Vendor', 'subprocessorsUrl'),
    owner_id: owner,
    country: 'US',
    tier: 'T1',
    inherent_risk: '81.2500',
    assessment_state: 'DONE',
    next_review_on: '2031-03-14',
    ...level,
  });
  const contact = {
    name: at('Contact', 'name'),
    email: at('Contact', 'email'),
    title: at('Contact', 'title'),
  };
  ids['imp'] = rows.id();
  const refusal = at('VendorImport', 'refusal');
  await rows.add('vendor_import', { id: ids['imp'], person_id: owner, state: 'STOPPED', refusal });
  await rows.add('contact', { id: ids['con'], vendor_id: ids['vnd'], is_main: true, ...contact });
  await rows.add('service', {
    id: ids['svc'],
    vendor_id: ids['vnd'],
    name: at('Service', 'name'),
    description: at('Service', 'description'),
    tier: 'T1',
    inherent_risk: '81.2500',
    intake_answers: { 'I-01': { value: null, comment: at('Service', 'intakeAnswers') } },
    inherent: { state: 'rated', because: at('Service', 'inherent') },
  });
}

async function plantSubProcessors({ rows, ids, owner, in: at }: Planting): Promise<void> {
  ids['sbl'] = rows.id();
  ids['sbp'] = rows.id();
  ids['ntc'] = rows.id();
  ids['cal'] = rows.id();
  await rows.add('sub_processor_list', {
    id: ids['sbl'],
    service_id: ids['svc'],
    version: 1,
    is_current: true,
    source: 'FILE',
    file_name: at('SubProcessorList', 'fileName'),
    format: 'list',
    header: '[]',
    as_on: '2030-01-02',
    recorded_at: '2030-01-02T09:00:00Z',
  });
  const listed = (field: string) => JSON.stringify([at('SubProcessor', field)]);
  const texts = ['name', 'task', 'corporate', 'instrument'].map((field) => [
    field,
    at('SubProcessor', field),
  ]);
  await rows.add('sub_processor', {
    ...Object.fromEntries(texts),
    id: ids['sbp'],
    list_id: ids['sbl'],
    position: 0,
    canonical_name: at('SubProcessor', 'canonicalName'),
    places: listed('places'),
    countries: listed('countries'),
    is_subsidiary: false,
    engaged_by: at('SubProcessor', 'engagedBy'),
  });
  ids['als'] = rows.id();
  const alias = (field: string) => at('CompanyAlias', field);
  await rows.add('company_alias', {
    id: ids['als'],
    name: alias('name'),
    company: alias('company'),
    key: 'planted',
    company_key: alias('companyKey'),
    reason: alias('reason'),
    said_at: '2030-01-03T09:00:00Z',
    said_by: owner,
    taken_back_at: '2030-01-04T09:00:00Z',
    taken_back_by: owner,
    taken_back_reason: alias('takenBackReason'),
  });
  const change = {
    kind: 'add',
    name: at('SubProcessorNotice', 'changes'),
    countries: [],
    task: '',
    instrument: null,
  };
  await rows.add('sub_processor_notice', {
    id: ids['ntc'],
    service_id: ids['svc'],
    received_on: '2030-01-02',
    changes: JSON.stringify([change]),
    period_length: 30,
    period_unit: 'CALENDAR_DAYS',
    holiday_place: at('SubProcessorNotice', 'holidayPlace'),
    terms_from: 'ENTERED',
    objection_until: '2030-02-01',
    answers: JSON.stringify([
      {
        opinion: 'OBJECT',
        reason: at('NoticeAnswer', 'reason'),
        at: '2030-01-03T09:00:00Z',
        byId: owner,
        groupId: ids['grp'],
      },
    ]),
    reason: at('SubProcessorNotice', 'reason'),
    list_outcome: {
      version: null,
      notTaken: [{ name: at('SubProcessorNotice', 'listOutcome'), why: 'no_list' }],
    },
  });
  await rows.add('calendar_feed', { id: ids['cal'], token_hash: `planted ${ids['cal']}`, person_id: owner });
}

async function plantView({ rows, ids, owner, in: at }: Planting): Promise<void> {
  ids['viw'] = rows.id();
  const view = { list: 'VENDORS', name: at('SavedView', 'name'), search: at('SavedView', 'search') };
  await rows.add('saved_view', { id: ids['viw'], ...view, person_id: owner, is_shared: true });
}

async function plantQuestionnaire({ rows, ids, in: at }: Planting): Promise<void> {
  ids['qnr'] = rows.id();
  await rows.add('questionnaire_version', {
    id: ids['qnr'],
    key: at('Questionnaire', 'key'),
    revision: at('Questionnaire', 'revision'),
    title: at('Questionnaire', 'title'),
    language: at('Questionnaire', 'language'),
    audience: 'vendor',
    question_count: 77,
    questions_by_tier: { T1: 77, note: at('Questionnaire', 'questionsByTier') },
    body: { ...CORE, title: at('Questionnaire', 'body') },
    digest: 'none',
    published_at: '2030-01-01T00:00:00Z',
  });
}
