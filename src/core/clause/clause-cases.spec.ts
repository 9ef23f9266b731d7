import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { templateJson } from '../../../test/support/templates.js';
import { catalogue, reviewed } from '../../../test/support/clauses/catalogue.js';

import { lawIn, reasonIn, type ReasonWords } from './reason-words.js';

type Cases = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Says nothing about any clause, and makes the text long enough to be read. */
const AROUND = {
  en: 'This agreement is made between the parties named on the first page of the order and it is part of the contract for the services that the parties have signed.',
  de: 'Diese Vereinbarung wird zwischen den Parteien geschlossen, die auf der ersten Seite des Auftrags genannt sind, und ist ein Teil des Vertrags.',
};
const all = catalogue();
const GERMAN = templateJson('clauses/reasons.de.json') as ReasonWords;

describe.each(['en', 'de'] as const)('a sentence gets the verdict of a careful reader (%s)', (language) => {
  const file = new URL(`../../../test/support/clauses/cases-${language}.json`, import.meta.url);
  const cases = JSON.parse(fs.readFileSync(file, 'utf8')) as Cases;
  test.each(Object.keys(cases))('%s', (id) => {
    const expected = Object.entries(cases[id] ?? {}).flatMap(([verdict, texts]) =>
      texts.map((text) => ({ text, verdict })),
    );
    const judged = expected.map(({ text }) => ({ text, verdict: verdictOn(id, text, language) }));
    expect(judged).toEqual(expected);
  });
  test('what is said of each reads in German', () => {
    const english = Object.entries(cases).flatMap(([id, ofClause]) => {
      const texts = Object.values(ofClause).flat();
      return texts.flatMap((text) => saidOf(id, text, language));
    });
    expect(english.filter(({ said, german }) => said === german)).toEqual([]);
    expect(english.length).toBeGreaterThan(100);
  });
  test('the words around say nothing', () => {
    const found = reviewed(AROUND[language], all).clauses.filter(({ place }) => place !== null);
    expect(found).toEqual([]);
  });
});

describe('the German words of the finder', () => {
  test('are there for all that clauses need and every mark of the catalogue', () => {
    const needed = all.clauses.filter(({ isSign }) => !isSign).map(({ id }) => id);
    expect(needed.filter((id) => GERMAN.needed[id] === undefined)).toEqual([]);
    const asked = all.clauses.filter(({ ask }) => ask !== null).map(({ id }) => id);
    expect(Object.keys(GERMAN.asks).toSorted()).toEqual(asked.toSorted());
    const marks = all.clauses.flatMap(({ hints }) =>
      Object.values(hints).flatMap(({ weak, weakElsewhere }) =>
        [...weak, ...weakElsewhere].map(({ reason }) => reason),
      ),
    );
    expect(marks.filter((mark) => GERMAN.marks[mark] === undefined)).toEqual([]);
    expect(Object.keys(GERMAN.marks).filter((mark) => !marks.includes(mark))).toEqual([]);
  });

  test.each([
    ['GDPR 28(3) last sentence', 'DSGVO 28(3) letzter Satz'],
    ['UK GDPR 46', 'UK-DSGVO 46'],
    ['Decision (EU) 2021/914 art. 4', 'Beschluss (EU) 2021/914 Art. 4'],
    ['SCC Annex I.A', 'SCC Anhang I.A'],
    ['C-311/18', 'C-311/18'],
  ])('name the law of %s', (english, german) => {
    expect(lawIn(GERMAN, english)).toBe(german);
  });

  test.each([
    ['Hours: 96, more than 72.', 'Stunden: 96, mehr als 72.'],
    ['Draft text.', 'Text eines Entwurfs.'],
    [
      'No promise. (The file holds 2 agreements; the weakest counts.)',
      'Keine Zusage. (Die Datei enthält 2 Verträge; der schwächste zählt.)',
    ],
    ['A sign of trouble: breach notice.', 'Ein Warnzeichen: Meldung.'],
    ['Missing in the agreement: A number of hours', 'Fehlt im Vertrag: Meldung'],
    ['Weak in the agreement: A number of hours', 'Schwach im Vertrag: Meldung'],
    ['In the agreement: Cost shifting', 'Im Vertrag: Meldung'],
    ['A sentence of a later version.', 'A sentence of a later version.'],
  ])('%s', (english, german) => {
    const hours = all.clauses.find(({ id }) => id === 'C-HOURS')!;
    expect(reasonIn(GERMAN, hours, 'Meldung', english)).toBe(german);
  });
});

function saidOf(id: string, text: string, language: 'en' | 'de') {
  const verdict = verdictOf(id, text, language);
  const clause = all.clauses.find((one) => one.id === id)!;
  const said = [verdict?.reason, verdict?.better].filter((one) => typeof one === 'string');
  return said.map((one) => ({ said: one, german: reasonIn(GERMAN, clause, 'Titel', one) }));
}

function verdictOn(id: string, text: string, language: 'en' | 'de'): string | undefined {
  return verdictOf(id, text, language)?.verdict;
}

function verdictOf(id: string, text: string, language: 'en' | 'de') {
  const { clauses } = reviewed(`${AROUND[language]}\n\n${text}\n\n${AROUND[language]}`, all, { language });
  return clauses.find((clause) => clause.id === id);
}
