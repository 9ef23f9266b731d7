import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_APPETITE } from '../../src/core/risk/appetite.js';
import { DEFAULT_PROPOSALS } from '../../src/core/risk/proposal-rules.js';
import { FIVE_BY_FIVE } from '../../src/core/risk/scale.js';
import { Database } from '../../src/platform/database/database.js';
import type { RaisedFinding } from '../../src/platform/events/findings-raised.js';
import { PeopleService } from '../../src/features/identity/people.service.js';
import { as, castOf, contextOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { must, onRisk, raiseFindings, type RiskRow, riskOf, risksOf } from '../support/risk-acts.js';
import { done, inDays, prepareVendor } from '../support/walk.js';

const finding = (rule: string, severity: 'low' | 'medium' | 'high' | 'critical', title = `Fact ${rule}`) => ({
  rule,
  severity,
  title,
});
const BACKUPS = 'Backups in clear may be read by a thief.';

const said = ({ id, version }: RiskRow, more: object = {}) => ({ id, expectedVersion: version, ...more });
const until = () => inDays(60);

describe('the register of risks', () => {
  let app: TestApp;
  let cast: Cast;
  let dana: TestClient;
  let eva: TestClient;
  let vendorId: string;
  let serviceId: string;
  let groupId: string;

  beforeAll(async () => {
    app = await startApp();
    cast = await castOf(app);
    [dana, eva] = [await as(app, cast.dana), await as(app, cast.eva)];
    ({ vendorId, serviceId } = await prepareVendor(dana, 'Mailwren', { isGoverned: true }));
    const olga = await as(app, cast.olga);
    const made = await done(olga, CREATE_GROUP, { name: 'Privacy office' });
    groupId = made['group']!.id;
    await done(olga, JOIN_GROUP, { groupId, personId: `usr_${cast.dana.id}` });
  });
  afterAll(() => app.close());

  const add = (more: object = {}): Promise<RiskRow> =>
    must(dana, 'addRisk', { vendorId, statement: BACKUPS, likelihood: 4, impact: 5, ...more });

  it('goes from a written risk over its treatment to a lower residual and an end, with its history', async () => {
    const added = await add({
      serviceId,
      ownerGroupId: groupId,
      category: 'SECURITY',
      reason: 'Seen in the audit.',
    });
    expect([added.state, added.band, added.likelihood, added.impact]).toEqual(['OPEN', 'CRITICAL', 4, 5]);
    const measures = [
      { what: 'Encrypt the backups', preventive: 50, mitigating: 50, dueOn: inDays(30) },
      { what: 'Keep fewer of them', preventive: 50, mitigating: 0 },
    ];
    const planned = await must(dana, 'treatRisk', said(added, { treatment: 'REDUCE', measures }));
    expect([planned.likelihood, planned.impact, planned.targetLikelihood, planned.targetImpact]).toEqual([
      4, 5, 2, 4,
    ]);
    const [first, second] = planned.measures;
    const doneOn = app.clock.now().slice(0, 10);
    const half = await must(
      dana,
      'treatRisk',
      said(planned, {
        treatment: 'REDUCE',
        measures: [
          { id: first!.id, ...measures[0], doneOn },
          { id: second!.id, ...measures[1] },
        ],
      }),
    );
    expect([half.likelihood, half.impact, half.band, half.targetLikelihood]).toEqual([3, 4, 'HIGH', 2]);
    const byHand = await must(
      dana,
      'rateRisk',
      said(half, { rating: 'RESIDUAL', likelihood: 2, impact: 2, reason: 'The thief cannot read them.' }),
    );
    expect([byHand.likelihood, byHand.impact, byHand.band]).toEqual([2, 2, 'LOW']);
    const formula = await must(
      dana,
      'rateRisk',
      said(byHand, { rating: 'RESIDUAL', reason: 'Back to the formula.' }),
    );
    expect([formula.likelihood, formula.impact]).toEqual([3, 4]);
    const closed = await must(dana, 'closeRisk', said(formula, { reason: 'The service was ended.' }));
    expect(closed.state).toBe('CLOSED');
    expect(closed.history.map(({ act, by }) => `${act} ${by?.name}`)).toEqual(
      ['CLOSED', 'RATED', 'RATED', 'TREATED', 'TREATED', 'ADDED'].map((act) => `${act} ${cast.dana.name}`),
    );
    expect(closed.history[0]!.reason).toBe('The service was ended.');
    expect((await must(dana, 'reopenRisk', said(closed, { reason: 'One backup is left.' }))).state).toBe(
      'OPEN',
    );
  });

  it.each<[string, string, object, string]>([
    ['a step outside the scale', 'addRisk', { likelihood: 6 }, 'INVALID likelihood'],
    ['a sentence of one word', 'addRisk', { statement: 'Theft' }, 'INVALID statement'],
    ['a review on a day that is over', 'addRisk', { reviewOn: '1999-01-01' }, 'INVALID reviewOn'],
    [
      'a service of another vendor',
      'addRisk',
      { serviceId: `svc_${crypto.randomUUID()}` },
      'NOT_FOUND serviceId',
    ],
    [
      'a group that is not there',
      'addRisk',
      { ownerGroupId: `grp_${crypto.randomUUID()}` },
      'NOT_FOUND ownerGroupId',
    ],
    [
      'a finding of another vendor',
      'addRisk',
      { findingIds: [`fnd_${crypto.randomUUID()}`] },
      'NOT_FOUND findingIds',
    ],
  ])('refuses %s', async (_, act, more, refused) => {
    const input = { vendorId, statement: BACKUPS, likelihood: 2, impact: 2, ...more };
    expect(await onRisk(dana, act, input)).toEqual({ risk: null, refused: [refused] });
  });

  it('plans nothing for a day that is over, and keeps a day that is over by now', async () => {
    const risk = await add();
    const over = { dueOn: '1999-01-01' };
    const measure = { what: 'Encrypt the backups', preventive: 50, mitigating: 50 };
    const plan = (more: object, measures: object[] = []) =>
      onRisk(dana, 'treatRisk', said(risk, { treatment: 'REDUCE', measures, ...more }));
    expect((await plan(over)).refused).toEqual(['INVALID dueOn']);
    expect((await plan({}, [measure, { ...measure, ...over }])).refused).toEqual([
      'INVALID measures.1.dueOn',
    ]);
    const judged = { likelihood: 4, impact: 5, ...over };
    expect((await onRisk(dana, 'confirmRisk', said(risk, judged))).refused).toEqual(['INVALID dueOn']);
    const words = { statement: BACKUPS, reviewOn: '1999-01-01' };
    expect((await onRisk(dana, 'changeRisk', said(risk, words))).refused).toEqual(['INVALID reviewOn']);
    const today = { dueOn: app.clock.now().slice(0, 10) };
    const working = { ...measure, ...over, doneOn: today.dueOn };
    const { risk: planned } = await plan(today, [{ ...measure, ...today }, working]);
    const { id } = planned!.measures[0]!;
    for (const table of ['risk', 'risk_measure'])
      await app.admin.query(`UPDATE app.${table} SET due_on = '1999-01-01' WHERE due_on = $1`, [today.dueOn]);
    const kept = { treatment: 'AVOID', measures: [{ id, ...measure, ...over, preventive: 75 }], ...over };
    expect((await onRisk(dana, 'treatRisk', said(planned!, kept))).refused).toEqual([]);
  });

  it('shows the second of two people what the first one made of it', async () => {
    const risk = await add();
    await must(dana, 'changeRisk', said(risk, { statement: 'Backups may be read by a thief.' }));
    const late = await onRisk(
      dana,
      'changeRisk',
      said(risk, { statement: 'Backups may be read by anybody.' }),
    );
    expect(late.refused).toEqual(['CONFLICT expectedVersion']);
    expect((await riskOf(dana, risk.id)).statement).toBe('Backups may be read by a thief.');
  });

  it('counts on the map what the list shows, under each filter', async () => {
    await add({ likelihood: 1, impact: 1, category: 'AI' });
    for (const filter of [
      {},
      { band: ['CRITICAL'] },
      { category: ['AI'] },
      { search: 'thief' },
      { hasNoOwner: true },
    ]) {
      const { riskMap } = await dana.ask<{
        riskMap: { count: number; likelihood: number; impact: number }[];
      }>('query ($filter: RiskFilter) { riskMap(filter: $filter) { likelihood impact count } }', { filter });
      const listed = await risksOf(dana, filter);
      expect(riskMap.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length);
      expect(listed.length).toBeGreaterThan(0);
      const { likelihood, impact, count } = riskMap[0]!;
      const inCell = await risksOf(dana, { ...filter, likelihood, impact });
      expect(inCell.length).toBeGreaterThanOrEqual(count);
    }
  });

  it('lists by band, then by impact', async () => {
    const rank = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
    const keys = (await risksOf(dana)).map(({ band, impact }) => rank.indexOf(band) * 10 + impact);
    expect(keys).toEqual(keys.toSorted((a, b) => b - a));
  });

  it('keeps views of its own under a name, and nobody keeps or sees those of a list they do not see', async () => {
    const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { userErrors { code } } }`;
    const VIEWS = '{ savedViews { list name search isShared } }';
    const grave = { list: 'RISKS', name: 'Grave', search: '?band=HIGH', isShared: true };
    const same = { ...grave, list: 'VENDORS', search: '?tier=T1' };
    for (const input of [grave, same]) await dana.ask(SAVE, { input });
    const { savedViews } = await eva.ask<{ savedViews: object[] }>(VIEWS);
    expect(savedViews).toHaveLength(2);
    expect(savedViews).toEqual(expect.arrayContaining([grave, same]));
    const olga = await as(app, cast.olga);
    expect(await olga.ask(VIEWS)).toEqual({ savedViews: [same] });
    expect(await olga.ask(SAVE, { input: { ...grave, isShared: false } })).toEqual({
      saveView: { userErrors: [{ code: 'NOT_ALLOWED' }] },
    });
  });

  it('changes several risks at once, or none', async () => {
    const [one, other] = [await add(), await add()];
    const change = (risks: object[], more: object = {}) =>
      dana.ask<{ changeRisks: { risks: { id: string }[] | null; userErrors: { message: string }[] } }>(
        `mutation ($input: ChangeRisksInput!) { changeRisks(input: $input) { risks { id } userErrors { message } } }`,
        { input: { risks, ownerGroupId: groupId, reason: 'New team.', ...more } },
      );
    const over = await change([said(one)], { dueOn: '1999-01-01' });
    expect(over.changeRisks.userErrors[0]!.message).toMatch(/^This day is over/);
    const refused = await change([said(one), { id: other.id, expectedVersion: 9 }]);
    expect(refused.changeRisks.userErrors[0]!.message).toContain('Nothing was changed.');
    expect((await riskOf(dana, one.id)).version).toBe(one.version);
    const both = await change([said(one), said(other)]);
    expect(both.changeRisks.risks).toHaveLength(2);
    expect((await risksOf(dana, { ownerGroupId: groupId })).map(({ id }) => id)).toEqual(
      expect.arrayContaining([one.id, other.id]),
    );
  });

  describe('findings', () => {
    let other: string;
    const FACTS = [
      finding('R-1', 'high'),
      finding('R-2', 'low'),
      finding('R-3', 'medium'),
      finding('R-4', 'medium'),
    ];
    const drafts = () => risksOf(dana, { vendorId: other, state: ['DRAFT'] });
    const ofR5 = async () => (await drafts()).filter(({ statement }) => statement === 'Fact R-5');
    const raise = (...findings: RaisedFinding[]) => raiseFindings(app, cast.dana, other, findings);

    beforeAll(async () => {
      ({ vendorId: other } = await prepareVendor(dana, 'Backlarch', { isGoverned: true }));
    });

    it('propose risks, which people confirm, change, reject or put to another one', async () => {
      await raise(...FACTS);
      const proposed = await drafts();
      expect(
        proposed.map(({ findings, likelihood, impact }) => `${findings[0]!.title} ${likelihood}×${impact}`),
      ).toEqual(expect.arrayContaining(['Fact R-1 4×4', 'Fact R-2 2×4', 'Fact R-3 3×4', 'Fact R-4 3×4']));
      const of = (rule: string) => proposed.find(({ statement }) => statement === `Fact ${rule}`)!;
      const confirmed = await must(dana, 'confirmRisk', said(of('R-1'), { likelihood: 4, impact: 4 }));
      const changed = await must(dana, 'confirmRisk', said(of('R-2'), { likelihood: 1, impact: 4 }));
      await must(dana, 'rejectRisk', said(of('R-3'), { reason: 'Covered elsewhere.' }));
      const into = await must(dana, 'joinRisk', { ...said(of('R-4')), intoId: confirmed.id });
      expect([confirmed.judgement, changed.judgement]).toEqual(['CONFIRMED', 'CHANGED']);
      expect(into.findings.map(({ title }) => title).toSorted()).toEqual(['Fact R-1', 'Fact R-4']);
      const { ruleShares } = await dana.ask<{
        ruleShares: { rule: string; rejected: number; proposed: number }[];
      }>('{ ruleShares { rule proposed rejected } }');
      expect(ruleShares[0]).toEqual({ rule: 'R-3', proposed: 1, rejected: 1 });
    });

    it('are found by what their reader reads, and by question and practice', async () => {
      const title = 'A reviewer does not accept the answer: Breach told in time';
      await raise(...FACTS, { ...finding('R-9', 'high', title), question: 'C-69', practice: 'INC-I2' });
      const found = async (search: string, language: string) => {
        const asked = 'query ($s: String) { risks(filter: { search: $s }) { edges { node { statement } } } }';
        const { data } = await dana.gql(asked, { s: search }, { headers: { 'accept-language': language } });
        const { edges } = (data as { risks: { edges: { node: { statement: string } }[] } }).risks;
        return edges.map(({ node }) => node.statement);
      };
      const german = 'Die Prüfung lässt die Antwort nicht gelten: Breach told in time';
      expect(await found('LÄSST DIE ANTWORT NICHT', 'de')).toEqual([german]);
      expect(await found('lässt die Antwort nicht', 'en')).toEqual([]);
      for (const search of ['c-69', 'INC-I2', 'told in time'])
        expect(await found(search, 'en')).toEqual([title]);
      const body = { format: 'csv', language: 'de', filter: { search: 'Antwort nicht gelten' } };
      expect(await (await dana.post('/risks/export', body)).text()).toContain('Breach told in time');
      await raise(...FACTS);
    });

    it('are linked to an open risk and unlinked by hand, each on record, and never across vendors', async () => {
      // Known facts are no news: this also holds by itself.
      await raise(...FACTS);
      const LINKS = '{ id findings { id title source } }';
      const { vendor } = await dana.ask<{
        vendor: { findings: { id: string; title: string; source: string }[] };
      }>(`query ($id: ID!) { vendor(id: $id) ${LINKS} }`, { id: other });
      expect(new Set(vendor.findings.map(({ source }) => source))).toEqual(new Set(['DPA']));
      const of = (...rules: string[]) =>
        vendor.findings.filter(({ title }) => rules.includes(title.slice(5))).map(({ id }) => id);
      const risk = await add({ vendorId: other });
      const more = await must(dana, 'linkFindings', said(risk, { findingIds: of('R-2', 'R-3', 'R-4') }));
      expect(more.findings.map(({ title }) => title).toSorted()).toEqual([
        'Fact R-2',
        'Fact R-3',
        'Fact R-4',
      ]);
      const fewer = await must(dana, 'linkFindings', said(more, { findingIds: of('R-4') }));
      expect(fewer.findings.map(({ title }) => title)).toEqual(['Fact R-4']);
      expect(fewer.history[0]).toMatchObject({
        act: 'LINKED',
        changes: expect.arrayContaining([
          { field: 'finding', before: 'Fact R-2', after: null },
          { field: 'finding', before: 'Fact R-3', after: null },
        ]),
      });
      const foreign = await onRisk(dana, 'linkFindings', said(await add(), { findingIds: of('R-1') }));
      expect(foreign).toMatchObject({ risk: null, refused: [expect.stringContaining('findingIds')] });
    });

    it('that no risk holds any more are proposed again at once, until somebody rejects them', async () => {
      await raise(...FACTS, finding('R-5', 'high'));
      const [draft] = await ofR5();
      const risk = await must(dana, 'confirmRisk', said(draft!, { likelihood: 4, impact: 4 }));
      const [held] = risk.findings;
      const bare = await must(dana, 'linkFindings', said(risk, { findingIds: [] }));
      const [again] = await ofR5();
      expect(again).toMatchObject({ findings: [{ id: held!.id }] });
      expect(again!.history.map(({ act }) => act)).toEqual(['DRAFTED']);
      await must(dana, 'rejectRisk', said(again!, { reason: 'It is the same fact twice.' }));
      const back = await must(dana, 'linkFindings', said(bare, { findingIds: [held!.id] }));
      await must(dana, 'linkFindings', said(back, { findingIds: [] }));
      expect(await ofR5()).toEqual([]);
    });

    it('bring a rejected risk back only with other facts', async () => {
      const all = [finding('R-1', 'high'), finding('R-2', 'low'), finding('R-4', 'medium')];
      await raise(...all, finding('R-3', 'medium'));
      await raise(...all);
      await raise(...all, finding('R-3', 'medium'));
      expect(await drafts()).toEqual([]);
      await raise(...all, finding('R-3', 'critical'));
      expect((await drafts()).map(({ statement, likelihood }) => `${statement} ${likelihood}`)).toEqual([
        'Fact R-3 5',
      ]);
    });

    it('take a draft along when they change, and away when they go', async () => {
      await raise(finding('R-9', 'low'));
      const [draft] = await risksOf(dana, { vendorId: other, state: ['DRAFT'] });
      await raise(finding('R-9', 'critical', 'Worse than thought'));
      const again = await riskOf(dana, draft!.id);
      expect([again.state, again.likelihood, again.statement]).toEqual(['DRAFT', 5, 'Worse than thought']);
      await raise();
      const gone = await riskOf(dana, draft!.id);
      expect([gone.state, gone.judgement, gone.history[0]!.act]).toEqual([
        'CLOSED',
        'WITHDRAWN',
        'WITHDRAWN',
      ]);
    });
  });

  describe('an acceptance', () => {
    const why = { reason: 'The vendor encrypts in spring.' };

    async function asked(more: object = {}): Promise<RiskRow> {
      return must(dana, 'askAcceptance', said(await add(more), { ...why, until: until() }));
    }

    it('is refused to whoever asked, to a role without authority, without an end and beyond the appetite', async () => {
      const risk = await asked({ likelihood: 4, impact: 3 });
      const mine = await onRisk(dana, 'acceptRisk', said(risk, { ...why, until: until() }));
      expect(mine.refused).toEqual(['NOT_ALLOWED id']);
      expect((await onRisk(eva, 'acceptRisk', said(risk, why))).refused).toEqual(['REQUIRED until']);
      const late = await onRisk(eva, 'acceptRisk', said(risk, { ...why, until: inDays(800) }));
      expect(late.refused).toEqual(['INVALID until']);
      const critical = await must(dana, 'askAcceptance', said(await add(), { ...why, until: until() }));
      const other = await secondOfficer(app, cast);
      const officer = await onRisk(other, 'acceptRisk', said(critical, { ...why, until: until() }));
      expect(officer.refused).toEqual(['NOT_ALLOWED id']);
    });

    it('freezes what lay before the accepter, and says what has changed since', async () => {
      const risk = await asked({ likelihood: 4, impact: 3 });
      const accepted = await must(eva, 'acceptRisk', said(risk, { ...why, until: until() }));
      expect([accepted.state, accepted.acceptance]).toEqual(['ACCEPTED', 'ACCEPTED']);
      expect(await changesOf(dana, risk.id)).toEqual([]);
      await must(
        dana,
        'rateRisk',
        said(accepted, { rating: 'INHERENT', likelihood: 5, impact: 3, reason: 'It happened elsewhere.' }),
      );
      expect(await changesOf(dana, risk.id)).toEqual([{ kind: 'RATING', before: '4 × 3', after: '5 × 3' }]);
    });

    it('cannot be changed or taken back in the database', async () => {
      const update = app.admin.query('SET ROLE app_rt; UPDATE app.risk_acceptance SET reason = NULL');
      await expect(update).rejects.toThrow('permission denied');
      await app.admin.query('RESET ROLE');
    });
  });

  describe('as a file', () => {
    const LIST = [
      'Anbieter;Risiko;Wahrscheinlichkeit vor der Behandlung;Auswirkung vor der Behandlung;Kategorie;Zuständige Gruppe',
      'Mailwren;Subject lines may tell what people read.;2;3;Sicherheit;Privacy office',
      'Mailwren GmbH;Addresses may be sold to others.;2;3;;',
      'Nobody Ltd;Nobody knows this vendor at all.;2;3;;',
      'Mailwren;Too;9;;Nonsense;Nobody',
    ].join('\n');

    it('takes in what is settled, guides the rest, and the second time takes in nothing', async () => {
      const seen = await sent(dana, '/preview', LIST);
      expect(seen.counts).toEqual({ add: 1, same: 0, problem: 3 });
      expect(seen.problems.map(({ row, problems }) => [row, problems.length, problems[0]])).toEqual([
        [2, 1, 'Vendor: no vendor is called “Mailwren GmbH”. Did you mean Mailwren?'],
        [3, 1, 'Vendor: no vendor is called “Nobody Ltd”.'],
        [4, 5, 'Risk: write a sentence of 10 to 500 characters.'],
      ]);
      expect(await risksOf(dana, { search: 'subject lines' })).toEqual([]);
      await sent(dana, '', LIST);
      const [imported] = await risksOf(dana, { search: 'subject lines' });
      expect([imported!.inherentLikelihood, imported!.inherentImpact, imported!.history[0]!.act]).toEqual([
        2,
        3,
        'IMPORTED',
      ]);
      expect((await sent(dana, '', LIST)).counts).toEqual({ add: 0, same: 1, problem: 3 });
    });

    it('goes out as it is narrowed, and comes back as nothing new', async () => {
      const body = { format: 'csv', language: 'de', filter: { search: 'subject lines' } };
      const response = await dana.post('/risks/export', body);
      const text = await response.text();
      expect(response.headers.get('content-disposition')).toContain('risiken-');
      expect(text.split('\r\n')[0]).toMatch(/^"Kennung","Anbieter","Risiko",/);
      expect(text).toContain('Subject lines may tell what people read.');
      expect((await sent(dana, '/preview', text)).counts).toEqual({ add: 0, same: 1, problem: 0 });
      const paul = await as(app, cast.paul);
      expect((await paul.post('/risks/export', body)).status).toBe(403);
    });
  });

  describe('scales', () => {
    it('with holes, overlaps and unknown roles are refused with every fault at once', async () => {
      const bands = FIVE_BY_FIVE.bands.map((band) => (band.id === 'low' ? { ...band, to: 5 } : band));
      const { setRiskSettings: refused } = await setSettings(dana, {
        scale: { ...FIVE_BY_FIVE, bands: bands.filter(({ id }) => id !== 'high') },
        appetite: { ...DEFAULT_APPETITE, low: { ...DEFAULT_APPETITE.low, roles: ['guest'] } },
      });
      expect(refused.userErrors.map(({ path }) => path.join('.'))).toEqual([
        'scale.bands',
        'scale.bands',
        'scale.bands',
        'scale.bands',
        'scale.bands',
        'appetite.low',
      ]);
    });

    it('carry every rating over, and keep the words of the history', async () => {
      const risk = await add({ likelihood: 4, impact: 2 });
      const three = {
        id: 'three-by-three',
        version: '1.0.0',
        likelihood: ['rare', 'possible', 'likely'],
        impact: ['limited', 'noticeable', 'severe'],
        bands: [
          { id: 'low', from: 1, to: 2 },
          { id: 'medium', from: 3, to: 4 },
          { id: 'high', from: 6, to: 6 },
          { id: 'critical', from: 9, to: 9 },
        ],
      };
      expect((await setSettings(dana, { scale: three })).setRiskSettings.userErrors).toEqual([]);
      const carried = await riskOf(dana, risk.id);
      expect([carried.likelihood, carried.impact, carried.band]).toEqual([3, 2, 'HIGH']);
      expect(carried.history[0]!.act).toBe('RESCALED');
      const high = await onRisk(dana, 'addRisk', { vendorId, statement: BACKUPS, likelihood: 4, impact: 1 });
      expect(high.refused).toEqual(['INVALID likelihood']);
      expect(
        (await setSettings(dana, { scale: FIVE_BY_FIVE, expectedVersion: 0 })).setRiskSettings.userErrors,
      ).toHaveLength(1);
    });
  });
});

const CREATE_GROUP =
  'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } userErrors { message } } }';
const JOIN_GROUP =
  'mutation ($input: GroupMemberInput!) { joinGroup(input: $input) { group { id } userErrors { message } } }';

async function changesOf(client: TestClient, id: string): Promise<unknown> {
  const { risk } = await client.ask<{ risk: { acceptances: { changes: unknown }[] } }>(
    'query ($id: ID!) { risk(id: $id) { acceptances { changes } } }',
    { id },
  );
  return risk.acceptances[0]!.changes;
}

async function secondOfficer(app: TestApp, { olga }: Cast): Promise<TestClient> {
  const input = { name: 'Noor Amin', email: 'noor@alder.example', role: 'PRIVACY_OFFICER' as const };
  const { id } = await app.nest
    .get(Database)
    .tx(contextOf(app, olga), (tx) => app.nest.get(PeopleService).insert(tx, input, null, false));
  return as(app, { id, ...input, tenantId: olga.tenantId });
}

function setSettings(client: TestClient, more: object) {
  return client.ask<{
    setRiskSettings: { settings: { version: number } | null; userErrors: { path: string[] }[] };
  }>(
    `mutation ($input: SetRiskSettingsInput!) { setRiskSettings(input: $input) {
      settings { version } userErrors { path message } } }`,
    {
      input: {
        expectedVersion: 0,
        scale: FIVE_BY_FIVE,
        appetite: DEFAULT_APPETITE,
        proposals: DEFAULT_PROPOSALS,
        ...more,
      },
    },
  );
}

async function sent(dana: TestClient, path: string, text: string) {
  const form = new FormData();
  form.set('language', 'en');
  form.set('file', new Blob([text]), 'risks.csv');
  const response = await dana.sendForm(`/risks/import${path}`, form, { 'x-assay-upload': '1' });
  expect(response.status).toBe(200);
  return (await response.json()) as {
    counts: Record<string, number>;
    problems: { row: number; problems: string[] }[];
  };
}
