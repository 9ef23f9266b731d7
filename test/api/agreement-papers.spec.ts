import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAgreement, readDocumentOf } from '../support/agreements.js';
import { as, castOf, type Cast } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { docxWords, inventedIn, pdfWords } from '../support/draft-words.js';
import { done, payloadOf, prepareVendor } from '../support/walk.js';
import { ownAgreement } from '../support/clauses/catalogue.js';
import { MOVE, fileOf } from '../support/agreement-acts.js';

const THIN = ownAgreement('thin-en.md');

const BLANKS = {
  en: [
    '[address of the processor]',
    '[groups of people]',
    '[number of hours]',
    '[governing law]',
    '[limit of liability]',
    '[place, day and signature of the controller]',
  ],
  de: [
    '[Anschrift des Auftragsverarbeiters]',
    '[Gruppen von Personen]',
    '[Zahl der Stunden]',
    '[anwendbares Recht]',
    '[Haftungsgrenze]',
    '[Ort, Tag und Unterschrift des Verantwortlichen]',
  ],
};

const ENGLISH_FACTS = [
  'begins on 1 May 2026 and lasts until 30 Apr 2027',
  'The subject matter of the processing is Newsletters.',
  'The nature and purpose of the processing is Sends our newsletters.',
  'content of messages, files, recordings; use of a service',
  'The categories of data subjects are customers and users of the Controller.',
  'within 36 hours',
  'at least 21 days in advance',
  'within 45 days after the end of the contract, and in backups within [number of days for backups] days',
  'only in Germany.',
  'Module Three (processor to processor)',
  'the law of Austria shall govern',
  'the courts of [a member state]',
  'applies: twice the fees of a year. Intent',
  'Vera Lind, vera@',
  'Cloud Inc., Hosting, Ireland',
  'International Data Transfer Addendum',
];

const GERMAN_FACTS = [
  'beginnt am 1. Mai 2026 und dauert bis zum 30. April 2027',
  'Die Kategorien betroffener Personen sind Kunden und Nutzer des Verantwortlichen.',
  'innerhalb von 36 Stunden',
  'mindestens 21 Tage vorher',
  'ausschließlich in Deutschland',
  'Modul Drei',
  'Recht dieses Mitgliedstaats: Österreich',
  'Cloud Inc., Hosting, Irland',
];

const ADD_VENDOR = `mutation ($input: AddVendorInput!) {
  addVendor(input: $input) { vendor { id } userErrors { code path message } } }`;

const RECORD_LIST = `mutation ($input: RecordSubProcessorsInput!) {
  recordSubProcessors(input: $input) { list { id } userErrors { code path message } } }`;

describe('papers of agreements', () => {
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

  it('keeps how far each point of the negotiation got', async () => {
    const { vendorId } = await fresh();
    const id = await addAgreement(dana, vendorId);
    await readDocumentOf(app, dana, id, 'dpa.md', THIN);
    const move = (input: object) =>
      done(dana, MOVE, { agreementId: id, clause: 'B-INSTR', expectedVersion: 0, ...input });
    type Asks = {
      agreement: { asks: { clauseId: string; state: string; version: number; isConfirmed: boolean }[] };
    };
    const ASKS =
      'query ($id: ID!) { agreement(id: $id) { asks { clauseId severity state version isConfirmed ask } } }';
    const asks = async () => (await dana.ask<Asks>(ASKS, { id })).agreement.asks;
    const [first] = await asks();
    expect(first).toMatchObject({ severity: 'CRITICAL', state: 'OPEN', version: 0, isConfirmed: false });
    const clause = first!.clauseId;
    await move({ clause, state: 'ASKED', note: 'By mail.' });
    expect((await asks())[0]).toMatchObject({ clauseId: clause, state: 'ASKED', version: 1 });
    await move({ clause, state: 'AGREED', expectedVersion: 1 });
    const late = { agreementId: id, clause, expectedVersion: 1, state: 'REFUSED' };
    // Words that nobody wrote stay those of the template, in the language each reader asks for.
    type Words = Record<'en' | 'de', { clauseId: string; wording: string }[]>;
    const worded = async () => {
      const WORDS = `query ($id: ID!) { agreement(id: $id) {
        en: asks(language: "en") { clauseId wording } de: asks(language: "de") { clauseId wording } } }`;
      const { en, de } = (await dana.ask<{ agreement: Words }>(WORDS, { id })).agreement;
      return [en, de].map((all) => all.find((one) => one.clauseId === clause)!.wording);
    };
    const [english, german] = await worded();
    expect(english).toMatch(/Customer|controller/i);
    expect(german).toMatch(/ der | die /);
    await move({ clause, state: 'ASKED', expectedVersion: 2, wording: 'In our own words.' });
    await move({ clause, state: 'ASKED', expectedVersion: 3, note: 'By phone.' });
    expect(await worded()).toEqual(['In our own words.', 'In our own words.']);
    await move({ clause, state: 'ASKED', expectedVersion: 4, wording: null });
    expect(await worded()).toEqual([english, german]);
    expect((await payloadOf(dana, MOVE, late)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('hands out the points as a document, with words that propose what a point asks for', async () => {
    const { vendorId } = await fresh();
    const id = await addAgreement(dana, vendorId);
    await readDocumentOf(app, dana, id, 'dpa.md', THIN);
    const asks = docxWords(await fileOf(dana, `/agreements/${id}/asks.docx?language=en`));
    expect(asks).toContain('Proposed wording:');
    expect(asks).toContain('Authorisation of sub-processors (Art. 28(2) GDPR, Art. 28(3)(d) GDPR)');
    expect(asks).toContain('Before we sign');
    expect(asks).toMatch(/Your text, [^\n]+: “[^”]+”/);
    // A point proposes; which court would decide is no part of any proposal of ours.
    expect(asks).toContain('within 24 hours after becoming aware');
    expect(asks).toContain('the courts of [a member state]');
    const german = docxWords(await fileOf(dana, `/agreements/${id}/asks.docx?language=de`));
    expect(german).toContain('Einsatz von Unterauftragsverarbeitern von unserer schriftlichen Genehmigung');
    expect(german).not.toContain('written authorisation');
  });

  it('writes the letter as the document says it, without what is for us alone', async () => {
    const { vendorId } = await fresh();
    const id = await addAgreement(dana, vendorId, {
      signedForUsOn: '2026-01-10',
      signedForThemOn: '2026-01-10',
    });
    await readDocumentOf(app, dana, id, 'dpa.md', THIN);
    const LETTER = `query ($id: ID!) { agreement(id: $id) {
      state en: askLetter(language: "en") de: askLetter(language: "de") asks(language: "en") { clauseId landing version } } }`;
    type Asks = { clauseId: string; landing: string; version: number }[];
    type Told = { agreement: { state: string; en: string | null; de: string | null; asks: Asks } };
    const told = async () => (await dana.ask<Told>(LETTER, { id })).agreement;
    const { state, en, de, asks } = await told();
    expect(state).toBe('IN_FORCE');
    const document = async (language: string) =>
      docxWords(await fileOf(dana, `/agreements/${id}/asks.docx?language=${language}`)).replaceAll(
        '&apos;',
        "'",
      );
    expect(wordsOf(await document('en'))).toEqual(wordsOf(en!));
    expect(wordsOf(await document('de'))).toEqual(wordsOf(de!));
    expect(en).toContain('We ask you to amend it in these points.');
    expect(de).toContain('Wir bitten Sie, ihn in diesen Punkten zu ändern.');
    expect(asks.filter(({ landing }) => landing === '' || en!.includes(landing))).toEqual([]);
    for (const { clauseId: clause, version: expectedVersion } of asks)
      await done(dana, MOVE, {
        agreementId: id,
        clause,
        expectedVersion,
        state: 'AGREED',
        note: 'Not for them.',
      });
    expect(await told()).toMatchObject({ en: null, de: null });
    expect((await dana.get(`/agreements/${id}/asks.docx`)).status).toBe(404);
  });

  it('drafts an agreement of which nothing is known with blanks alone, in both languages and forms', async () => {
    const { vendor } = await done(dana, ADD_VENDOR, { name: 'Blanksheet' });
    const id = await addAgreement(dana, vendor!.id);
    for (const [language, blanks] of Object.entries(BLANKS)) {
      const href = (form: string) => `/agreements/${id}/draft.${form}?language=${language}`;
      const docx = docxWords(await fileOf(dana, href('docx')));
      expect(docx).toContain('Blanksheet');
      expect(inventedIn(docx, language as 'en' | 'de')).toEqual([]);
      const marked = docx.match(/\[[^\]]+\]/g) ?? [];
      expect(marked).toEqual(expect.arrayContaining(blanks));
      const pdf = await pdfWords(await fileOf(dana, href('pdf')));
      for (const blank of marked) expect(pdf).toContain(blank.replace(/\s/g, ''));
      expect(pdf).not.toMatch(/EUR|\d(hours|Stunden|days|Tage)/);
    }
    expect((await (await as(app, cast.paul)).get(`/agreements/${id}/draft.pdf`)).status).toBe(403);
    for (const other of ['draft.exe', 'draft.PDF', 'asks.pdf'])
      expect([other, (await dana.get(`/agreements/${id}/${other}`)).status]).toEqual([other, 404]);
  });

  it('drafts with what register and intake know, and invents nothing beside it', async () => {
    const { vendorId, serviceId } = await fresh();
    await done(dana, RECORD_LIST, {
      serviceId,
      expectedVersion: 0,
      source: 'TYPED',
      header: [],
      asOn: '2026-01-15',
      rows: [{ name: 'Cloud Inc.', task: 'Hosting', places: ['Ireland'] }],
    });
    const terms = {
      breachHours: 36,
      subNoticeDays: 21,
      deletionDays: 45,
      governingLaw: 'AT',
      places: ['DE'],
      sccModules: ['3'],
      startsOn: '2026-05-01',
      endsOn: '2027-04-30',
      liability: 'twice the fees of a year.',
    };
    const id = await addAgreement(dana, vendorId, { ...terms, laws: ['GDPR', 'UK'] });
    const english = docxWords(await fileOf(dana, `/agreements/${id}/draft.docx?language=en`));
    for (const said of ENGLISH_FACTS) expect(english).toContain(said);
    expect(english).not.toMatch(/48|5,000,000|Swiss|Data Privacy Framework/);
    const german = docxWords(await fileOf(dana, `/agreements/${id}/draft.docx?language=de`));
    for (const said of GERMAN_FACTS) expect(german).toContain(said);
    // Nothing leaves the home area: there is nothing to agree about clauses for transfers.
    const home = await addAgreement(dana, vendorId, { ...terms, hasTransfers: false });
    expect(docxWords(await fileOf(dana, `/agreements/${home}/draft.docx`))).not.toContain('Module Three');
  });
});

/** Without the blanks between them, which differ from form to form. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
