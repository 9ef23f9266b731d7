import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAgreement, readDocumentOf } from '../support/agreements.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { done, inDays, payloadOf, prepareVendor } from '../support/walk.js';
import { signedOn } from '../support/signed.js';
import { ownAgreement } from '../support/clauses/catalogue.js';
import { CHANGE, MOVE, withoutBreach, clauseOf, vendorSeen, say } from '../support/agreement-acts.js';

const GOOD = ownAgreement('good-en.md');
const THIN = ownAgreement('thin-en.md');

describe('addenda and annexes of agreements', () => {
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

  it('counts what an addendum says beside the contract it leaves in force, and ends with it', async () => {
    const { vendorId, serviceId } = await fresh();
    const scope = { ...signedOn('2026-01-15'), serviceIds: [serviceId] };
    const contract = await addAgreement(dana, vendorId, { ...scope, breachHours: 72 });
    const short = await readDocumentOf(app, dana, contract, 'dpa.md', withoutBreach(GOOD));
    await say(dana, clauseOf(short, 'C-HOURS'), { word: 'IS_THIS' });
    await app.settled();
    expect((await vendorSeen(dana, vendorId)).findings).toHaveLength(1);
    const addendum = await addAgreement(dana, vendorId, {
      title: 'Addendum',
      addsToId: contract,
      ...signedOn('2026-02-01'),
    });
    const text = await readDocumentOf(app, dana, addendum, 'addendum.md', GOOD);
    await say(dana, clauseOf(text, 'C-HOURS'), { word: 'IS_THIS' });
    await app.settled();
    expect((await vendorSeen(dana, vendorId)).findings).toEqual([]);
    const SEEN = `query ($id: ID!) { agreement(id: $id) { state lastDay version addsTo { id } services { id }
      addenda { id state } asks { clauseId verdict } } }`;
    type Seen = { agreement: { version: number; asks: { clauseId: string; verdict: string }[] } };
    const seen = async (id: string) => (await dana.ask<Seen>(SEEN, { id })).agreement;
    const asked = async () => (await seen(contract)).asks.find(({ clauseId }) => clauseId === 'C-HOURS');
    const LETTER = 'query ($id: ID!) { agreement(id: $id) { askLetter(language: "en") } }';
    type Letter = { agreement: { askLetter: string | null } };
    const letter = async () => (await dana.ask<Letter>(LETTER, { id: contract })).agreement.askLetter ?? '';
    // Nor is it asked for, on the page or by letter; and there is no gap that anybody could live with.
    expect(await asked()).toBeUndefined();
    expect(await letter()).not.toContain('A number of hours');
    const living = {
      agreementId: contract,
      clause: 'C-HOURS',
      state: 'ACCEPTED_AS_RISK',
      expectedVersion: 0,
      reason: 'The vendor is being replaced.',
      until: inDays(30),
    };
    expect((await payloadOf(dana, MOVE, living)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    // One that is signed between the two, and registered last, does not have the last word; a later one has.
    const watered = await addAgreement(dana, vendorId, { addsToId: contract, ...signedOn('2026-01-20') });
    const weak = await readDocumentOf(app, dana, watered, 'earlier.md', GOOD);
    const pointed = { page: null, line: 1, verdict: 'WEAK' };
    await say(dana, clauseOf(weak, 'C-HOURS'), { word: 'IS_THIS', pointed });
    expect(await asked()).toBeUndefined();
    await done(dana, CHANGE, { id: watered, title: 'DPA', expectedVersion: 1, ...signedOn('2026-02-20') });
    await app.settled();
    expect(await asked()).toMatchObject({ verdict: 'WEAK' });
    expect(await letter()).toContain('A number of hours');
    const [watering] = (await vendorSeen(dana, vendorId)).findings;
    expect(watering).toMatchObject({ title: expect.stringContaining('Weak in the agreement') });
    await done(dana, CHANGE, { id: watered, title: 'DPA', expectedVersion: 2, endsOn: '2026-03-01' });
    expect(await seen(contract)).toMatchObject({
      state: 'IN_FORCE',
      addsTo: null,
      addenda: [{ id: watered, state: 'ENDED' }, { id: addendum }],
    });
    expect(await seen(addendum)).toMatchObject({ addsTo: { id: contract }, services: [{ id: serviceId }] });
    const ending = { id: contract, title: 'DPA', expectedVersion: 1, endsOn: inDays(-1) };
    await done(dana, CHANGE, ending);
    expect(await seen(addendum)).toMatchObject({ state: 'ENDED', lastDay: inDays(-1) });
    expect((await vendorSeen(dana, vendorId)).agreement).toMatchObject({ id: contract, state: 'ENDED' });
    // It was meant to take the contract's place: the contract stands back; then it was not.
    const { version } = await seen(addendum);
    const replacing = {
      id: addendum,
      title: 'DPA',
      expectedVersion: version,
      addsToId: null,
      amendsId: contract,
    };
    await done(dana, CHANGE, replacing);
    expect(await seen(contract)).toMatchObject({ state: 'REPLACED', addenda: [{ id: watered }] });
    await done(dana, CHANGE, { ...replacing, expectedVersion: version + 1, amendsId: null });
    expect(await seen(contract)).toMatchObject({ state: 'ENDED' });
  }, 60_000);

  it('refuses an amendment of itself, in a circle, of an addendum, or of another vendor’s agreement', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const first = await addAgreement(dana, one.vendorId);
    const second = await addAgreement(dana, one.vendorId, { amendsId: first });
    const addendum = await addAgreement(dana, one.vendorId, { addsToId: second });
    const foreign = await addAgreement(dana, other.vendorId);
    const refused = async (id: string, amendment: object) => {
      const version = (
        await dana.ask<{ agreement: { version: number } }>(
          'query ($id: ID!) { agreement(id: $id) { version } }',
          { id },
        )
      ).agreement.version;
      const { userErrors } = await payloadOf(dana, CHANGE, {
        id,
        title: 'DPA',
        expectedVersion: version,
        ...amendment,
      });
      return userErrors.map(({ code, path: at }) => `${code} ${at?.join()}`);
    };
    expect(await refused(first, { amendsId: first })).toEqual(['INVALID amendsId']);
    expect(await refused(first, { amendsId: second })).toEqual(['INVALID amendsId']);
    expect(await refused(first, { addsToId: addendum })).toEqual(['INVALID addsToId']);
    expect(await refused(second, { amendsId: null, addsToId: first })).toEqual(['INVALID addsToId']);
    expect(await refused(second, { addsToId: first })).toEqual(['INVALID addsToId']);
    expect(await refused(first, { amendsId: foreign })).toEqual(['NOT_FOUND amendsId']);
    expect(await refused(first, { holidayPlace: 'XX' })).toEqual(['INVALID holidayPlace']);
  });

  it('raises blank annexes of the standard clauses as a gap of the agreement', async () => {
    const { vendorId, serviceId } = await fresh();
    const annexes = { transfer: 'FILLED', measures: 'BLANK', subProcessors: 'NOT_APPLICABLE' };
    const scope = { ...signedOn('2026-01-15'), serviceIds: [serviceId], sccModules: ['2'], annexes };
    const id = await addAgreement(dana, vendorId, scope);
    const place = `/agreements/${id}`;
    await app.settled();
    const title = 'Missing in the agreement: Annexes I to III filled';
    expect((await vendorSeen(dana, vendorId)).findings).toMatchObject([{ severity: 'MEDIUM', title, place }]);
    // Whatever the text says of them, filled annexes are asked for.
    await readDocumentOf(app, dana, id, 'dpa.md', GOOD);
    const ASKS = 'query ($id: ID!) { agreement(id: $id) { asks { clauseId verdict isConfirmed } } }';
    type Asked = { agreement: { asks: { clauseId: string; verdict: string; isConfirmed: boolean }[] } };
    const missing = async (of: string) =>
      (await dana.ask<Asked>(ASKS, { id: of })).agreement.asks.filter(({ verdict }) => verdict === 'MISSING');
    const points = await missing(id);
    expect(points).toContainEqual({ clauseId: 'D-ANNEX', verdict: 'MISSING', isConfirmed: true });
    // A short addendum is asked for nothing that its contract says, and for what neither of them does.
    const addendum = await addAgreement(dana, vendorId, { addsToId: id });
    await readDocumentOf(app, dana, addendum, 'addendum.md', THIN);
    const lacked = points.map(({ clauseId }) => clauseId);
    const asked = (await missing(addendum)).map(({ clauseId }) => clauseId);
    expect(asked).toContain('D-ANNEX');
    expect(asked.filter((clause) => !lacked.includes(clause))).toEqual([]);
    const filled = { ...annexes, measures: 'FILLED' };
    await done(dana, CHANGE, { id, title: 'DPA', expectedVersion: 1, annexes: filled });
    await app.settled();
    expect((await vendorSeen(dana, vendorId)).findings).toEqual([]);
  });
});
