import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadlineSweep } from '../../src/platform/deadlines/deadline-sweep.js';
import { addAgreement, readDocumentOf, sendDocument } from '../support/agreements.js';
import { anonymous, as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { eventsIn } from '../support/app-state.js';
import { startApp, type TestApp } from '../support/app.js';
import { done, inDays, payloadOf, prepareVendor } from '../support/walk.js';
import { signedOn } from '../support/signed.js';
import { ownAgreement } from '../support/clauses/catalogue.js';
import { vendorSeen } from '../support/agreement-acts.js';

const GOOD = ownAgreement('good-en.md');

const VENDORS = `query ($filter: VendorFilter, $sort: VendorSort!) { vendors(first: 50, filter: $filter, sort: $sort) {
  edges { node { id agreementFrom agreementUntil } } } }`;

const ADD_ANY = `mutation ($input: AddAgreementInput!) { addAgreement(input: $input) { agreement { id } userErrors { code path message } } }`;

const CHANGE = `mutation ($input: ChangeAgreementInput!) { changeAgreement(input: $input) { agreement { id }
  userErrors { code path message } } }`;

const TERMS = `query ($id: ID!) { agreementDocument(id: $id) { proposedTerms { field value quote page section }
  termContradictions { kind field recorded sentences { value quote line } } } }`;

interface SeenTerms {
  readonly proposedTerms: readonly { field: string; value: unknown; quote: string; section: string | null }[];
  readonly termContradictions: readonly { kind: string; field: string; recorded: unknown }[];
}

async function termsSeen(staff: TestClient, id: string): Promise<SeenTerms> {
  return (await staff.ask<{ agreementDocument: SeenTerms }>(TERMS, { id })).agreementDocument;
}

describe('agreements', () => {
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

  it('refuses dates that contradict each other, and foreign services', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const input = { vendorId: one.vendorId, title: 'DPA', startsOn: '2026-05-01', endsOn: '2026-04-30' };
    const ADD = `mutation ($input: AddAgreementInput!) { addAgreement(input: $input) { agreement { id } userErrors { code path message } } }`;
    expect((await payloadOf(dana, ADD, input)).userErrors).toMatchObject([
      { code: 'INVALID', path: ['endsOn'] },
    ]);
    const dates = { startsOn: '2026-05-01', endsOn: '2026-05-31', ...signedOn('2026-06-01'), noticeDays: 31 };
    expect((await payloadOf(dana, ADD, { ...input, ...dates })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['signedForThemOn'], message: expect.stringMatching(/signed after its end/) },
      { code: 'INVALID', path: ['noticeDays'], message: expect.stringMatching(/longer than the term/) },
    ]);
    const foreign = { vendorId: one.vendorId, title: 'DPA', serviceIds: [other.serviceId] };
    expect((await payloadOf(dana, ADD, foreign)).userErrors).toMatchObject([{ path: ['serviceIds'] }]);
  });

  it('refuses a signature of a day to come, one after the end, and two ends at once', async () => {
    const { vendorId } = await fresh();
    const refusedAt = async (terms: object) =>
      (await payloadOf(dana, ADD_ANY, { vendorId, title: 'DPA', ...terms })).userErrors.map(
        ({ path, message }) => [path?.join(), message],
      );
    expect(await refusedAt({ signedForUsOn: inDays(1) })).toEqual([
      ['signedForUsOn', expect.stringMatching(/day to come/)],
    ]);
    expect(await refusedAt({ signedForUsOn: inDays(0) })).toEqual([]);
    const late = { signedForUsOn: '2026-06-01', startsOn: '2026-01-01', endsOn: '2026-03-01' };
    expect(await refusedAt(late)).toEqual([['signedForUsOn', expect.stringMatching(/signed after its end/)]]);
    expect(await refusedAt({ endsOn: '2026-03-01', openEnd: 'UNLIMITED' })).toEqual([
      ['endsOn', expect.stringMatching(/a last day or none/)],
    ]);
  });

  it('offers the dates and terms of the text until they are recorded, and names what contradicts itself', async () => {
    const { vendorId } = await fresh();
    const id = await addAgreement(dana, vendorId);
    const terms = [
      'This Addendum takes effect on 1 March 2026 and ends on 31 December 2027.',
      'This Addendum is governed by Irish law.',
      'This Addendum is governed by the laws of France.',
      'Either party may terminate this Addendum with three months’ notice.',
    ];
    const text = `${GOOD}\n\n## 9. Term\n\n${terms.map((term, at) => `9.${at + 1} ${term}`).join('\n\n')}\n`;
    const { id: documentId } = await readDocumentOf(app, dana, id, 'dpa.md', text);
    expect(await termsSeen(dana, documentId)).toMatchObject({
      proposedTerms: expect.arrayContaining([
        expect.objectContaining({ field: 'startsOn', value: '2026-03-01', quote: terms[0], section: '9.1' }),
        expect.objectContaining({ field: 'endsOn', value: '2027-12-31' }),
        expect.objectContaining({ field: 'noticeDays', value: 92 }),
        expect.objectContaining({ field: 'sccModules', value: ['2'] }),
        expect.objectContaining({ field: 'laws', value: ['CCPA', 'GDPR'] }),
      ]),
      termContradictions: [
        { kind: 'TWO_VALUES', field: 'governingLaw', sentences: [{ value: 'IE' }, { value: 'FR' }] },
      ],
    });
    const known = { title: 'DPA', openEnd: 'UNLIMITED', governingLaw: 'FR', startsOn: '2026-03-01' };
    await done(dana, CHANGE, { id, expectedVersion: 1, ...known });
    const after = await termsSeen(dana, documentId);
    expect(after.proposedTerms.map(({ field }) => field)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:startsOn|endsOn|governingLaw)$/)]),
    );
    expect(after.termContradictions).toMatchObject([
      {
        kind: 'RECORDED_OTHERWISE',
        field: 'end',
        recorded: 'UNLIMITED',
        sentences: [{ value: '2027-12-31' }],
      },
    ]);
  });

  it('lists what ends first, in the state core derives', async () => {
    const { vendorId } = await fresh();
    const days = [null, '2026-01-15', inDays(0)];
    for (const signed of days)
      for (const startsOn of [null, inDays(5)])
        for (const endsOn of [null, inDays(-20), inDays(60)])
          for (const renewsByItself of [false, true])
            await payloadOf(dana, ADD_ANY, {
              vendorId,
              title: 'Some',
              ...signedOn(signed),
              startsOn,
              endsOn,
              renewsByItself,
            });
    for (const terms of [
      { endsOn: inDays(-20) },
      { startsOn: inDays(5) },
      { endsOn: inDays(60) },
      { signedForThemOn: null },
    ]) {
      const addsToId = await addAgreement(dana, vendorId, { ...signedOn('2026-01-15'), ...terms });
      for (const own of [{}, { startsOn: inDays(3) }, { endsOn: inDays(90) }])
        await addAgreement(dana, vendorId, { ...signedOn('2026-01-15'), ...own, addsToId });
    }
    const LIST = `query ($filter: AgreementFilter) { agreements(first: 100, filter: $filter) { totalCount
      edges { node { state lastDay } } } }`;
    type List = {
      agreements: { totalCount: number; edges: { node: { state: string; lastDay: string | null } }[] };
    };
    const list = async (filter: object) =>
      (await dana.ask<List>(LIST, { filter: { vendorId, ...filter } })).agreements;
    const all = await list({});
    expect(all.totalCount).toBeGreaterThan(15);
    for (const state of ['DRAFT', 'SIGNED', 'IN_FORCE', 'ENDED']) {
      const some = await list({ state: [state] });
      expect(some.totalCount).toBe(all.edges.filter(({ node }) => node.state === state).length);
      expect(some.edges.every(({ node }) => node.state === state)).toBe(true);
    }
    const { edges } = await list({ state: ['IN_FORCE'] });
    const ends = edges.map(({ node }) => node.lastDay ?? '9999-12-30');
    expect(ends).toEqual(ends.toSorted());
  }, 60_000);

  it('finds those in force of which nobody has said when they end', async () => {
    const { vendorId } = await fresh();
    const signed = signedOn('2026-01-15');
    const unsaid = await addAgreement(dana, vendorId, { ...signed, title: 'Unsaid' });
    for (const more of [
      { endsOn: inDays(60) },
      { openEnd: 'UNLIMITED' },
      { openEnd: 'WITH_MAIN_CONTRACT' },
      { terminatedOn: inDays(60) },
      { startsOn: inDays(5) },
      { signedForThemOn: null },
      // It ends with its contract.
      { addsToId: unsaid },
    ])
      await addAgreement(dana, vendorId, { ...signed, title: JSON.stringify(more), ...more });
    const LIST = `query ($filter: AgreementFilter) { agreements(first: 100, filter: $filter) { edges { node { title } } } }`;
    const list = async () =>
      (
        await dana.ask<{ agreements: { edges: { node: { title: string } }[] } }>(LIST, {
          filter: { vendorId, endNotStated: true },
        })
      ).agreements.edges.map(({ node }) => node.title);
    expect(await list()).toEqual(['Unsaid']);
    await payloadOf(dana, CHANGE, { id: unsaid, expectedVersion: 1, title: 'Unsaid', openEnd: 'UNLIMITED' });
    expect(await list()).toEqual([]);
  });

  it('hands the file to whoever may read it, as an attachment, on record, and to nobody else', async () => {
    const { vendorId } = await fresh();
    const id = await addAgreement(dana, vendorId);
    const handing = { isSignedCopy: true };
    const document = await readDocumentOf(app, dana, id, 'dpa.md', GOOD, handing);
    const { rows } = await app.admin.query<{ data: object }>(
      `SELECT data FROM app.event WHERE action = 'agreement.uploaded' ORDER BY seq DESC LIMIT 1`,
    );
    expect(rows[0]?.data).toMatchObject({ document: document.id, isSignedCopy: true });
    const href = `/agreements/documents/${document.id}`;
    const response = await dana.get(href);
    expect([response.status, await response.text()]).toEqual([200, GOOD]);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    for (const [person, status] of [
      [cast.paul, 403],
      [cast.olga, 403],
      [cast.bruno, 404],
    ] as const)
      expect((await (await as(app, person)).get(href)).status).toBe(status);
    expect((await anonymous(app).get(href)).status).toBe(401);
    const eva = await as(app, cast.eva);
    expect((await sendDocument(app, eva, id, 'dpa.md', GOOD)).status).toBe(403);
  });

  it('shows in the list of vendors until when each is under contract, and follows the days by itself', async () => {
    const [none, ending, ahead] = [await fresh(), await fresh(), await fresh()].map(
      ({ vendorId }) => vendorId,
    );
    const ids = [none!, ending!, ahead!];
    await addAgreement(dana, ending!, { ...signedOn('2026-01-15'), endsOn: inDays(0) });
    await addAgreement(dana, ahead!, { ...signedOn('2026-01-15'), startsOn: inDays(1) });
    await addAgreement(dana, none!, { ...signedOn(null), startsOn: '2026-01-15' });
    await addAgreement(dana, none!, { ...signedOn('2026-01-15'), kind: 'OTHER' });
    const list = async (more: object = {}) => {
      type Row = { id: string; agreementFrom: string | null; agreementUntil: string | null };
      const { vendors } = await dana.ask<{ vendors: { edges: { node: Row }[] } }>(VENDORS, {
        filter: { ids, ...more },
        sort: 'AGREEMENT',
      });
      return vendors.edges.map(({ node }) => node);
    };
    expect(await list()).toEqual([
      { id: none, agreementFrom: null, agreementUntil: null },
      { id: ending, agreementFrom: '2026-01-15', agreementUntil: inDays(0) },
      { id: ahead, agreementFrom: inDays(1), agreementUntil: null },
    ]);
    expect(idsOf(await list({ withoutAgreement: true }))).toEqual([none, ahead]);
    await app.settled();
    expect((await vendorSeen(dana, ahead!)).findings).toMatchObject([{ severity: 'CRITICAL' }]);
    const counted = async () => await eventsIn(app, cast.dana.tenantId, 'agreement.counted');
    const before = await counted();
    // Noon of the next day.
    app.clock.moveMinutes((36 - Number(app.clock.now().slice(11, 13))) * 60);
    for (let hour = 0; hour < 2; hour += 1) {
      await app.nest.get(DeadlineSweep).sweep();
      await app.settled();
    }
    app.clock.reset();
    expect((await list())[1]).toEqual({ id: ending, agreementFrom: null, agreementUntil: inDays(0) });
    expect((await vendorSeen(dana, ahead!)).findings).toEqual([]);
    expect((await vendorSeen(dana, ending!)).findings).toMatchObject([{ severity: 'CRITICAL' }]);
    // The clock passed twice; what began and what ended is told once each.
    expect(await counted()).toBe(before + 2);
  }, 60_000);

  it('tells the calendar when it ends, and until when notice may be given', async () => {
    const { vendorId } = await fresh();
    const dates = { ...signedOn('2026-01-15'), endsOn: inDays(60), renewsByItself: true, noticeDays: 30 };
    const id = await addAgreement(dana, vendorId, dates);
    const ending = await addAgreement(dana, vendorId, { ...signedOn('2026-01-15'), endsOn: inDays(12) });
    const { deadlines } = await dana.ask<{ deadlines: { kind: string; dueOn: string; href: string }[] }>(
      '{ deadlines { kind dueOn href } }',
    );
    const of = (dpa: string) =>
      deadlines.filter(({ href }) => href.includes(dpa)).map(({ kind, dueOn }) => [kind, dueOn]);
    expect(of(id)).toEqual([
      ['agreement_notice', inDays(30)],
      ['agreement_renews', inDays(60)],
    ]);
    expect(of(ending)).toEqual([['agreement_ends', inDays(12)]]);
  });

  it('clocks every renewal anew: end and last day of notice move on with each term', async () => {
    const { vendorId } = await fresh();
    const renewal = { endsOn: '2021-03-31', renewsByItself: true, renewalMonths: 12, noticeDays: 30 };
    const id = await addAgreement(dana, vendorId, { ...signedOn('2020-04-01'), ...renewal });
    const { deadlines, agreement } = await dana.ask<{
      deadlines: { kind: string; dueOn: string; href: string }[];
      agreement: { lastDay: string | null; renewsAfter: string; noticeBy: string };
    }>(
      `query ($id: ID!) { deadlines(from: "2027-03-01", to: "2028-03-31") { kind dueOn href }
        agreement(id: $id) { lastDay renewsAfter noticeBy } }`,
      { id },
    );
    const own = deadlines.filter(({ href }) => href.includes(id));
    expect(own.map(({ kind, dueOn }) => `${dueOn} ${kind}`)).toEqual([
      '2027-03-01 agreement_notice',
      '2027-03-31 agreement_renews',
      '2028-03-01 agreement_notice',
      '2028-03-31 agreement_renews',
    ]);
    expect(agreement).toMatchObject({
      lastDay: null,
      renewsAfter: expect.stringMatching(/-03-31$/),
      noticeBy: expect.stringMatching(/-03-01$/),
    });
    expect([agreement.renewsAfter, agreement.noticeBy].every((day) => day >= inDays(0))).toBe(true);
  });
});

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
