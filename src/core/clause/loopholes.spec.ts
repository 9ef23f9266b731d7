import { describe, expect, test } from '@jest/globals';
import { catalogue, reviewed } from '../../../test/support/clauses/catalogue.js';

const all = catalogue();
const AROUND = {
  en: 'This agreement is made between the parties named on the first page of the order and it is part of the contract for the services that the parties have signed.',
  de: 'Diese Vereinbarung wird zwischen den Parteien geschlossen, die auf der ersten Seite des Auftrags genannt sind, und ist ein Teil des Vertrags.',
};
type Language = keyof typeof AROUND;

const verdictOn = (language: Language, id: string, text: string) =>
  reviewed(`${AROUND[language]}\n\n${text}\n\n${AROUND[language]}`, all, { language }).clauses.find(
    (clause) => clause.id === id,
  )?.verdict;

/** Whole promises, without their point. */
const PROMISES: readonly (readonly [Language, string, string])[] = [
  ['en', 'B-INSTR', 'The Processor shall process the personal data only on documented instructions from the Controller'],
  ['en', 'B-CONFID', 'The Processor shall ensure that persons authorised to process the personal data have committed themselves to confidentiality'],
  ['en', 'B-SECURITY', 'The Processor shall implement appropriate technical and organisational measures to ensure a level of security appropriate to the risk'],
  ['en', 'B-SUB-FLOW', 'The Processor shall impose on each sub-processor by written contract the same data protection obligations as set out in this agreement'],
  ['en', 'B-DSR', 'The Processor shall assist the Controller by appropriate technical and organisational measures in responding to requests of data subjects'],
  ['en', 'B-DELETE', 'At the end of the services the Processor shall, at the choice of the Controller, delete or return all personal data'],
  ['en', 'B-INFO', 'The Processor shall make available to the Controller all information necessary to demonstrate compliance with its obligations'],
  ['en', 'B-AUDIT', 'The Processor shall allow for and contribute to audits, including inspections, conducted by the Controller'],
  ['en', 'C-BREACH', 'The Processor shall notify the Controller of a personal data breach without undue delay after becoming aware of it'],
  ['en', 'C-OWNUSE', 'The Processor shall not use the personal data for its own purposes'],
  ['de', 'B-INSTR', 'Der Auftragsverarbeiter verarbeitet die personenbezogenen Daten ausschließlich auf dokumentierte Weisung des Verantwortlichen'],
  ['de', 'B-SECURITY', 'Der Auftragsverarbeiter trifft technische und organisatorische Maßnahmen, die ein dem Risiko angemessenes Schutzniveau gewährleisten'],
  ['de', 'B-SUB-FLOW', 'Der Auftragsverarbeiter erlegt jedem Unterauftragsverarbeiter dieselben Datenschutzpflichten auf'],
  ['de', 'B-DELETE', 'Nach Ende der Leistungen löscht der Auftragsverarbeiter nach Wahl des Verantwortlichen alle Daten oder gibt sie zurück'],
  ['de', 'B-INFO', 'Der Auftragsverarbeiter stellt dem Verantwortlichen alle Informationen zum Nachweis der Einhaltung seiner Pflichten zur Verfügung'],
  ['de', 'B-AUDIT', 'Der Auftragsverarbeiter ermöglicht Überprüfungen, einschließlich Inspektionen, durch den Verantwortlichen'],
  ['de', 'C-BREACH', 'Der Auftragsverarbeiter meldet dem Verantwortlichen jede Verletzung des Schutzes personenbezogener Daten unverzüglich'],
]; // prettier-ignore

const ESCAPES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'unless the Processor considers this contrary to its interests',
    'except where it prefers not to',
    'or as the Processor otherwise deems appropriate',
    'unless it decides otherwise in its discretion',
    'except to the extent that the Processor reasonably determines that this is not in its commercial interest',
    'save where the Processor finds this inconvenient',
    'unless the Processor, acting reasonably, believes that this would harm its reputation',
    'provided that the Processor may at any time depart from this for any reason',
    'unless required otherwise by law or the Processor deems something else more suitable',
    'where the Processor considers it appropriate',
    'if and when the Processor so wishes',
    "unless this conflicts with the Processor's business interests",
    'to the extent the Processor thinks it useful',
  ],
  de: [
    'es sei denn, der Auftragsverarbeiter hält dies für unzweckmäßig',
    'soweit dies nicht seinen Interessen widerspricht',
    'außer wenn der Auftragsverarbeiter es nicht wünscht',
    'sofern der Auftragsverarbeiter dies für zweckmäßig hält',
    'es sei denn, dies liegt nicht im Interesse des Auftragsverarbeiters',
    'wenn er es für angebracht hält',
    'soweit der Auftragsverarbeiter nicht nach eigenem Gutdünken anders entscheidet',
    'es sei denn, geschäftliche Interessen des Auftragsverarbeiters stehen entgegen',
    'wobei der Auftragsverarbeiter dies jederzeit ohne Angabe von Gründen ablehnen darf',
  ],
};

/** What a law demands takes nothing back, nor what the controller decides. */
const LAWFUL: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'unless Union or Member State law requires otherwise',
    'except to the extent required by law',
    'save where prohibited by applicable law',
    'unless the Processor is legally prohibited from doing so',
    'unless the Processor believes in good faith that the law forbids it',
    'unless the Controller decides otherwise',
    'unless a court or a supervisory authority orders otherwise',
    'except as the Controller otherwise instructs in writing',
    'unless Union or Member State law to which the Processor is subject requires storage of the personal data',
  ],
  de: [
    'sofern nicht das Recht der Union oder der Mitgliedstaaten etwas anderes verlangt',
    'es sei denn, er ist nach dem Unionsrecht zu etwas anderem verpflichtet',
    'soweit dies nicht gesetzlich untersagt ist',
    'es sei denn, der Verantwortliche entscheidet anders',
    'sofern der Auftragsverarbeiter nicht durch eine Behörde daran gehindert wird',
    'es sei denn, der Auftragsverarbeiter hält dies nach Prüfung für gesetzlich verboten',
  ],
};

describe.each(PROMISES)('a promise (%s, %s)', (language, id, promise) => {
  test('stands by itself', () => {
    expect(verdictOn(language, id, `${promise}.`)).toBe('present');
  });
  test.each(ESCAPES[language])('is not kept by one who may leave it: %s', (escape) => {
    expect(verdictOn(language, id, `${promise}, ${escape}.`)).not.toBe('present');
  });
  test.each(LAWFUL[language])('stands beside what the law or the controller wants: %s', (exception) => {
    expect(verdictOn(language, id, `${promise}, ${exception}.`)).toBe('present');
  });
});
