import { describe, expect, test } from '@jest/globals';
import { catalogue, reviewed } from '../../../test/support/clauses/catalogue.js';

const all = catalogue();
const BETWEEN = {
  en: 'This agreement is made between the parties named on the first page of the order and it is part of the contract.',
  de: 'Diese Vereinbarung wird zwischen den Parteien geschlossen, die auf der ersten Seite des Auftrags genannt sind.',
};
const BLANK = 'The annex it points to is blank.';

function judged(id: string, language: 'en' | 'de', text: string) {
  const { clauses } = reviewed(`${BETWEEN[language]}\n\n${text}`, all, { language });
  return clauses.find((clause) => clause.id === id);
}

describe('what is left to an annex', () => {
  const measures =
    'The Processor shall implement the technical and organisational measures set out in Appendix 1.';
  const list = 'Die Unterauftragsverarbeiter sind in Anlage 1 mit Name, Aufgabe und Land aufgeführt.';
  const security =
    'Der Auftragsverarbeiter trifft die technischen und organisatorischen Maßnahmen nach Anhang 2.';

  test.each([
    ['B-SECURITY', 'en', `${measures}\n\nAppendix 1 - Measures\n\nIntentionally left blank`],
    ['B-SECURITY', 'en', `${measures}\n\nAppendix I\n\n[Processor to complete]`],
    ['B-SECURITY', 'en', `${measures}\n\nAppendix 1\n\nAppendix 2\n\nCloud Inc., hosting, Ireland.`],
    [
      'B-AUDIT',
      'en',
      'The Processor shall allow for audits as described in Annex IV.\n\nAnnex IV: Audits\n\n[ ]',
    ],
    ['B-SECURITY', 'de', `${security}\n\nAnhang 2\n\nwird noch ergänzt`],
    ['B-SECURITY', 'de', `${security}\n\nAnhang II: Maßnahmen\n\n(folgt)`],
    ['C-SUBLIST', 'de', `${list}\n\nAnlage 1: Unterauftragsverarbeiter\n\nName: ____ Land: ____`],
  ] as const)('is said nowhere when the annex is blank (%s, %s)', (id, language, text) => {
    expect(judged(id, language, text)).toMatchObject({ verdict: 'weak', reason: BLANK });
  });

  test.each([
    ['en', `${measures}\n\nAppendix 1 - Measures\n\nEncryption of data at rest. Access by role only.`],
    ['en', `Contents: Appendix 1\n\nAppendix 1 Measures\n\n${measures}`],
    ['en', `Appendix 1 Measures\n\nAppendix 2 List\n\n${measures}`],
    ['en', measures],
    ['en', `${measures}\n\nAppendix 1\n\nExhibit A\n\nEncryption of data at rest. Access by role only.`],
    ['de', `${security}\n\nAnhang 2\n\nVerschlüsselung, Zutrittskontrolle, Protokollierung.`],
  ] as const)('stands when the annex holds it, or is not part of the file (%s, %s)', (language, text) => {
    expect(judged('B-SECURITY', language, text)?.verdict).toBe('present');
  });
});
