/**
 * Decides in which language a maturity model is read: its titles, and what each practice asks for.
 * Authority: DOMAIN sections 2 and 3; the texts are data, `templates/model/<language>.json`.
 * Version 2.
 */
import type { MaturityModel } from '../scoring/model.js';

/** Our model is written in English. */
const WRITTEN_IN = 'en';

/** Titles and statements of one version of a model in another language, by id (`templates/model/<language>.json`). */
export interface ModelTexts {
  readonly of: string;
  readonly version: string;
  readonly language: string;
  readonly domains: Readonly<Record<string, string>>;
  readonly practices: Readonly<Record<string, string>>;
  /** What each practice asks for, in a sentence. */
  readonly statements: Readonly<Record<string, string>>;
}

export interface TitledModel extends MaturityModel {
  readonly texts_language: string;
}

/** The same model in the words of the texts; texts of another model or version change nothing. */
export function titledModel(model: MaturityModel, texts: ModelTexts | null): TitledModel {
  if (texts?.of !== model.id || texts.version !== model.version)
    return { ...model, texts_language: WRITTEN_IN };
  const { domains, practices, statements, language } = texts;
  return {
    ...model,
    texts_language: language,
    domains: model.domains.map((domain) => ({ ...domain, title: domains[domain.id] ?? domain.title })),
    practices: model.practices.map((one) => ({
      ...one,
      title: practices[one.id] ?? one.title,
      statement: statements[one.id] ?? one.statement,
    })),
  };
}
