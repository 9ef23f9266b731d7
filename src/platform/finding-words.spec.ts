import { describe, expect, it } from '@jest/globals';
import { templateJson } from '../../test/support/templates.js';
import { FindingWords } from './finding-words.js';
import type { Templates } from './templates.js';
import { TranslatedQuestionnaires } from './translated-questionnaires.js';

const templates = { json: templateJson } as unknown as Templates;
const words = new FindingWords(templates, new TranslatedQuestionnaires(templates));
words.register([['Place unknown ({1})', 'Ort unbekannt ({1})']]);

describe('what a rule found', () => {
  it.each([
    [
      'No data processing agreement is in force: Newsletters',
      'Es gilt kein Vertrag zur Auftragsverarbeitung: Newsletters',
    ],
    ['No data processing agreement is in force', 'Es gilt kein Vertrag zur Auftragsverarbeitung'],
    ['Place unknown (Support tool → Hosting, tickets)', 'Ort unbekannt (Support tool → Hosting, tickets)'],
    [
      'Sub-processors were added without a notice on record: A, B, C, D, E and 3 more.',
      'Unterauftragsverarbeiter kamen hinzu, ohne dass eine Mitteilung verzeichnet ist: A, B, C, D, E und 3 weitere.',
    ],
    [
      'It is not said where these sub-processors work: Sand and Sons.',
      'Es ist nicht gesagt, wo diese Unterauftragsverarbeiter arbeiten: Sand and Sons.',
    ],
    [
      'The time to object to a change of sub-processors (Hosting) ended on 2026-05-25 without a decision.',
      'Die Frist für einen Widerspruch gegen eine Änderung der Unterauftragsverarbeiter (Hosting) endete am 2026-05-25 ohne Entscheidung.',
    ],
  ])('is read in German, and by whoever reads English as it is kept: %s', (english, german) => {
    expect(words.in('de', english)).toBe(german);
    expect([words.in('en', english), words.in('de', german), words.in('en', german)]).toEqual([
      english,
      german,
      german,
    ]);
  });

  it('holds the name of a practice in the same language', () => {
    const [practice] = (
      templateJson('model/maturity-model.json') as { practices: { id: string; title: string }[] }
    ).practices;
    const { practices } = templateJson('model/de.json') as { practices: Record<string, string> };
    expect(words.in('de', `A reviewer does not accept the answer: ${practice!.title}`)).toBe(
      `Die Prüfung lässt die Antwort nicht gelten: ${practices[practice!.id]}`,
    );
    // Alone it is the word of a person.
    expect(words.in('de', practice!.title)).toBe(practice!.title);
  });

  it('leaves the words of a person as they are', () => {
    for (const said of ['Staff may read letters of patients.', 'Missing: a plan (draft)', ''])
      expect([words.in('de', said), words.in('en', said)]).toEqual([said, said]);
  });
});
