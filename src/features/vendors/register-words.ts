import { Injectable } from '@nestjs/common';
import { Templates } from '../../platform/templates.js';

export const EXPORT_LANGUAGES = ['en', 'de'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** The words of files that leave the register, from `templates/register`. */
export interface Words {
  readonly language: ExportLanguage;
  say(key: string): string;
  /** The name of a country; `XX` stays as it is. */
  country(code: string): string;
}

@Injectable()
export class RegisterWords {
  constructor(private readonly templates: Templates) {}

  in(language: ExportLanguage): Words {
    const texts = this.templates.json(`register/${language}.json`) as Readonly<Record<string, string>>;
    const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
    return {
      language,
      say: (key) => texts[key] ?? `[${key}]`,
      country: (code) => countries.of(code) ?? code,
    };
  }
}
