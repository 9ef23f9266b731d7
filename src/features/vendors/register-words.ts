import { Injectable } from '@nestjs/common';
import { Templates } from '../../platform/templates.js';
import type { Day } from '../../platform/tenancy/context.js';

export const EXPORT_LANGUAGES = ['en', 'de'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** The words of files that leave the register, from `templates/register`. */
export interface Words {
  readonly language: ExportLanguage;
  say(key: string): string;
  /** The name of a country; `XX` stays as it is. */
  country(code: string): string;
  day(day: Day): string;
}

/** The words with what stands in for `{name}`. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** In English the day stands before its month. */
const DAYS_AS = { en: 'en-GB', de: 'de' } as const;

@Injectable()
export class RegisterWords {
  constructor(private readonly templates: Templates) {}

  in(language: ExportLanguage): Words {
    const texts = this.templates.json(`register/${language}.json`) as Readonly<Record<string, string>>;
    const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
    const days = new Intl.DateTimeFormat(DAYS_AS[language], { dateStyle: 'medium', timeZone: 'UTC' });
    return {
      language,
      say: (key) => texts[key] ?? `[${key}]`,
      day: (day) => days.format(Date.parse(`${day}T12:00:00Z`)),
      country: (code) => countries.of(code) ?? code,
    };
  }
}
