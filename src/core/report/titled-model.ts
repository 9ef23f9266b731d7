/**
 * Decides in which language the titles of a maturity model are read; what a practice asks for stays as it was written.
 * Authority: DOMAIN sections 2 and 3; the texts are data, `templates/model/<language>.json`.
 * Version 1.
 */
import type { MaturityModel } from '../scoring/model.js';

/** Our model is written in English. */
export const WRITTEN_IN = 'en';

/** Titles of one version of a model in another language, by id (`templates/model/<language>.json`). */
export interface ModelTexts {
  readonly of: string;
  readonly version: string;
  readonly language: string;
  readonly domains: Readonly<Record<string, string>>;
  readonly practices: Readonly<Record<string, string>>;
}

export interface TitledModel extends MaturityModel {
  readonly titles_language: string;
}

/** The same model with the titles of the texts; texts of another model or version change nothing. */
export function titledModel(model: MaturityModel, texts: ModelTexts | null): TitledModel {
  if (texts?.of !== model.id || texts.version !== model.version)
    return { ...model, titles_language: WRITTEN_IN };
  const { domains, practices, language } = texts;
  return {
    ...model,
    titles_language: language,
    domains: model.domains.map((domain) => ({ ...domain, title: domains[domain.id] ?? domain.title })),
    practices: model.practices.map((one) => ({ ...one, title: practices[one.id] ?? one.title })),
  };
}
