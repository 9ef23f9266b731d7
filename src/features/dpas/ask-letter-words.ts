import type { AgreementStateName } from './agreement.enums.js';

/** What a letter about points is for: a text to sign, one that binds already, or one that binds no longer. */
type Occasion = 'unsigned' | 'signed' | 'past';

const OCCASIONS: Readonly<Record<AgreementStateName, Occasion>> = {
  DRAFT: 'unsigned',
  SIGNED: 'signed',
  IN_FORCE: 'signed',
  ENDED: 'past',
  REPLACED: 'past',
};

/** Words around the points, in the language of the letter. */
export const LETTER_WORDS = {
  en: {
    title: 'Points on the agreement',
    opening: {
      unsigned: 'We have read your text “{name}”. Before we sign, please look at these points.',
      signed:
        'We have reviewed “{name}”, which you and we have signed. We ask you to amend it in these points.',
      past: '“{name}” no longer applies. For the agreement that follows it, please look at these points.',
    },
    closing: 'Please tell us for each point whether you agree, or what you propose instead.',
    absent: 'We did not find this in your text.',
    partly: 'Your text covers this only in part.',
    sentence: '{place}: “{quote}”',
    yourText: 'Your text',
    addendum: 'Your text “{name}”',
    section: 'section {section}',
    heading: 'under “{section}”',
    page: 'page {page}',
    wording: 'Proposed wording:',
  },
  de: {
    title: 'Punkte zum Vertrag',
    opening: {
      unsigned:
        'Wir haben Ihren Text „{name}“ gelesen. Bitte sehen Sie sich vor der Unterzeichnung diese Punkte an.',
      signed:
        'Wir haben den Vertrag „{name}“ geprüft, den Sie und wir unterzeichnet haben. Wir bitten Sie, ihn in diesen Punkten zu ändern.',
      past: '„{name}“ gilt nicht mehr. Bitte sehen Sie sich für den Vertrag, der darauf folgt, diese Punkte an.',
    },
    closing:
      'Bitte teilen Sie uns zu jedem Punkt mit, ob Sie zustimmen oder was Sie stattdessen vorschlagen.',
    absent: 'In Ihrem Text haben wir dazu nichts gefunden.',
    partly: 'Ihr Text regelt dies nur zum Teil.',
    sentence: '{place}: „{quote}“',
    yourText: 'Ihr Text',
    addendum: 'Ihr Text „{name}“',
    section: 'Abschnitt {section}',
    heading: 'unter „{section}“',
    page: 'Seite {page}',
    wording: 'Vorgeschlagener Wortlaut:',
  },
} as const;

export type LetterLanguage = keyof typeof LETTER_WORDS;

export function openingOf(state: AgreementStateName, name: string, language: LetterLanguage): string {
  return said(LETTER_WORDS[language].opening[OCCASIONS[state]], { name });
}

/** Values in the places of a sentence. */
export function said(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
