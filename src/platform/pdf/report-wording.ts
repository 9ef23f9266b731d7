import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../core/report/model-terms.js';
import type { Wording } from '../../core/report/wording.js';
import { roundHalfUp } from '../../core/report/rounding.js';
import { sha256 } from './seal.js';

const known = new Map<Language, Wording>();

/** The words of `templates/reports/<language>.json` with the number and date formats of the language. */
export function reportWording(language: Language): Wording {
  const before = known.get(language);
  if (before !== undefined) return before;
  const file = path.join(projectFolder(), 'templates', 'reports', `${language}.json`);
  const texts = JSON.parse(fs.readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const wording = wordingFrom(language, texts);
  known.set(language, wording);
  return wording;
}

/** Records of processing are also written in the language of an authority. */
export type WrittenLanguage = Language | 'fr';

const LOCALES: Readonly<Record<WrittenLanguage, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' };

/** A key that is missing shows itself in brackets; a test makes sure that none is. */
export function wordingFrom(language: WrittenLanguage, texts: Readonly<Record<string, string>>): Wording {
  const plural = new Intl.PluralRules(language);
  const locale = LOCALES[language];
  const days = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const lists = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  return {
    language,
    version: sha256(JSON.stringify(texts)).slice(0, 12),
    say: (key, values = {}) => fill(chosen(texts, key, values['count'], plural), values),
    knows: (key) => key in texts,
    number: (decimal, decimals) => localNumber(roundHalfUp(decimal, decimals), language),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    list: (words) => lists.format(words),
  };
}

function chosen(
  texts: Readonly<Record<string, string>>,
  key: string,
  count: string | number | undefined,
  plural: Intl.PluralRules,
): string {
  const form = typeof count === 'number' ? texts[`${key}_${plural.select(count)}`] : undefined;
  return form ?? texts[key] ?? texts[`${key}_other`] ?? `⟦${key}⟧`;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function localNumber(decimal: string, language: WrittenLanguage): string {
  return language === 'en' ? decimal : decimal.replace('.', ',');
}

/** The folder of the nearest package.json above: `src/` in tests, `dist/` once built. */
function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
