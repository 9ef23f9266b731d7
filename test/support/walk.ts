import { choicesOf } from '../../src/core/questionnaire/choices.js';
import { isAsked, questionStates } from '../../src/core/questionnaire/visibility.js';
import type { Answer, AnswerValue, Context } from '../../src/core/questionnaire/answer.js';
import {
  questionsOf,
  type Question,
  type Questionnaire,
} from '../../src/core/questionnaire/questionnaire.js';
import type { TestClient } from './app-client.js';
import { signedOn } from './signed.js';

/** A service in tier T2: ordinary data, many people, the vendor reads it, outside the home area. */
export const INTAKE: Record<string, Answer> = {
  'I-01': { value: 'Sends our newsletters.' },
  'I-02': { value: 'yes' },
  'I-03': { value: ['communication', 'usage'] },
  'I-04': { value: 'v4' },
  'I-05': { value: ['customers'] },
  'I-06': { value: 'a4' },
  'I-07': { value: ['US'] },
  'I-08': { value: 'c3' },
  'I-09': { value: ['none'] },
  'I-11': { value: ['crm'] },
  'I-12': { value: 'weeks' },
};

export interface Prepared {
  readonly vendorId: string;
  readonly serviceId: string;
  readonly contactId: string;
}

const ADD_VENDOR = `mutation ($input: AddVendorInput!) {
  addVendor(input: $input) { vendor { id version } userErrors { code path message } } }`;
const ADD_CONTACT = `mutation ($input: AddContactInput!) {
  addContact(input: $input) { contact { id } userErrors { code path message } } }`;
export const ADD_SERVICE = `mutation ($input: AddServiceInput!) {
  addService(input: $input) { service { id version } userErrors { code path message } } }`;
export const ADD_AGREEMENT = `mutation ($input: AddAgreementInput!) {
  addAgreement(input: $input) { agreement { id version state } userErrors { code path message } } }`;
export const RECORD_INTAKE = `mutation ($input: RecordIntakeInput!) {
  recordIntake(input: $input) { service { id tier } userErrors { code path message } } }`;

/**
 * A vendor with a contact and a rated service, as the privacy officer makes it. Without an agreement in force a finding says
 * so from the intake on.
 */
export async function prepareVendor(
  staff: TestClient,
  name: string,
  { isGoverned = false }: { readonly isGoverned?: boolean } = {},
): Promise<Prepared> {
  const { vendor } = await done(staff, ADD_VENDOR, { name });
  if (isGoverned)
    await done(staff, ADD_AGREEMENT, { vendorId: vendor!.id, title: 'DPA', ...signedOn('2026-01-15') });
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const contact = { name: 'Vera Lind', email: `vera@${slug}.example`, title: 'Privacy lead' };
  const { contact: added } = await done(staff, ADD_CONTACT, {
    vendorId: vendor!.id,
    ...contact,
    isMain: true,
  });
  const serviceId = await addRatedService(staff, vendor!.id, 'Newsletters');
  return { vendorId: vendor!.id, serviceId, contactId: added!.id };
}

/** A service whose intake tells of personal data. */
export async function addRatedService(staff: TestClient, vendorId: string, name: string): Promise<string> {
  const { service } = await done(staff, ADD_SERVICE, { vendorId, name });
  const { id: serviceId, version: expectedVersion } = service as { id: string; version: number };
  await done(staff, RECORD_INTAKE, { serviceId, expectedVersion, answers: INTAKE });
  return serviceId;
}

export const SEND = `mutation ($input: SendAssessmentInput!) {
  sendAssessment(input: $input) { link invite { id state rotation }
    assessment { id state version tier } userErrors { code path message } } }`;

export interface Sent {
  readonly id: string;
  readonly link: string;
}

/** Our core questionnaire, sent to the contact. */
export async function sendCore(staff: TestClient, prepared: Prepared, more: object = {}): Promise<Sent> {
  const questionnaireId = await questionnaireOf(staff, 'core-gdpr28');
  const { serviceId, contactId } = prepared;
  const input = { serviceId, contactId, questionnaireId, dueOn: inDays(21), ...more };
  const reply = await done(staff, SEND, input);
  return { id: reply['assessment']!.id, link: String((reply as Record<string, unknown>)['link']) };
}

export async function questionnaireOf(staff: TestClient, key: string): Promise<string> {
  const { questionnaires } = await staff.ask<{ questionnaires: { id: string; key: string }[] }>(
    '{ questionnaires { id key } }',
  );
  return questionnaires.find((each) => each.key === key)!.id;
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const ASSESSMENT = `{ assessment { version state isReadOnly questionnaire context answers { questionId value version } } }`;
export const SAVE = `mutation ($input: SaveAnswerInput!) {
  saveAnswer(input: $input) { answer { questionId value naReason comment version savedAt asked }
    current { questionId value version } userErrors { code path message } } }`;
export const SUBMIT = `mutation ($input: SubmitAnswersInput!) {
  submitAnswers(input: $input) { assessment { state isReadOnly receipt { reference whatHappensNext } }
    userErrors { code path message } } }`;

export interface VendorView {
  readonly version: number;
  readonly state: string;
  readonly isReadOnly: boolean;
  readonly questionnaire: Questionnaire;
  readonly context: Context;
  readonly answers: readonly { questionId: string; value: AnswerValue; version: number }[];
}

export async function vendorView(vendor: TestClient): Promise<VendorView> {
  return (await vendor.ask<{ assessment: VendorView }>(ASSESSMENT)).assessment;
}

/** Answers every question that is asked, in file order, as a branch opens or closes with it. */
export async function answerAll(
  vendor: TestClient,
  answerTo: (question: Question) => AnswerValue = bestAnswer,
): Promise<void> {
  const { questionnaire, context, answers: known } = await vendorView(vendor);
  const versions = new Map(known.map(({ questionId, version }) => [questionId, version]));
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(questionnaire)) {
    if (!isAsked(questionStates(questionnaire, answers, context).states.get(question.id)!)) continue;
    const value = answerTo(question);
    answers[question.id] = { value };
  }
  const writes = Object.entries(answers).map(([questionId, { value }]) => ({ questionId, value }));
  while (writes.length > 0)
    await Promise.all(
      writes
        .splice(0, 8)
        .map((write) =>
          done(vendor, SAVE, { expectedVersion: versions.get(write.questionId) ?? 0, ...write }),
        ),
    );
}

/** What a diligent vendor says: the first choice, a filled row, a name. */
export function bestAnswer(question: Question): AnswerValue {
  const choices = choicesOf(question);
  switch (question.type) {
    case 'multi':
      return choices.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id);
    case 'number':
      return 12;
    case 'date':
      return '2026-05-01';
    case 'country_list':
      return ['US'];
    case 'file':
      return ['policy.pdf'];
    case 'url':
      return 'https://mailwren.example/privacy';
    case 'contact':
      return { name: 'Vera Lind', role: 'Privacy lead', email: 'vera@mailwren.example' };
    case 'table':
      return { none: true };
    case 'text':
    case 'long_text':
      return 'As written in our policy.';
    default:
      return choices[0]!.id;
  }
}

export async function submit(vendor: TestClient): Promise<Record<string, unknown>> {
  const { version } = await vendorView(vendor);
  const input = { expectedVersion: version, name: 'Vera Lind', title: 'Privacy lead', isAuthorised: true };
  return done(vendor, SUBMIT, input);
}

export const REVIEW = `mutation ($input: ReviewAnswerInput!) {
  reviewAnswer(input: $input) { answer { questionId na review { verdict evidenceClass version } }
    userErrors { code path message } } }`;
export const FINISH = `mutation ($input: FinishReviewInput!) {
  finishReview(input: $input) { assessment { id state version } userErrors { code path message } } }`;
export const DECIDE = `mutation ($input: DecideInput!) {
  decide(input: $input) { decision { id outcome validUntil } assessment { id version } userErrors { code path message } } }`;

export function review(staff: TestClient, input: object): Promise<Record<string, unknown>> {
  return done(staff, REVIEW, {
    expectedVersion: 0,
    verdict: 'ACCEPTED',
    evidenceClass: 'DOCUMENTED',
    ...input,
  });
}

/** Accepts everything that was answered, with the class of proof given. */
export async function acceptAll(
  staff: TestClient,
  assessmentId: string,
  evidenceClass = 'DOCUMENTED',
): Promise<void> {
  const { assessment } = await staff.ask<{ assessment: { answers: Reviewable[] } }>(
    'query ($id: ID!) { assessment(id: $id) { answers { questionId review { version verdict } } } }',
    { id: assessmentId },
  );
  const open = assessment.answers.filter((answer) => answer.review?.verdict == null);
  for (const { questionId, review: known } of open)
    await review(staff, { assessmentId, questionId, evidenceClass, expectedVersion: known?.version ?? 0 });
}

interface Reviewable {
  questionId: string;
  review: { version: number; verdict: string | null } | null;
}

export async function versionOf(staff: TestClient, id: string): Promise<number> {
  const query = 'query ($id: ID!) { assessment(id: $id) { version } }';
  return (await staff.ask<{ assessment: { version: number } }>(query, { id })).assessment.version;
}

type Payload = Record<string, { id: string; version?: number }>;

/** The payload of a mutation that must succeed. */
export async function done(client: TestClient, mutation: string, input: object): Promise<Payload> {
  const payload = await payloadOf(client, mutation, input);
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload as unknown as Payload;
}

export interface Refusal {
  readonly userErrors: readonly { code: string; path: string[]; message: string }[];
  readonly [field: string]: unknown;
}

/** The payload of a mutation, refused or not. */
export async function payloadOf(client: TestClient, mutation: string, input: object): Promise<Refusal> {
  const data = await client.ask<Record<string, Refusal>>(mutation, { input });
  return Object.values(data)[0]!;
}
