import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerValue } from '../../src/core/questionnaire/answer.js';
import {
  BRAZIL,
  brazilIn,
  change,
  CHANGE,
  ENDED,
  geographyOf,
  goToBrazil,
  ratedToday,
  resting,
  rowsOf,
  standingOf,
  toBrazil,
} from '../support/adequacy-acts.js';
import { addAgreement } from '../support/agreements.js';
import { as, asVendor, tokenIn } from '../support/app-cast.js';
import { assessedTransfer } from '../support/assessed-transfer.js';
import { AskedMap, type Json } from '../support/asked-map.js';
import { createdMap, editedMap, judgedMap } from '../support/map-queries.js';
import { overdueReview } from '../support/overdue-review.js';
import { cliExample } from '../support/cli-example.js';
import { draftsFromRegisters } from '../support/draft-registers.js';
import { answerAll, bestAnswer, prepareVendor, sendCore, submit } from '../support/walk.js';
import { signedOn } from '../support/signed.js';

/** What is asked of a map through the API: its draft, what a breach reaches, what if, and how much it covers. */
const asked = new AskedMap();

beforeAll(() => asked.start(), 60_000);
afterAll(() => asked.app.close());

const WITH_VENDOR = 'query ($vendorId: ID!) { mapsWithVendor(vendorId: $vendorId) { nodes map { id } } }';
const COVERAGE = '{ mapCoverage { vendors onMaps missing { name } strangers } }';

describe('a draft', () => {
  it('proposes from intake and register, each with its source, and changes nothing', async () => {
    const { mailwren } = asked;
    const { proposals } = await asked.draft();
    const service = proposals.find(({ id }) => id === `nodes/${asked.service}`)!;
    expect(service).toMatchObject({
      row: {
        legal_entity: 'Mailwren',
        vendor_id: mailwren.vendorId,
        countries_storage: ['US'],
        data_categories: ['communication', 'usage'],
        recipients: 'unknown',
      },
      sources: expect.arrayContaining([{ from: 'intake', id: mailwren.serviceId, at: 'I-07' }]) as object,
    });
    expect(proposals.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['nodes/grp-customers', 'nodes/sys-crm', 'elements/usage']),
    );
    expect(await asked.ask('document')).toMatchObject({ nodes: [] });
  });

  it('adds what the vendor said, with its contradictions, and records that the answers were read', async () => {
    const { app, cast, dana, mailwren } = asked;
    const { link } = await sendCore(dana, mailwren);
    const vera = await asVendor(app, tokenIn(link));
    const told: Readonly<Record<string, AnswerValue>> = {
      'C-62': ['IE', 'IN'],
      'C-56': [{ name: 'Kestrelm GmbH', task: 'hosting', country: ['DE'] }],
    };
    await answerAll(vera, (question) => told[question.id] ?? bestAnswer(question));
    await submit(vera);
    const { proposals, contradictions } = await asked.draft();
    expect(proposals.find(({ id }) => id === 'nodes/sub-kestrelm')).toMatchObject({
      row: { kind: 'subprocessor', countries_storage: ['DE'] },
      sources: [{ from: 'answers', at: 'C-56' }],
    });
    expect(contradictions).toMatchObject([{ code: 'PLACES_DIFFER' }]);
    const { rows } = await app.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM app.event WHERE tenant_id = $1 AND action IN ('map.drafted', 'answers.read')`,
      [cast.alder.id],
    );
    expect(rows[0]!.n).toBeGreaterThanOrEqual(3);
    await asked.take(
      proposals.filter(({ row, id }) => row['vendor_id'] !== undefined || !id.includes('paypine')),
    );
  });
});

describe('a map is asked', () => {
  it('what a break-in at the vendor reaches, with the worksheet of Article 33 and its gaps', async () => {
    const worksheet = await asked.ask<{
      radius: Json;
      lines: { id: string; gap: boolean; values: string[] }[];
    }>(`worksheet(node: "${asked.service}")`);
    expect(worksheet.radius).toMatchObject({ groups: [{ group: 'customers', volume: 4 }], vendors: 1 });
    const line = (id: string) => worksheet.lines.find((one) => one.id === id);
    expect(line('holders')).toMatchObject({ values: ['Kestrelm GmbH'], gap: false });
    expect(line('records')).toMatchObject({ gap: true });
  });

  it('in how many hours the vendor owes notice of a breach, by the agreement in force', async () => {
    const { dana, mailwren, service } = asked;
    const clocks = async () => {
      const sheet = await asked.ask<{ clocks: { id: string }[] }>(`worksheet(node: "${service}")`);
      return sheet.clocks.filter(({ id }) => id === 'vendor');
    };
    await addAgreement(dana, mailwren.vendorId, { breachHours: 24 });
    expect(await clocks()).toEqual([]);
    const id = await addAgreement(dana, mailwren.vendorId, { ...signedOn('2026-01-15'), breachHours: 48 });
    const owedBy = { vendor: 'Mailwren', agreement: { id, title: 'Data processing agreement' } };
    expect(await clocks()).toMatchObject([{ hours: 48, owedBy }]);
    const { agreements } = await asked.ask<{ agreements: Json[] }>(`worksheet(node: "${service}")`);
    expect(agreements).toMatchObject([
      { company: 'Mailwren', agreement: { id, state: 'in_force', from: '2026-01-15' }, gap: false },
    ]);
  });

  it('what if the vendor goes, moves or is replaced', async () => {
    const vendor = `vendor: "${asked.mailwren.vendorId}"`;
    const gone = await asked.ask<{ cutOff: string[]; today: Json; after: Json }>(`whatIf(${vendor})`);
    expect(gone.cutOff).toEqual(['sub-kestrelm']);
    const home = await asked.ask<{ after: { transfers: Json } }>(
      `whatIf(${vendor}, change: "move", countries: ["DE"])`,
    );
    expect(home.after.transfers['needs_mechanism']).toBeLessThan(
      (gone.today as { transfers: Record<string, number> }).transfers['needs_mechanism']!,
    );
    const other = await asked.ask<{ raised: { rule: string }[] }>(
      `whatIf(${vendor}, change: "replace", by: "Newcomer")`,
    );
    expect(other.raised.map(({ rule }) => rule)).toContain('DF-21');
  });

  it('where more than half of the groups its nodes state can be read', async () => {
    const found = await asked.ask<{ rule: string; on: string }[]>('findings { rule on }');
    expect(found).toContainEqual({ rule: 'DF-25', on: asked.service });
  });

  it('how much of the register stands on it', async () => {
    await asked.addVendor('Adreed');
    expect(await asked.dana.ask(COVERAGE)).toMatchObject({
      mapCoverage: { vendors: 3, onMaps: 2, missing: [{ name: 'Adreed' }], strangers: [] },
    });
  });

  it('on which maps a vendor stands', async () => {
    const { vendorId } = asked.mailwren;
    expect(await asked.dana.ask(WITH_VENDOR, { vendorId })).toEqual({
      mapsWithVendor: [{ nodes: [asked.service], map: { id: asked.id } }],
    });
  });
});

assessedTransfer(asked);

describe('a map', () => {
  it('has a score, a screening and records', async () => {
    const score = await asked.ask<{ domains: { id: string }[]; trace: unknown }>('score');
    expect(score.domains.map(({ id }) => id)).toEqual(['INV', 'LIF', 'TPR']);
    expect(score.trace).not.toBeNull();
    expect(await asked.ask('screenings')).toMatchObject([{ record: null, outcome: 'open' }]);
    expect(await asked.ask('ropa')).toMatchObject({ controller: [{ record: null }] });
  });
});

describe('the register of risks', () => {
  it('hears what the map says of a vendor, one fact a rule, in names that do not make it another fact', async () => {
    expect(await asked.unsigned()).toEqual([expect.stringContaining('crm → Mailwren')]);
    const before = await asked.unsignedFact();
    // It stands at two flows; the page opens the first.
    expect(before.map(({ place }) => place)).toEqual([
      expect.stringContaining(`/maps/${asked.id}?open=${encodeURIComponent('flows/svc-')}`),
    ]);
    const { nodes } = await asked.ask<{ nodes: Json[] }>('document');
    const named = { ...nodes.find(({ id }) => id === 'sys-crm'), name: 'Sales desk' };
    await asked.edit({ put: { nodes: [named] } });
    expect(await asked.unsigned()).toEqual([expect.stringContaining('Sales desk → Mailwren')]);
    expect(await asked.unsignedFact()).toEqual(before);
  });

  it('says nothing of a map that is put away, and hears it again when it is back', async () => {
    const before = await asked.openFindings();
    await asked.putAway(true);
    // Facts of the map name their places in brackets.
    const others = before.filter((title) => !title.endsWith(')'));
    expect(others.length).toBeLessThan(before.length);
    expect(await asked.openFindings()).toEqual(others);
    expect(await asked.dana.ask(COVERAGE)).toMatchObject({ mapCoverage: { vendors: 3, onMaps: 0 } });
    const { vendorId } = asked.mailwren;
    expect(await asked.dana.ask(WITH_VENDOR, { vendorId })).toEqual({ mapsWithVendor: [] });
    expect(await asked.edit({ remove: { nodes: ['sys-crm'] } })).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    await asked.putAway(false);
    expect((await asked.openFindings()).toSorted()).toEqual(before.toSorted());
  });

  it('hears that it is put right', async () => {
    expect(await asked.unsigned()).toHaveLength(1);
    const { flows } = await asked.ask<{ flows: Json[] }>('document');
    const signed = flows
      .filter((flow) => flow['to_node'] === asked.service || flow['from_node'] === asked.service)
      .map((flow) => ({ ...flow, dpa_status: 'signed' }));
    await asked.edit({ put: { flows: signed } });
    expect(await asked.unsigned()).toEqual([]);
  });
});

describe('an adequacy row', () => {
  beforeAll(() => goToBrazil(asked));

  it('tells before it is changed which flows rest on it and what becomes of them', async () => {
    expect(await toBrazil(asked)).toMatchObject({ status: 'ok_adequacy', country: 'BR' });
    const flows = await resting(asked.dana, { ...BRAZIL, row: ENDED });
    expect(flows).toMatchObject({
      maps: 1,
      total: 1,
      changing: 1,
      flows: [{ map: asked.id, flow: 'to-brazil', to: 'Sao Paulo', today: { status: 'ok_adequacy' } }],
    });
    expect((flows['flows'] as { after: Json }[])[0]!.after).not.toMatchObject({ status: 'ok_adequacy' });
    const other = await resting(asked.dana, { regime: 'UK', code: 'NZ', row: null });
    expect(other).toMatchObject({ total: 0, flows: [] });
    expect((await rowsOf(asked.dana)).version).toBe(0);
  });

  it('is refused at its field, when it changes nothing, and to those whose role says no', async () => {
    const backwards = { ...ENDED, valid_until: '2025-01-01', verified_on: '2999-01-01' };
    const wrong = await change(asked.dana, { ...BRAZIL, row: backwards, expectedVersion: 0 });
    expect(wrong.userErrors).toMatchObject([
      { path: ['row', 'valid_until'] },
      { path: ['row', 'verified_on'] },
    ]);
    const idle = await change(asked.dana, { ...BRAZIL, row: null, expectedVersion: 0 });
    expect(idle.userErrors).toMatchObject([{ code: 'INVALID', path: ['row'] }]);
    const ines = await as(asked.app, asked.cast.ines);
    const { errors } = await ines.gql(CHANGE, { input: { ...BRAZIL, row: ENDED, expectedVersion: 0 } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('judges what rests on it again, with the risks told, and gives the shipped row back', async () => {
    const { app, dana } = asked;
    const before = await asked.openFindings();
    const { adequacy, userErrors } = await change(dana, { ...BRAZIL, row: ENDED, expectedVersion: 0 });
    expect(userErrors).toEqual([]);
    expect(brazilIn(adequacy!)).toMatchObject({
      origin: 'CHANGED',
      row: { valid_until: '2026-02-28', verified_on: '2026-03-01' },
      shipped: { act: 'Implementing Decision (EU) 2026/179' },
    });
    await app.settled();
    const { changes } = await rowsOf(dana);
    expect(changes).toMatchObject([{ number: 1, maps: 1, mapsDone: 1, flows: 1 }]);
    expect(changes[0]!.endedAt).not.toBeNull();
    expect(await toBrazil(asked)).not.toMatchObject({ status: 'ok_adequacy' });
    expect(await asked.yesterday('transfers')).toMatchObject({ 'to-brazil': { status: 'ok_adequacy' } });
    const raised = (await asked.openFindings()).filter((title) => !before.includes(title));
    expect(raised).toEqual([expect.stringContaining('Sales desk → Sao Paulo, email')]);
    const back = await change(dana, { ...BRAZIL, row: null, expectedVersion: 1 });
    expect(brazilIn(back.adequacy!).origin).toBe('SHIPPED');
    await app.settled();
    expect(await toBrazil(asked)).toMatchObject({ status: 'ok_adequacy' });
    expect(await asked.openFindings()).toEqual(before);
  });

  it('is what intakes and notices of sub-processors are judged by, and older intakes are marked', async () => {
    const { app, dana } = asked;
    const { serviceId } = await prepareVendor(dana, 'Crestwake');
    expect(await geographyOf(dana, serviceId, 2)).toBe(2);
    expect(await standingOf(dana, serviceId, 'Ipe Ltda')).toBe('adequate');
    expect(await ratedToday(dana, serviceId)).toBeNull();
    await change(dana, { ...BRAZIL, row: ENDED, expectedVersion: 2 });
    expect(await ratedToday(dana, serviceId)).toMatchObject({ factors: { geography: { value: 4 } } });
    expect(await geographyOf(dana, serviceId, 3)).toBe(4);
    expect(await standingOf(dana, serviceId, 'Jacaranda Ltda')).toBe('no_instrument');
    expect(await ratedToday(dana, serviceId)).toBeNull();
    await change(dana, { ...BRAZIL, row: null, expectedVersion: 3 });
    await app.settled();
  });

  it('is another workspace’s own affair', async () => {
    const theirs = await rowsOf(await as(asked.app, asked.cast.mallory));
    expect(brazilIn(theirs).origin).toBe('SHIPPED');
    expect(theirs.changes).toEqual([]);
  });
});

draftsFromRegisters(asked);
overdueReview(asked);

describe('a map of a file', () => {
  it('lets go of the day of its file to be judged for today, and takes it back', async () => {
    const nodes = [{ id: 'a', kind: 'system' }];
    const file = { format: 'assay-map/1', date: '2026-01-31', home: 'EU', nodes };
    const { map } = await createdMap(asked.dana, 'Of a file', file);
    const dayOf = async () => (await judgedMap(asked.dana, map!.id, null)).judgedFor;
    expect(await dayOf()).toBe('2026-01-31');
    const freed = await editedMap(asked.dana, map, { set: { date: null } });
    expect(await dayOf()).toBe(asked.app.clock.now().slice(0, 10));
    const back = await editedMap(asked.dana, freed.map, freed.undo!);
    expect(await dayOf()).toBe('2026-01-31');
    expect(back.undo).toMatchObject({ set: { date: null } });
  });

  it('rests on a result without answers for the day of the file alone', async () => {
    const { map } = await createdMap(asked.dana, 'Of a file, worked', cliExample('flow-map.json'));
    const status = async () => (await judgedMap(asked.dana, map!.id, null)).transfers['f02'];
    expect(await status()).toMatchObject({ status: 'ok_safeguard' });
    await editedMap(asked.dana, map, { set: { date: null } });
    expect(await status()).toMatchObject({ status: 'needs_tia' });
  });
});
