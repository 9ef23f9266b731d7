import { Injectable } from '@nestjs/common';
import { FindingWords } from '../../platform/finding-words.js';
import { Templates } from '../../platform/templates.js';

export const FILE_LANGUAGES = ['en', 'de'] as const;
export type FileLanguage = (typeof FILE_LANGUAGES)[number];

/** The words of spreadsheets of risks, from `templates/risks`. */
export interface FileWords {
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** What our rules found; the words of a person stay as they are. */
  said(statement: string): string;
}

@Injectable()
export class RiskFileWords {
  constructor(
    private readonly templates: Templates,
    private readonly findings: FindingWords,
  ) {}

  in(language: FileLanguage): FileWords {
    const texts = this.templates.json(`risks/${language}.json`) as Readonly<Record<string, string>>;
    return {
      say: (key, values = {}) =>
        (texts[key] ?? `[${key}]`).replaceAll(/\{(\w+)\}/g, (place, name: string) =>
          String(values[name] ?? place),
        ),
      said: (statement) => this.findings.in(language, statement),
    };
  }

  /** Every language at once: a list is read whoever wrote it. */
  all(): readonly FileWords[] {
    return FILE_LANGUAGES.map((language) => this.in(language));
  }
}
