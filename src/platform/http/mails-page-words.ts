import type { ReaderLanguage } from '../errors/reader-words.js';

interface MailsPageWords {
  readonly title: string;
  readonly why: string;
  readonly none: string;
  readonly back: string;
  readonly nothing: string;
  readonly signInFirst: string;
  readonly notYours: string;
  readonly ownersOnly: string;
  readonly signIn: string;
}

/** What is written around the kept mails. */
export const MAILS_PAGE_WORDS: Readonly<Record<ReaderLanguage, MailsPageWords>> = {
  en: {
    title: 'Mails that were not sent',
    why: 'No mail server is set, so these mails reached nobody. They are kept in the data folder.',
    none: 'None yet.',
    back: 'Back to Assay',
    nothing: 'Nothing is here',
    signInFirst: 'Sign in first, then open this page again',
    notYours: 'These mails are not yours to read',
    ownersOnly:
      'They hold links that let in whoever has them. Only an owner of the workspace reads them here. The link of a vendor is also shown where you make it.',
    signIn: 'Sign in',
  },
  de: {
    title: 'Mails, die nicht verschickt wurden',
    why: 'Es ist kein Mailserver eingestellt, diese Mails haben also niemanden erreicht. Sie liegen im Datenordner.',
    none: 'Noch keine.',
    back: 'Zurück zu Assay',
    nothing: 'Hier ist nichts',
    signInFirst: 'Melden Sie sich an und öffnen Sie diese Seite dann noch einmal',
    notYours: 'Diese Mails sind nicht für Sie',
    ownersOnly:
      'Sie enthalten Links, die jede Person einlassen, die sie hat. Nur wer den Arbeitsbereich besitzt, liest sie hier. Den Link eines Anbieters sehen Sie auch dort, wo Sie ihn machen.',
    signIn: 'Anmelden',
  },
};
