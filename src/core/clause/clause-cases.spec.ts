import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { catalogue, reviewed } from '../../../test/support/clauses/catalogue.js';

type Cases = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Says nothing about any clause, and makes the text long enough to be read. */
const AROUND = {
  en: 'This agreement is made between the parties named on the first page of the order and it is part of the contract for the services that the parties have signed.',
  de: 'Diese Vereinbarung wird zwischen den Parteien geschlossen, die auf der ersten Seite des Auftrags genannt sind, und ist ein Teil des Vertrags.',
};
const all = catalogue();

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
  test('the words around say nothing', () => {
    const found = reviewed(AROUND[language], all).clauses.filter(({ place }) => place !== null);
    expect(found).toEqual([]);
  });
});

function verdictOn(id: string, text: string, language: 'en' | 'de'): string | undefined {
  const { clauses } = reviewed(`${AROUND[language]}\n\n${text}\n\n${AROUND[language]}`, all, { language });
  return clauses.find((clause) => clause.id === id)?.verdict;
}
