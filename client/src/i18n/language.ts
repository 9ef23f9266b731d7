import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every language names itself in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** Namespace → keys → text, for one language of one door. */
export type Texts = Record<string, Record<string, unknown>>;
export type TextSource = Record<Language, () => Promise<Texts>>;

const texting = createInstance();
const KEPT_AS = 'assay.language';
let source: TextSource | null = null;

/** Starts i18next for one door; the door says where its texts lie, so that the portal loads no staff texts. */
export async function startLanguage(texts: TextSource): Promise<void> {
  source = texts;
  const language = firstLanguage();
  await texting.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    resources: { [language]: await texts[language]() },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Switches in place: the page, its fields and the scroll stay where they are. */
export async function switchLanguage(language: Language): Promise<void> {
  keep(language);
  if (source !== null) await load(language, source);
  await changeTo(language);
}

/** Follows the language of a letter or of an account, unless the person chose one in this browser. */
export async function suggestLanguage(language: string): Promise<void> {
  if (kept() !== null || !isLanguage(language)) return;
  if (source !== null) await load(language, source);
  // The person may have chosen while the texts came.
  if (kept() === null) await changeTo(language);
}

export function currentLanguage(): Language {
  return isLanguage(texting.language) ? texting.language : 'en';
}

/** The document first: what the page asks of the server because of the change is asked in the new language. */
async function changeTo(language: Language): Promise<void> {
  document.documentElement.lang = language;
  await texting.changeLanguage(language);
}

async function load(language: Language, texts: TextSource): Promise<void> {
  for (const [namespace, keys] of Object.entries(await texts[language]()))
    texting.addResourceBundle(language, namespace, keys, true, true);
}

function firstLanguage(): Language {
  const wished = [kept(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find((tag): tag is Language => tag !== null && isLanguage(tag)) ?? 'en';
}

export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}
