import type { TitledModel } from '@core/report/titled-model.js';

/** Titles and statements of the maturity model by id, as it was when the questions were sent. */
export interface ModelWords {
  language: string;
  domain: (id: string) => string;
  practice: (id: string) => string;
  /** What the practice asks for, in a sentence. */
  statement: (id: string) => string | null;
  isCritical: (domain: string) => boolean;
}

/** An id the model does not know stands for itself. */
export function modelWords(model: TitledModel): ModelWords {
  const domains = new Map(model.domains.map((domain) => [domain.id, domain]));
  const practices = new Map(model.practices.map((practice) => [practice.id, practice]));
  return {
    language: model.texts_language,
    domain: (id) => domains.get(id)?.title ?? id,
    practice: (id) => practices.get(id)?.title ?? id,
    statement: (id) => practices.get(id)?.statement ?? null,
    isCritical: (id) => domains.get(id)?.critical ?? false,
  };
}
