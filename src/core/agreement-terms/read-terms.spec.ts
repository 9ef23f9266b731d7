import { describe, expect, test } from '@jest/globals';
import type { AgreementText } from '../clause/agreement-text.js';
import { readTerms } from './read-terms.js';
import type { TermField, TermValue } from './term.js';

function textOf(paragraphs: readonly string[]): AgreementText {
  const lines = paragraphs
    .flatMap((text) => [text, ''])
    .map((text, at) => ({ page: null, line: at + 1, text }));
  return { pages: null, lines };
}

function valuesIn(...paragraphs: readonly string[]): Partial<Record<TermField, TermValue | null>> {
  return Object.fromEntries(readTerms(textOf(paragraphs)).map(({ field, value }) => [field, value]));
}

type Case = readonly [string, Partial<Record<TermField, TermValue>>];

const SAID: readonly Case[] = [
  ['This Agreement takes effect on 1 March 2026 and ends on 31 December 2027.', { startsOn: '2026-03-01', end: '2027-12-31' }],
  ['This DPA is effective as of March 1st, 2026.', { startsOn: '2026-03-01' }],
  ['Effective Date: 2026-03-01', { startsOn: '2026-03-01' }],
  ['The parties enter into this Addendum on 1 March 2026 (the "Effective Date").', { startsOn: '2026-03-01' }],
  ['The term of this Agreement runs from 1 March 2026 to 29 February 2028.', { startsOn: '2026-03-01', end: '2028-02-29' }],
  ['This Agreement remains in force until 30 June 2027.', { end: '2027-06-30' }],
  ['This Agreement is concluded for an indefinite period.', { end: 'unlimited' }],
  ['This DPA remains in force for the term of the Main Agreement.', { end: 'with_main_contract' }],
  ['This Addendum terminates automatically upon termination of the Services Agreement.', { end: 'with_main_contract' }],
  ['Der Vertrag tritt am 1. März 2026 in Kraft und endet am 31.12.2027.', { startsOn: '2026-03-01', end: '2027-12-31' }],
  ['Diese Vereinbarung beginnt am 01.03.2026 und gilt bis zum 29. Februar 2028.', { startsOn: '2026-03-01', end: '2028-02-29' }],
  ['Der Vertrag läuft am 31. Dezember 2027 aus.', { end: '2027-12-31' }],
  ['Der Vertrag wird auf unbestimmte Zeit geschlossen.', { end: 'unlimited' }],
  ['Die Laufzeit dieser Vereinbarung richtet sich nach der Laufzeit des Hauptvertrags.', { end: 'with_main_contract' }],
  ['The initial term of this Agreement is twenty-four (24) months.', { termMonths: 24 }],
  ['After that, this Agreement renews automatically for successive one-year terms.', { renewsByItself: true, renewalMonths: 12 }],
  ['The initial term is two years, and it is automatically extended by 6 months unless a party terminates it with 60 days\' notice before the end of the term.', { termMonths: 24, renewsByItself: true, renewalMonths: 6, noticeDays: 60 }],
  ['Der Vertrag hat eine Mindestlaufzeit von 24 Monaten und verlängert sich jeweils um ein weiteres Jahr, sofern er nicht gekündigt wird.', { termMonths: 24, renewsByItself: true, renewalMonths: 12 }],
  ['Either party may terminate this Agreement with 30 days\' prior written notice.', { noticeDays: 30 }],
  ['Either party may terminate this Agreement by giving not less than three months\' notice.', { noticeDays: 92 }],
  ['Der Vertrag kann mit einer Frist von sechs Wochen zum Ende der Laufzeit gekündigt werden.', { noticeDays: 42 }],
  ['Customer may object to a new Subprocessor by notifying the Provider promptly in writing within ten (10) business days after receipt of its notice.', { subNoticeDays: 10 }],
  ['If the Customer does not object to the new sub-processor within 14 days, it is deemed accepted.', { subNoticeDays: 14 }],
  ['Within two weeks of the notice the Customer may object to the sub-processor on reasonable grounds.', { subNoticeDays: 14 }],
  ['The objection period for a new sub-processor is 30 days.', { subNoticeDays: 30 }],
  ['Der Auftraggeber kann der Beauftragung eines Unterauftragsverarbeiters innerhalb von zehn Werktagen nach Zugang der Mitteilung widersprechen.', { subNoticeDays: 10 }],
  ['Widerspricht der Auftraggeber dem Unterauftragnehmer nicht innerhalb von 14 Tagen, gilt die Zustimmung als erteilt.', { subNoticeDays: 14 }],
  ['Die Widerspruchsfrist gegen neue Unterauftragsverarbeiter beträgt 30 Tage.', { subNoticeDays: 30 }],
  ['This Agreement is governed by the laws of England and Wales.', { governingLaw: 'GB' }],
  ['This DPA shall be governed by Irish law.', { governingLaw: 'IE' }],
  ['This Agreement is governed by the laws of the State of Delaware, excluding its conflict of laws rules.', { governingLaw: 'US' }],
  ['Es gilt das Recht der Bundesrepublik Deutschland unter Ausschluss des UN-Kaufrechts.', { governingLaw: 'DE' }],
  ['Diese Vereinbarung unterliegt österreichischem Recht.', { governingLaw: 'AT' }],
  ['"Data Protection Laws" means the GDPR, the UK GDPR and the Swiss Federal Act on Data Protection.', { laws: ['ch', 'gdpr', 'uk'] }],
  ['The Processor shall comply with the CCPA.', { laws: ['ccpa'] }],
  ['"Datenschutzrecht" bezeichnet die DSGVO und das Schweizer Datenschutzgesetz.', { laws: ['ch', 'gdpr'] }],
  ['The parties enter into the standard contractual clauses, Module Two and Module Three.', { sccModules: ['2', '3'] }],
  ['Für diese Übermittlungen gelten die Standardvertragsklauseln, Modul 2.', { sccModules: ['2'] }],
]; // prettier-ignore

const WORDINGS: readonly (readonly [TermField, string])[] = [
  ['auditTerms', 'The Customer may audit the Processor once a year with 14 days\' prior written notice.'],
  ['auditTerms', 'Kontrollen vor Ort sind mit einer Frist von zehn Werktagen anzukündigen.'],
  ['liability', 'The liability of each party shall not exceed EUR 500,000 per year.'],
  ['liability', 'Die Haftung ist je Vertragsjahr auf 500.000 EUR begrenzt.'],
]; // prettier-ignore

/** What stands near such terms and is none of them. */
const UNSAID: readonly string[] = [
  'Regulation (EU) 2016/679 applies from 25 May 2018.',
  'This Agreement replaces the previous agreement, which took effect on 1 January 2019.',
  'This Agreement does not take effect on 1 March 2026.',
  'The certificate of the Processor expires on 31 December 2026.',
  'This Agreement takes effect on 03/04/2026.',
  'This Agreement takes effect on 30 February 2026.',
  'The duty of confidentiality survives this Agreement for an indefinite period.',
  'The Processor keeps the logs for a term of 24 months.',
  'This Agreement does not renew automatically.',
  'The Customer may terminate this Agreement for material breach with 30 days\' notice.',
  'The Customer may object to a new sub-processor and terminate with 30 days\' notice.',
  'For Clause 17 of the Standard Contractual Clauses, the law is governed by the laws of Ireland.',
  'Der Auftragsverarbeiter unterliegt deutschem Datenschutzrecht.',
  'This Agreement does not include the CCPA.',
  'Module One does not apply.',
  'Die Verarbeitung dauert drei Monate.',
  'The Processor is liable for its sub-processors.',
  'Limitation of Liability.',
  'Haftungsbeschränkung',
  'If the Customer objects to a sub-processor, the Provider will within 30 days offer a change.',
  'The Processor tells the Customer of a new sub-processor 30 days in advance.',
  'The Customer may object to a new sub-processor and may terminate within 30 days.',
  'The Customer may object to a sub-processor within one month.',
  'The Processor objects to the request of the authority within 10 days.',
]; // prettier-ignore

/** Words around, and no term in them. */
const FILLERS: readonly string[] = [
  'The Processor shall process personal data only on documented instructions of the Controller.',
  'Personnel of the Processor are bound to secrecy before they see any data.',
  'Der Auftragsverarbeiter trifft geeignete technische und organisatorische Maßnahmen.',
  'The Processor informs the Controller without undue delay of a breach.',
];

describe('what a sentence says of a term', () => {
  test.each(SAID)('%s', (sentence, terms) => {
    expect(valuesIn(sentence)).toEqual(terms);
  });
  test.each(WORDINGS)('%s: %s', (field, sentence) => {
    expect(valuesIn(sentence)).toEqual({ [field]: sentence });
  });
  test.each(UNSAID)('nothing: %s', (sentence) => {
    expect(valuesIn(sentence)).toEqual({});
  });
});

test('the words around a sentence change nothing of what it says', () => {
  const cases = [...SAID, ...WORDINGS.map(([field, sentence]): Case => [sentence, { [field]: sentence }])];
  for (const [sentence, terms] of cases)
    for (let at = 0; at <= FILLERS.length; at++) {
      const apart = [...FILLERS.slice(0, at), sentence, ...FILLERS.slice(at)];
      expect(valuesIn(...apart)).toEqual(terms);
      expect(valuesIn(apart.join(' '))).toEqual(terms);
    }
});

test('each term has its sentence and place', () => {
  const [start] = readTerms(
    textOf(['A first paragraph.', '2.1 This Agreement takes effect on 1 March 2026.']),
  );
  expect(start).toEqual({
    field: 'startsOn',
    value: '2026-03-01',
    sentences: [
      {
        value: '2026-03-01',
        quote: 'This Agreement takes effect on 1 March 2026.',
        place: { page: null, line: 3, section: '2.1' },
      },
    ],
  });
});

test('two values of one term are both shown, and none is it', () => {
  const [law] = readTerms(
    textOf(['This DPA is governed by Irish law.', 'It is governed by the laws of France.']),
  );
  expect(law?.value).toBeNull();
  expect(law?.sentences.map(({ value }) => value)).toEqual(['IE', 'FR']);
  expect(valuesIn('This DPA is governed by Irish law.', 'Irish law: it is governed by Irish law.')).toEqual({
    governingLaw: 'IE',
  });
});

test('notice before the end counts before notice at any time', () => {
  const any = "Either party may terminate this Agreement with 90 days' notice.";
  const before = 'A party gives notice not to renew at least 30 days before the end of the term.';
  expect(valuesIn(any, before)).toEqual({ noticeDays: 30 });
});
