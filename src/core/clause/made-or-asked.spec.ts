import { expect, test } from '@jest/globals';
import { templateJson } from '../../../test/support/templates.js';
import { catalogue, ownAgreement, plain } from '../../../test/support/clauses/catalogue.js';
import { readingState } from './recognise.js';
import { reviewAgreement } from './review.js';

const all = catalogue();
const { clauses, slots } = templateJson('clauses/wording.json') as {
  clauses: Record<string, Record<'en' | 'de', string>>;
  slots: Record<string, { example: Record<'en' | 'de', string> }>;
};

/** Every sentence we would like to read in an agreement. */
function wanted(language: 'en' | 'de'): string[] {
  return Object.values(clauses).map((said) =>
    said[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => slots[name]!.example[language]),
  );
}

function stateOf(...paragraphs: string[]): string {
  const text = plain(paragraphs.join('\n\n'));
  const options = { language: null, laws: ['gdpr'], hasTransfers: true } as const;
  return readingState(text, reviewAgreement(text, all, options));
}

const bullets = (language: 'en' | 'de') =>
  wanted(language)
    .filter((one) => !/this agreement|(?:this|the) part|diese[rsmn]? Vertrag|Parteien/i.test(one))
    .map((one) => `- ${one}`)
    .join('\n');

test.each([
  [
    'en',
    'Points on the agreement: DPA v3',
    'We have read your agreement. Before we sign, please look at these points.',
  ],
  ['en', 'Requirements of Alder Group', 'An agreement must contain at least these clauses:'],
  ['en', 'Dear Mailwren team,', 'we ask for the following before the signature of the agreement:'],
  ['de', 'Punkte zum Vertrag: AVV', 'Bitte sehen Sie sich vor der Unterschrift diese Punkte an.'],
  ['de', 'Anforderungen an Auftragsverarbeiter', 'Der Vertrag soll mindestens dies enthalten:'],
  ['de', 'Sehr geehrte Damen und Herren,', 'wir bitten um die folgenden Änderungen:'],
] as const)('a letter of whole demands is no agreement (%s, %s)', (language, head, lead) => {
  expect(stateOf(head, lead, ...wanted(language).map((one) => `- ${one}`))).toBe('not_an_agreement');
});

test.each(['en', 'de'] as const)(
  'bare sentences that no party and no paper says are none (%s)',
  (language) => {
    expect(stateOf(bullets(language))).toBe('not_an_agreement');
  },
);

test.each([
  ['en', 'This Data Processing Addendum forms part of the agreement between Mailwren and Customer.'],
  ['en', 'between Alder Group (the "Controller") and Mailwren Inc. (the "Processor")'],
  ['de', 'Dieser Vertrag konkretisiert die Pflichten der Parteien im Datenschutz.'],
  ['de', 'zwischen der Alder AG und der Mailwren GmbH'],
] as const)('the same sentences are one once somebody makes it (%s, %s)', (language, made) => {
  expect(stateOf(made, bullets(language))).toBe('read');
});

test('a cover letter does not undo the agreement below it', () => {
  expect(stateOf('Dear Sir or Madam, please send us the signed copy.', ownAgreement('good-en.md'))).toBe(
    'read',
  );
});
