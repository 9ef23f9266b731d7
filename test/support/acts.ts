import { DEFAULT_APPETITE } from '../../src/core/risk/appetite.js';
import { DEFAULT_PROPOSALS } from '../../src/core/risk/proposal-rules.js';
import { FIVE_BY_FIVE } from '../../src/core/risk/scale.js';
import { questionsOf } from '../../src/core/questionnaire/questionnaire.js';
import { AGREEMENT_STEPS } from './acts-agreements.js';
import { DECISION_STEPS } from './acts-decisions.js';
import { as, asVendor, tokenIn, type Cast } from './app-cast.js';
import type { TestClient } from './app-client.js';
import { getNamedType, GraphQLObjectType } from 'graphql';
import type { TestApp } from './app.js';
import { attach, evidenceSeen, setSent } from './evidence.js';
import { frame } from './gql-documents.js';
import type { Root } from './gql-schema.js';
import { templateQuestionnaire } from './templates.js';
import { transferAnswers } from './transfer-answers.js';
import { acceptAll, answerAll, INTAKE, inDays, questionnaireOf, vendorView } from './walk.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

/** An adequacy row that ends, as somebody has read it in the official journal. */
const UNTIL_MAY = {
  name: 'New Zealand',
  type: 'full',
  act: 'Decision 2013/65/EU',
  date: '2012-12-19',
  valid_until: '2027-05-31',
  verified_on: '2026-01-10',
};

/** What is open with a vendor stays open, so that later acts find it. */
const KEPT = { openWork: { becomes: 'KEEP' } };

/** Where a story stands: what its acts made, for the acts after them. */
export class Story {
  readonly made: Record<string, Row> = {};
  link = '';
  private vendor: TestClient | undefined;

  private constructor(
    readonly app: TestApp,
    readonly cast: Cast,
    readonly dana: TestClient,
    readonly olga: TestClient,
  ) {}

  static async begin(app: TestApp, cast: Cast): Promise<Story> {
    return new Story(app, cast, await as(app, cast.dana), await as(app, cast.olga));
  }

  /** Keeps what the reply showed: rows with id and version, and the link of an invite. */
  keep(data: Record<string, unknown>): void {
    const payload = Object.values(data)[0] as Record<string, unknown>;
    for (const [name, value] of Object.entries(payload)) {
      if (isRow(value)) this.made[name] = value;
      if (name === 'link' && typeof value === 'string' && value.includes('/respond#')) this.link = value;
    }
  }

  of(name: string): Row {
    const row = this.made[name];
    if (row === undefined) throw new Error(`the story has no ${name} yet`);
    return row;
  }

  async vera(): Promise<TestClient> {
    this.vendor ??= await asVendor(this.app, tokenIn(this.link));
    return this.vendor;
  }

  async freshAssessment(): Promise<Row> {
    const { assessment } = await this.dana.ask<{ assessment: Row }>(
      'query ($id: ID!) { assessment(id: $id) { id version } }',
      { id: this.of('assessment').id },
    );
    return assessment;
  }

  async draftRisk(): Promise<Row> {
    const { risks } = await this.dana.ask<{ risks: { edges: { node: Row }[] } }>(
      '{ risks(filter: { state: [DRAFT] }) { edges { node { id version } } } }',
    );
    return risks.edges[0]!.node;
  }

  /** A second request for the acceptance of the risk at hand. */
  async askAgain(reason: string): Promise<Row> {
    const { askAcceptance } = await this.dana.ask<{ askAcceptance: { risk: Row } }>(
      'mutation ($input: AskAcceptanceInput!) { askAcceptance(input: $input) { risk { id version } userErrors { code } } }',
      { input: { id: this.of('risk').id, expectedVersion: this.of('risk').version, reason, until: DAY } },
    );
    return askAcceptance.risk;
  }
}

export type Step = (story: Story) => Promise<{ client: TestClient; input?: object }>;

const FIRST = 'C-01';
const SECTION = templateQuestionnaire('core-gdpr28').sections[1]!.id;
/** A question whose answer proves a practice, so that refuting it is a finding. */
const PROVING = questionsOf(templateQuestionnaire('core-gdpr28')).find(
  ({ practice, type, visible_if }) => practice != null && type === 'scale' && visible_if === undefined,
)!.id;
const DAY = inDays(30);
const RISK = { statement: 'Backups in clear may be read by a thief.' };
const said = (story: Story, name: string, more: object = {}) => ({
  id: story.of(name).id,
  expectedVersion: story.of(name).version,
  ...more,
});

/** Every operation that changes something, in an order in which each can succeed. */
export const STEPS: Readonly<Record<string, Step>> = {
  renameWorkspace: async (s) => ({ client: s.olga, input: { name: 'Alder Group', expectedVersion: 1 } }),
  setWorkspaceProfile: async (s) => ({
    client: s.olga,
    input: { expectedVersion: 2, homeArea: 'UK', laws: ['uk', 'gdpr'] },
  }),
  setWorkspaceClock: async (s) => ({
    client: s.olga,
    input: { expectedVersion: 3, timeZone: 'Europe/Berlin', language: 'de' },
  }),
  setAnswersKept: async (s) => ({ client: s.olga, input: { expectedVersion: 4, months: 24 } }),
  addPerson: async (s) => ({
    client: s.olga,
    input: { name: 'Noor Amin', email: 'noor@alder.example', role: 'AUDITOR', accessUntil: DAY },
  }),
  setAccessUntil: async (s) => ({
    client: s.olga,
    input: { personId: s.of('person').id, expectedVersion: s.of('person').version, accessUntil: inDays(60) },
  }),
  sendKeptPersonMails: async (s) => {
    await s.app.admin.query(`UPDATE app.person SET mail_state = 'KEPT' WHERE id = $1`, [
      s.of('person').id.slice(4),
    ]);
    return { client: s.olga, input: {} };
  },
  sendPasswordLink: async (s) => ({ client: s.olga, input: { personId: s.of('person').id } }),
  endSessionsOf: async (s) => ({ client: s.olga, input: { personId: s.of('person').id } }),
  endOtherSessions: async (s) => ({ client: s.olga }),
  endSession: async (s) => {
    await as(s.app, s.cast.olga);
    const { ownSessions } = await s.olga.ask<{ ownSessions: { id: string; isThis: boolean }[] }>(
      '{ ownSessions { id isThis } }',
    );
    return { client: s.olga, input: { sessionId: ownSessions.find(({ isThis }) => !isThis)!.id } };
  },
  createDataMap: async (s) => ({ client: s.dana, input: { name: 'Customers' } }),
  editDataMap: async (s) => ({
    client: s.dana,
    input: said(s, 'map', {
      edit: {
        put: { nodes: [{ id: 'n1', kind: 'system' }], flows: [{ id: 'f1', from_node: 'n1', to_node: 'n1' }] },
      },
    }),
  }),
  assessTransfer: async (s) => ({
    client: s.dana,
    input: said(s, 'map', {
      flow: 'f1',
      answers: transferAnswers({ 'T-06': 'none', 'T-07': null, 'T-08': null }),
      result: 'negative',
    }),
  }),
  renameDataMap: async (s) => ({ client: s.dana, input: said(s, 'map', { name: 'All customers' }) }),
  draftDataMap: async (s) => ({ client: s.dana, input: { id: s.of('map').id } }),
  changeAdequacy: async (s) => ({
    client: s.dana,
    input: { expectedVersion: 0, regime: 'EU', code: 'NZ', row: UNTIL_MAY },
  }),
  changeBusinessCalendar: async (s) => ({
    client: s.dana,
    input: { expectedVersion: 0, place: 'DE', added: [], dropped: ['2030-10-03'] },
  }),
  archiveDataMap: async (s) => ({ client: s.dana, input: said(s, 'map', { isArchived: true }) }),
  createGroup: async (s) => ({ client: s.olga, input: { name: 'Marketing' } }),
  renameGroup: async (s) => ({ client: s.olga, input: { ...groupOf(s), name: 'Marketing team' } }),
  joinGroup: async (s) => ({ client: s.olga, input: memberOf(s) }),
  leaveGroup: async (s) => ({ client: s.olga, input: memberOf(s) }),
  archiveGroup: async (s) => ({ client: s.olga, input: { ...groupOf(s), isArchived: true } }),
  changeRole: async (s) => ({ client: s.olga, input: { ...personOf(s), role: 'PROCUREMENT' } }),
  suspendPerson: async (s) => ({ client: s.olga, input: { ...personOf(s), isSuspended: true } }),
  addVendor: async (s) => ({ client: s.dana, input: { name: 'Mailwren' } }),
  changeVendor: async (s) => ({ client: s.dana, input: said(s, 'vendor', { name: 'Mailwren Inc.' }) }),
  archiveVendor: async (s) => ({ client: s.dana, input: said(s, 'vendor', KEPT) }),
  restoreVendor: async (s) => ({ client: s.dana, input: said(s, 'vendor') }),
  archiveVendors: async (s) => ({ client: s.dana, input: { vendors: [said(s, 'vendor')], ...KEPT } }),
  restoreVendors: async (s) => ({ client: s.dana, input: { vendors: [await freshVendor(s)] } }),
  assignOwner: async (s) => ({
    client: s.dana,
    input: { vendors: [await freshVendor(s)], ownerId: `usr_${s.cast.bo.id}` },
  }),
  mergeVendors: async (s) => {
    const twin = await addTwin(s);
    const { id, expectedVersion } = await freshVendor(s);
    return {
      client: s.dana,
      input: { keptId: id, expectedVersion, mergedId: twin.id, mergedExpectedVersion: twin.version },
    };
  },
  keepVendorsApart: async (s) => ({
    client: s.dana,
    input: { oneId: s.of('vendor').id, otherId: (await addTwin(s)).id },
  }),
  forgetVendorsApart: async (s) => {
    const input = { oneId: s.of('vendor').id, otherId: (await addTwin(s)).id };
    const KEEP = `mutation ($input: VendorsApartInput!) { keepVendorsApart(input: $input) { userErrors { code } } }`;
    await s.dana.ask(KEEP, { input });
    return { client: s.dana, input };
  },
  snoozeHomeRow: async (s) => ({ client: s.dana, input: { row: 'NOT_ASSESSED', until: inDays(3) } }),
  wakeHomeRow: async (s) => ({ client: s.dana, input: { row: 'NOT_ASSESSED' } }),
  saveView: async (s) => ({
    client: s.dana,
    input: { list: 'VENDORS', name: 'EU', search: 'country=DE', isShared: true },
  }),
  removeView: async (s) => ({ client: s.dana, input: { id: s.of('view').id } }),
  addContact: async (s) => ({ client: s.dana, input: contactOf(s, { vendorId: s.of('vendor').id }) }),
  changeContact: async (s) => ({ client: s.dana, input: contactOf(s, said(s, 'contact', { title: 'DPO' })) }),
  addService: async (s) => ({ client: s.dana, input: { vendorId: s.of('vendor').id, name: 'Newsletters' } }),
  changeService: async (s) => ({ client: s.dana, input: said(s, 'service', { name: 'Newsletter sending' }) }),
  recordIntake: async (s) => ({
    client: s.dana,
    input: { serviceId: s.of('service').id, expectedVersion: s.of('service').version, answers: INTAKE },
  }),
  recordSubProcessors: async (s) => ({
    client: s.dana,
    input: {
      serviceId: s.of('service').id,
      expectedVersion: 0,
      asOn: inDays(0),
      source: 'TYPED',
      rows: [{ name: 'Cloud Inc.', places: ['Germany'] }],
    },
  }),
  noteSubProcessor: async (s) => ({
    client: s.dana,
    input: { id: await firstSubProcessor(s), expectedVersion: 1, hasOwnAgreement: true },
  }),
  addCompanyAlias: async (s) => ({
    client: s.dana,
    input: { name: 'Cloud Hosting GmbH', company: 'Cloud Inc.', reason: 'The register shows one company.' },
  }),
  takeBackCompanyAlias: async (s) => ({
    client: s.dana,
    input: said(s, 'alias', { reason: 'Two after all.' }),
  }),
  recordNotice: async (s) => ({
    client: s.dana,
    input: {
      serviceId: s.of('service').id,
      receivedOn: inDays(0),
      periodLength: 30,
      changes: [{ kind: 'ADD', name: 'Desk Inc.', countries: ['IN'] }],
    },
  }),
  askAboutNotice: async (s) => ({
    client: s.dana,
    input: said(s, 'notice', { groupId: await groupToAsk(s) }),
  }),
  answerNotice: async (s) => ({
    client: await as(s.app, s.cast.ravi),
    input: said(s, 'notice', { opinion: 'OBJECT', reason: 'India is not covered.' }),
  }),
  decideNotice: async (s) => ({
    client: s.dana,
    input: said(s, 'notice', { decision: 'ACCEPTED', reason: 'Nothing new leaves.' }),
  }),
  createCalendarFeed: async (s) => ({ client: s.dana }),
  revokeCalendarFeed: async (s) => ({ client: s.dana }),
  sendAssessment: async (s) => ({
    client: s.dana,
    input: {
      serviceId: s.of('service').id,
      contactId: s.of('contact').id,
      questionnaireId: await questionnaireOf(s.dana, 'core-gdpr28'),
      dueOn: DAY,
    },
  }),
  sendKeptMails: async (s) => {
    await s.app.settled();
    await s.app.admin.query(`UPDATE app.delivery SET state = 'KEPT' WHERE assessment_id = $1`, [
      s.of('assessment').id.slice(4),
    ]);
    return { client: s.dana, input: {} };
  },
  declineNewLink: async (s) => {
    const assessmentId = s.of('assessment').id;
    const { rows } = await s.app.admin.query<{ id: string }>(
      'UPDATE app.invite SET asked_at = now(), answered_at = NULL WHERE assessment_id = $1 RETURNING id',
      [assessmentId.slice(4)],
    );
    return { client: s.dana, input: { assessmentId, inviteId: `inv_${rows[0]!.id}` } };
  },
  rotateInvite: async (s) => ({ client: s.dana, input: { assessmentId: s.of('assessment').id } }),
  giveAssessment: async (s) => ({
    client: s.dana,
    input: { ...(await ofAssessment(s)), reviewerId: `usr_${s.cast.ravi.id}` },
  }),
  saveAnswer: async (s) => ({
    client: await s.vera(),
    input: { questionId: FIRST, expectedVersion: 0, value: 'processor' },
  }),
  prepareEvidence: async (s) => ({
    client: await s.vera(),
    input: { questionId: FIRST, fileName: 'policy.pdf', size: 100 },
  }),
  reuseEvidence: async (s) => ({
    client: await s.vera(),
    input: { ...(await evidenceOf(s)), questionId: PROVING },
  }),
  dateEvidence: async (s) => ({
    client: await s.vera(),
    input: { ...(await evidenceOf(s)), validUntil: '2031-01-01' },
  }),
  fetchEvidence: async (s) => ({ client: await s.vera(), input: await evidenceOf(s) }),
  openEvidence: async (s) => {
    const input = await evidenceOf(s);
    await setSent(s.app, s.of('assessment').id);
    return { client: s.dana, input };
  },
  removeEvidence: async (s) => {
    await setSent(s.app, s.of('assessment').id, false);
    return { client: await s.vera(), input: await evidenceOf(s) };
  },
  passOn: async (s) => ({
    client: await s.vera(),
    input: { name: 'Lee Park', email: 'lee@elsewhere.example', sections: [SECTION] },
  }),
  finishPart: async (s) => {
    const mail = s.app.mails.to('lee@elsewhere.example').at(-1)!;
    return { client: await asVendor(s.app, tokenIn(/https?:\S+#t=\S+/.exec(mail.text)![0])) };
  },
  takeBack: async (s) => {
    const { passings } = await (await s.vera()).ask<{ passings: { id: string }[] }>('{ passings { id } }');
    return { client: await s.vera(), input: { passingId: passings[0]!.id } };
  },
  submitAnswers: async (s) => {
    const vera = await s.vera();
    await answerAll(vera);
    const { version } = await vendorView(vera);
    return {
      client: vera,
      input: { expectedVersion: version, name: 'Vera Lind', title: 'DPO', isAuthorised: true },
    };
  },
  askToChange: async (s) => ({ client: await s.vera(), input: { text: 'The date is wrong.' } }),
  declineChangeWish: async (s) => {
    const { assessment } = await s.dana.ask<{ assessment: { changeWishes: { id: string }[] } }>(
      'query ($id: ID!) { assessment(id: $id) { changeWishes { id } } }',
      { id: s.of('assessment').id },
    );
    return { client: s.dana, input: { id: assessment.changeWishes[0]!.id, reason: 'The date is right.' } };
  },
  reviewAnswer: async (s) => ({
    client: s.dana,
    input: {
      assessmentId: s.of('assessment').id,
      questionId: PROVING,
      expectedVersion: 0,
      verdict: 'NOT_OK',
      noteToVendor: 'Please say which law asks for this.',
    },
  }),
  finishReview: async (s) => {
    await acceptAll(s.dana, s.of('assessment').id, 'CLAIMED');
    return { client: s.dana, input: await ofAssessment(s) };
  },
  ...DECISION_STEPS,
  confirmRisk: async (s) => {
    const { id, version } = await s.draftRisk();
    return {
      client: s.dana,
      input: { id, expectedVersion: version, likelihood: 4, impact: 4, treatment: 'REDUCE' },
    };
  },
  raiseRisk: async (s) => ({
    client: s.dana,
    input: {
      assessmentId: s.of('assessment').id,
      questionId: FIRST,
      statement: 'Its own purposes may come first.',
      likelihood: 2,
      impact: 3,
    },
  }),
  addRisk: async (s) => ({
    client: s.dana,
    input: { ...RISK, vendorId: s.of('vendor').id, likelihood: 4, impact: 5 },
  }),
  joinRisk: async (s) => {
    const { id, version } = await s.draftRisk();
    return { client: s.dana, input: { id, expectedVersion: version, intoId: s.of('risk').id } };
  },
  linkFindings: async (s) => ({ client: s.dana, input: said(s, 'risk', { findingIds: [] }) }),
  changeRisk: async (s) => ({ client: s.dana, input: said(s, 'risk', { ...RISK, category: 'SECURITY' }) }),
  rateRisk: async (s) => ({
    client: s.dana,
    input: said(s, 'risk', {
      rating: 'TARGET',
      likelihood: 1,
      impact: 3,
      reason: 'As agreed with the vendor.',
    }),
  }),
  treatRisk: async (s) => ({
    client: s.dana,
    input: said(s, 'risk', {
      treatment: 'REDUCE',
      measures: [{ what: 'Encrypt the backups', preventive: 50 }],
    }),
  }),
  askAcceptance: async (s) => ({
    client: s.dana,
    input: said(s, 'risk', { reason: 'The vendor encrypts in spring.', until: DAY }),
  }),
  declineAcceptance: async (s) => ({
    client: await as(s.app, s.cast.eva),
    input: said(s, 'risk', { reason: 'First say what it costs.' }),
  }),
  acceptRisk: async (s) => {
    const asked = await s.askAgain('The vendor encrypts in spring; it costs nothing.');
    return {
      client: await as(s.app, s.cast.eva),
      input: { id: asked.id, expectedVersion: asked.version, reason: 'Until spring, no longer.', until: DAY },
    };
  },
  endAcceptance: async (s) => ({
    client: s.dana,
    input: said(s, 'risk', { reason: 'The vendor encrypts them now.' }),
  }),
  closeRisk: async (s) => ({
    client: s.dana,
    input: said(s, 'risk', { reason: 'Backups are encrypted.' }),
  }),
  reopenRisk: async (s) => ({
    client: s.dana,
    input: said(s, 'risk', { reason: 'One backup is not.' }),
  }),
  rejectRisk: async (s) => ({
    client: s.dana,
    input: said(s, 'risk', { reason: 'Covered by the group agreement.' }),
  }),
  changeRisks: async (s) => ({
    client: s.dana,
    input: { risks: [said(s, 'risk')], reviewOn: DAY },
  }),
  setRiskSettings: async (s) => ({
    client: s.dana,
    input: {
      expectedVersion: 0,
      scale: FIVE_BY_FIVE,
      appetite: DEFAULT_APPETITE,
      proposals: { ...DEFAULT_PROPOSALS, from: 'medium' },
    },
  }),
  createReport: async (s) => ({ client: s.dana, input: { assessmentId: s.of('assessment').id } }),
  ...AGREEMENT_STEPS,
  reopenQuestions: async (s) => ({
    client: s.dana,
    input: { ...(await ofAssessment(s)), questionIds: [FIRST], reason: 'Please look again.' },
  }),
  handOver: async (s) => ({
    client: await s.vera(),
    input: { name: 'Rita Right', email: 'rita@mailwren.example' },
  }),
  revokeInvite: async (s) => ({
    client: s.dana,
    input: { assessmentId: s.of('assessment').id, reason: 'The service ended.' },
  }),
  removeContact: async (s) => ({ client: s.dana, input: said(s, 'contact') }),
  loadDemo: async (s) => ({ client: s.olga }),
  removeDemo: async (s) => ({ client: s.olga }),
};

/** The document of an act: rows of its payload with id and version, its link, its refusals. */
export function actDocument(root: Root): string {
  const payload = getNamedType(root.field.type) as GraphQLObjectType;
  const rows = Object.values(payload.getFields()).flatMap(({ name, type }) => {
    const inner = getNamedType(type);
    if (name === 'link') return ['link'];
    const fields = inner instanceof GraphQLObjectType ? inner.getFields() : {};
    return 'id' in fields && 'version' in fields ? [`${name} { id version }`] : [];
  });
  const variables = Object.fromEntries(root.field.args.map(({ name }) => [name, null]));
  return frame(root, variables, `{ ${rows.join(' ')} userErrors { code path message } }`);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
}

async function freshVendor(story: Story) {
  const { vendor } = await story.dana.ask<{ vendor: Row }>(
    'query ($id: ID!) { vendor(id: $id) { id version } }',
    { id: story.of('vendor').id },
  );
  return { id: vendor.id, expectedVersion: vendor.version };
}

async function addTwin(story: Story): Promise<Row> {
  const { addVendor } = await story.dana.ask<{ addVendor: { vendor: Row } }>(
    'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id version } userErrors { code } } }',
    { input: { name: 'Mailwren GmbH' } },
  );
  return addVendor.vendor;
}

function personOf(story: Story) {
  return { personId: story.of('person').id, expectedVersion: story.of('person').version };
}

function groupOf(story: Story) {
  return { groupId: story.of('group').id, expectedVersion: story.of('group').version };
}

function memberOf(story: Story) {
  return { groupId: story.of('group').id, personId: story.of('person').id };
}

/** The first document of the vendor, handed in when there is none. */
async function evidenceOf(story: Story) {
  const vera = await story.vera();
  const [known] = await evidenceSeen(vera);
  return { evidenceId: (known ?? (await attach(story.app, vera, FIRST))).id };
}

async function ofAssessment(story: Story) {
  const { id, version } = await story.freshAssessment();
  return { assessmentId: id, expectedVersion: version };
}

function contactOf(_story: Story, more: object) {
  return { name: 'Vera Lind', email: 'vera@mailwren.example', title: 'Privacy lead', isMain: true, ...more };
}

async function firstSubProcessor(story: Story): Promise<string> {
  const { service } = await story.dana.ask<{ service: { subProcessorLists: { entries: Row[] }[] } }>(
    'query ($id: ID!) { service(id: $id) { subProcessorLists { entries { id version } } } }',
    { id: story.of('service').id },
  );
  return service.subProcessorLists[0]!.entries[0]!.id;
}

/** A group with somebody in it: an empty one cannot be asked. */
async function groupToAsk({ olga, cast }: Story): Promise<string> {
  const { createGroup } = await olga.ask<{ createGroup: { group: Row } }>(
    'mutation { createGroup(input: { name: "Legal" }) { group { id version } userErrors { code } } }',
  );
  const groupId = createGroup.group.id;
  await olga.ask(
    'mutation ($input: GroupMemberInput!) { joinGroup(input: $input) { userErrors { code } } }',
    { input: { groupId, personId: `usr_${cast.ravi.id}` } },
  );
  return groupId;
}
