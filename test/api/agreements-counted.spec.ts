import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAgreement, documentSeen, readDocumentOf } from '../support/agreements.js';
import { as, asVendor, castOf, tokenIn, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { onRisk } from '../support/risk-acts.js';
import {
  acceptAll,
  addRatedService,
  answerAll,
  bestAnswer,
  done,
  FINISH,
  inDays,
  payloadOf,
  prepareVendor,
  sendCore,
  submit,
  versionOf,
} from '../support/walk.js';
import { signedOn } from '../support/signed.js';
import { ownAgreement } from '../support/clauses/catalogue.js';
import { CHANGE, VENDOR, MOVE, clauseOf, vendorSeen, say } from '../support/agreement-acts.js';

const GOOD = ownAgreement('good-en.md');
const THIN = ownAgreement('thin-en.md');

const CONFIRM = `mutation ($input: ConfirmClausesInput!) {
  confirmClauses(input: $input) { document { id } userErrors { code path message } } }`;

const LIVED_WITH = `query ($id: ID!) { agreement(id: $id) {
  asks { clauseId state risk { id version state acceptance acceptedUntil } } } }`;

const WITHDRAW = `mutation ($input: WithdrawDocumentInput!) {
  withdrawDocument(input: $input) { document { id version } userErrors { code path message } } }`;

const RESTORE = `mutation ($input: RestoreDocumentInput!) {
  restoreDocument(input: $input) { document { id version } userErrors { code path message } } }`;

const WITHDRAWN = `query ($id: ID!) { agreement(id: $id) { currentDocument { id } documents { id }
  withdrawnDocuments { id href withdrawalReason withdrawnBy { name } } } }`;

interface Standing {
  readonly currentDocument: { id: string } | null;
  readonly documents: readonly { id: string }[];
  readonly withdrawnDocuments: readonly { id: string; href: string }[];
}

const NO_AGREEMENT = 'No data processing agreement is in force';

interface LivedWith {
  readonly id: string;
  readonly version: number;
}

describe('agreements that count', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let count = 0;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    dana = await as(app, cast.dana);
  });
  afterAll(() => app.close());

  const fresh = () => prepareVendor(dana, `Signer ${++count}`);

  it('counts a word of a person, and nothing before: findings, risks and the floor follow', async () => {
    const { vendorId, serviceId } = await fresh();
    const id = await addAgreement(dana, vendorId, { ...signedOn('2026-01-15'), serviceIds: [serviceId] });
    const document = await readDocumentOf(app, dana, id, 'dpa.md', THIN);
    expect(document.state).toBe('READ');
    expect((await vendorSeen(dana, vendorId)).findings).toEqual([]);
    const gap = document.clauses.find(
      ({ verdict, severity }) => verdict === 'MISSING' && severity === 'CRITICAL',
    )!;
    await say(dana, gap, { word: 'IS_THIS', note: 'Read twice.' });
    await app.settled();
    const { findings } = await vendorSeen(dana, vendorId);
    const place = `/agreements/${id}/clauses/${document.id}?clause=${gap.clauseId}`;
    // Named after what is wrong; the name of the clause alone reads like a virtue.
    const title = `Missing in the agreement: ${gap.title}`;
    expect(findings).toMatchObject([{ severity: 'CRITICAL', place, title }]);
    // Whoever reads German reads the same fact and its risk in German.
    const inGerman = { headers: { 'accept-language': 'de' } };
    const { vendor: read } = (await dana.gql(VENDOR, { id: vendorId }, inGerman)).data as {
      vendor: { findings: { title: string }[]; risks: { statement: string }[] };
    };
    const said = [...read.findings.map((one) => one.title), ...read.risks.map((one) => one.statement)];
    expect(said).toContainEqual(expect.stringMatching(/^Fehlt im Vertrag: /));
    expect(said.filter((one) => !/^(Fehlt im Vertrag|Es gilt kein Vertrag)/.test(one))).toEqual([]);
    const after = clauseOf(await documentSeen(dana, document.id), gap.clauseId);
    expect(after).toMatchObject({ confirmed: 'MISSING', word: 'IS_THIS', note: 'Read twice.', version: 2 });
    // The word is taken back: so is the finding.
    await say(dana, after, { word: null });
    await app.settled();
    expect((await vendorSeen(dana, vendorId)).findings).toEqual([]);
    const speak = (language: string) =>
      app.admin.query('UPDATE app.organisation SET language = $2 WHERE id = $1', [cast.alder.id, language]);
    await speak('de');
    await say(dana, { ...after, version: 3 }, { word: 'IS_THIS' });
    await app.settled();
    await speak('en');
    const [german] = (await vendorSeen(dana, vendorId)).findings;
    expect(german?.title).toMatch(/^Fehlt im Vertrag: /);
    expect(german?.title).not.toContain(gap.title);
  });

  it('tells of each service that processes data without an agreement in force, and of no other', async () => {
    const { vendorId, serviceId } = await fresh();
    const told = async () => {
      await app.settled();
      return (await vendorSeen(dana, vendorId)).findings.map(({ title }) => title).toSorted();
    };
    // Nobody has registered any agreement: the intake alone says that one is due.
    expect(await told()).toEqual([NO_AGREEMENT]);
    const hostingId = await addRatedService(dana, vendorId, 'Hosting');
    expect(await told()).toEqual([`${NO_AGREEMENT}: Hosting`, `${NO_AGREEMENT}: Newsletters`]);
    // One agreement about one service closes nothing for the other.
    await addAgreement(dana, vendorId, { ...signedOn('2026-01-15'), serviceIds: [serviceId] });
    expect(await told()).toEqual([`${NO_AGREEMENT}: Hosting`]);
    // A second one, of both services, governs the first one too: two agreements on one service.
    const both = { title: 'Master agreement', serviceIds: [serviceId, hostingId] };
    const id = await addAgreement(dana, vendorId, both);
    expect(await told()).toEqual([`${NO_AGREEMENT}: Hosting`]);
    const signed = { id, title: both.title, expectedVersion: 1, ...signedOn('2026-02-01') };
    await done(dana, CHANGE, signed);
    expect(await told()).toEqual([]);
    await done(dana, CHANGE, { ...signed, expectedVersion: 2, endsOn: '2026-03-01' });
    expect(await told()).toEqual([`${NO_AGREEMENT}: Hosting`]);
    // Between controllers nobody processes on behalf: an agreement that says so is enough, of whatever kind.
    const terms = {
      title: 'Sharing terms',
      kind: 'OTHER',
      ...signedOn('2026-02-01'),
      serviceIds: [hostingId],
    };
    const sharing = await addAgreement(dana, vendorId, terms);
    expect(await told()).toEqual([`${NO_AGREEMENT}: Hosting`]);
    await done(dana, CHANGE, { ...terms, id: sharing, expectedVersion: 1, theirRole: 'CONTROLLER' });
    expect(await told()).toEqual([]);
  });

  it('makes contract practices attested in the sheet of a finished review, and lifts its proof', async () => {
    const prepared = await fresh();
    const sent = await sendCore(dana, prepared);
    const vera = await asVendor(app, tokenIn(sent.link));
    await answerAll(vera, (question) => (question.id === 'C-01' ? 'joint' : bestAnswer(question)));
    await submit(vera);
    await app.settled();
    await acceptAll(dana, sent.id);
    await done(dana, FINISH, { assessmentId: sent.id, expectedVersion: await versionOf(dana, sent.id) });
    // Joint controllers need an arrangement (Art. 26), and with it no contract under Art. 28.
    const gaps = async () => {
      await app.settled();
      return (await vendorSeen(dana, prepared.vendorId)).findings.filter(
        ({ title }) => title === NO_AGREEMENT,
      );
    };
    expect(await gaps()).toHaveLength(1);
    const joint = { title: 'Arrangement', kind: 'JOINT_CONTROL', ...signedOn('2026-01-15') };
    const arrangement = await addAgreement(dana, prepared.vendorId, joint);
    expect(await gaps()).toEqual([]);
    await done(dana, CHANGE, { ...joint, id: arrangement, expectedVersion: 1, endsOn: '2026-02-01' });
    expect(await gaps()).toHaveLength(1);
    const SHEET = 'query ($id: ID!) { assessment(id: $id) { scoreSheet { id isReviewed sheet } } }';
    type Sheet = { id: string; sheet: { practices: { id: string; evidence_class: string | null }[] } };
    const sheet = async () =>
      (await dana.ask<{ assessment: { scoreSheet: Sheet } }>(SHEET, { id: sent.id })).assessment.scoreSheet;
    const classOf = ({ sheet: { practices } }: Sheet) =>
      practices.find(({ id }) => id === 'INC-F2')?.evidence_class;
    const before = await sheet();
    expect(classOf(before)).toBe('documented');
    const id = await addAgreement(dana, prepared.vendorId, { ...signedOn('2026-01-15') });
    const confirm = async (isSignedCopy: boolean): Promise<string> => {
      const document = await readDocumentOf(app, dana, id, 'dpa.md', GOOD, { isSignedCopy });
      const seen = document.clauses
        .filter(({ verdict }) => verdict === 'PRESENT')
        .map(({ id: clauseId, version: expectedVersion }) => ({ clauseId, expectedVersion }));
      await done(dana, CONFIRM, { documentId: document.id, clauses: seen });
      await app.settled();
      return document.id;
    };
    // A copy that nobody signed may say what the signed one does not.
    await confirm(false);
    expect(classOf(await sheet())).toBe('documented');
    const signedCopy = await confirm(true);
    const after = await sheet();
    expect(after.id).not.toBe(before.id);
    expect(classOf(after)).toBe('attested');
    // Withdrawn, the signed copy proves nothing, and the older document is judged again; restored, all is as it was.
    const withdrawal = { documentId: signedCopy, reason: 'It is the copy of another customer.' };
    const { userErrors } = await payloadOf(dana, WITHDRAW, {
      ...withdrawal,
      expectedVersion: 1,
      reason: 'No.',
    });
    expect(userErrors).toMatchObject([{ path: ['reason'] }]);
    const { version } = await documentSeen(dana, signedCopy);
    await done(dana, WITHDRAW, { ...withdrawal, expectedVersion: version });
    await app.settled();
    expect(classOf(await sheet())).toBe('documented');
    const stands = async () => (await dana.ask<{ agreement: Standing }>(WITHDRAWN, { id })).agreement;
    const { withdrawnDocuments, currentDocument, documents } = await stands();
    const why = { withdrawalReason: withdrawal.reason, withdrawnBy: { name: 'Dana Okafor' } };
    expect(withdrawnDocuments).toMatchObject([{ id: signedCopy, ...why }]);
    expect(documents).toEqual([currentDocument]);
    expect((await dana.get(withdrawnDocuments[0]!.href)).status).toBe(200);
    const again = { documentId: signedCopy, expectedVersion: version };
    expect((await payloadOf(dana, RESTORE, again)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    await done(dana, RESTORE, { ...again, expectedVersion: version + 1 });
    await app.settled();
    expect(classOf(await sheet())).toBe('attested');
    expect(await stands()).toMatchObject({ withdrawnDocuments: [], currentDocument: { id: signedCopy } });
    // It ends: what it proved is gone, and no agreement is in force.
    const input = { id, expectedVersion: 1, title: 'Data processing agreement', endsOn: '2026-02-01' };
    await done(dana, CHANGE, input);
    await app.settled();
    expect(classOf(await sheet())).toBe('documented');
    expect((await vendorSeen(dana, prepared.vendorId)).findings).toContainEqual(
      expect.objectContaining({ title: NO_AGREEMENT, severity: 'CRITICAL' }),
    );
  }, 60_000);

  it('takes a gap to live with into the register of risks, where another person accepts it for a time', async () => {
    const { vendorId } = await fresh();
    const id = await addAgreement(dana, vendorId);
    const document = await readDocumentOf(app, dana, id, 'dpa.md', THIN);
    const gap = document.clauses.find(
      ({ verdict, severity }) => verdict === 'MISSING' && severity === 'CRITICAL',
    )!;
    const point = { agreementId: id, clause: gap.clauseId, state: 'ACCEPTED_AS_RISK' };
    const reason = 'The vendor is being replaced in spring.';
    const refusal = async (more: object) =>
      (await payloadOf(dana, MOVE, { ...point, expectedVersion: 0, ...more })).userErrors.map(
        (error) => `${error.code} ${error.path.join('.')}`,
      );
    expect(await refusal({ reason: 'Fine.' })).toEqual(['REQUIRED reason', 'REQUIRED until']);
    // The finder's word alone is no gap that anybody could live with.
    expect(await refusal({ reason, until: inDays(90) })).toEqual(['NOT_READY state']);
    await say(dana, gap, { word: 'IS_THIS' });
    expect(await refusal({ reason, until: inDays(-1) })).toEqual(['INVALID until']);
    const lived = async () => {
      type Asks = { agreement: { asks: { clauseId: string; state: string; risk: LivedWith | null }[] } };
      const { agreement } = await dana.ask<Asks>(LIVED_WITH, { id });
      return agreement.asks.find(({ clauseId }) => clauseId === gap.clauseId)!;
    };
    expect(await lived()).toMatchObject({ state: 'OPEN', risk: null });
    await done(dana, MOVE, { ...point, expectedVersion: 0, reason, until: inDays(90) });
    // A later word about the point asks for nothing a second time.
    await done(dana, MOVE, { ...point, expectedVersion: 1, note: 'Told to the board.' });
    const { risk } = await lived();
    expect(risk).toMatchObject({ state: 'OPEN', acceptance: 'ASKED' });
    const acceptance = { id: risk!.id, expectedVersion: risk!.version, reason, until: inDays(60) };
    expect((await onRisk(dana, 'acceptRisk', acceptance)).refused).toEqual(['NOT_ALLOWED id']);
    await onRisk(await as(app, cast.eva), 'acceptRisk', acceptance);
    expect(await lived()).toMatchObject({
      state: 'ACCEPTED_AS_RISK',
      risk: { id: risk!.id, state: 'ACCEPTED', acceptance: 'ACCEPTED', acceptedUntil: inDays(60) },
    });
    // Signed, the gap becomes a fact, which rests on the risk that stands already.
    await done(dana, CHANGE, { id, title: 'DPA', expectedVersion: 1, ...signedOn('2026-01-15') });
    await app.settled();
    const { vendor } = await dana.ask<{ vendor: { risks: { statement: string; state: string }[] } }>(VENDOR, {
      id: vendorId,
    });
    const statement = `Missing in the agreement: ${gap.title}`;
    expect(vendor.risks.filter((one) => one.statement === statement)).toMatchObject([{ state: 'ACCEPTED' }]);
    // The fact names the law it rests on and leads to its clause, for the vendor and behind the risk.
    const fact = {
      title: statement,
      laws: gap.law,
      place: expect.stringContaining(`?clause=${gap.clauseId}`),
    };
    expect(gap.law).not.toEqual([]);
    const asked =
      'query ($id: ID!) { vendor(id: $id) { findings { title laws place } risks { findings { title laws place } } } }';
    const seen = await dana.ask<{ vendor: { findings: object[]; risks: { findings: object[] }[] } }>(asked, {
      id: vendorId,
    });
    expect(seen.vendor.findings).toContainEqual(fact);
    const german = await dana.gql(asked, { id: vendorId }, { headers: { 'accept-language': 'de' } });
    expect(JSON.stringify(german.data)).toContain(gap.law[0]!.replace('GDPR', 'DSGVO'));
    expect(seen.vendor.risks.flatMap(({ findings }) => findings)).toContainEqual(fact);
  });
});
