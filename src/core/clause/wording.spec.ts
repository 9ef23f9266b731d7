import { describe, expect, test } from '@jest/globals';
import { catalogue, reviewed } from '../../../test/support/clauses/catalogue.js';
import { templateJson } from '../../../test/support/templates.js';
import { fill } from './model-text.js';

type Language = 'en' | 'de';
type Said = Readonly<Record<Language, string>>;

const { slots, clauses } = templateJson('clauses/wording.json') as {
  slots: Readonly<Record<string, { readonly example: Said; readonly proposed?: Said }>>;
  clauses: Readonly<Record<string, Said & { readonly ask?: Said; readonly landing?: Said }>>;
};
const all = catalogue();
const LANGUAGES = ['en', 'de'] as const;

/** Says nothing about any clause, and makes the text long enough to be read. */
const AROUND: Said = {
  en: 'This agreement is made between the parties named on the first page of the order and it is part of the contract for the services that the parties have signed.',
  de: 'Diese Vereinbarung wird zwischen den Parteien geschlossen, die auf der ersten Seite des Auftrags genannt sind, und ist ein Teil des Vertrags.',
};

describe('the words we propose', () => {
  test('are there for every clause, with what we ask for and where talks usually end, and for none besides', () => {
    expect(Object.keys(clauses)).toEqual(all.clauses.map(({ id }) => id));
    const unsaid = Object.entries(clauses).flatMap(([id, { en, de, ask, landing }]) =>
      [{ en, de }, ask, landing].every(isSaidTwice) ? [] : [id],
    );
    expect(unsaid).toEqual([]);
  });

  test.each(LANGUAGES)('ask the vendor for it in one sentence of its own (%s)', (language) => {
    const asked = Object.values(clauses).map(({ ask }) => ask![language]);
    expect(asked.filter((text) => !/^(Please|Bitte) .+[^.]\.$/.test(text))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  describe.each(LANGUAGES)('are found in %s for what they say', (language) => {
    const hinted = all.clauses.filter(({ hints }) => hints[language] !== undefined);

    test.each(hinted.map(({ id, isSign }) => ({ id, verdict: isSign ? 'missing' : 'present' })))(
      '$id is $verdict',
      ({ id, verdict }) => {
        const found = judged(id, language);
        expect([found.verdict, found.reason]).toEqual([verdict, expect.any(String)]);
      },
    );
  });

  test('that are judged in no language are those of California in German', () => {
    const unread = all.clauses.filter(({ hints }) => hints['de'] === undefined).map(({ group }) => group);
    expect([...new Set(unread)]).toEqual(['ccpa']);
  });
});

function isSaidTwice(said: Partial<Said> | undefined): boolean {
  return LANGUAGES.every((language) => (said?.[language] ?? '').trim() !== '') && said?.en !== said?.de;
}

function judged(id: string, language: Language) {
  const examples = Object.fromEntries(
    Object.entries(slots).map(([name, { example, proposed }]) => [name, (proposed ?? example)[language]]),
  );
  const words = fill(clauses[id]![language], examples, {});
  const text = `${AROUND[language]}\n\n${words}\n\n${AROUND[language]}`;
  return reviewed(text, all, { language }).clauses.find((clause) => clause.id === id)!;
}
