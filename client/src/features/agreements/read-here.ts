import type { AgreementText } from '@core/clause/agreement-text.js';
import { parseCatalogue } from '@core/clause/parse-catalogue.js';
import { readingState } from '@core/clause/recognise.js';
import { reviewAgreement } from '@core/clause/review.js';
import type { ClauseVerdict } from '@core/clause/verdict.js';

export interface ReadHere {
  readonly state: 'READ' | 'UNREADABLE' | 'NOT_COVERED' | 'NOT_AN_AGREEMENT';
  readonly clauses: readonly (ClauseVerdict & { readonly title: string })[];
}

/** The same judgement as the server's, from the same files of the core. */
export function readHere(text: AgreementText, json: unknown): ReadHere {
  const parsed = parseCatalogue(json);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message ?? 'no catalogue');
  const { catalogue } = parsed;
  const review = reviewAgreement(text, catalogue, {
    language: null,
    laws: ['gdpr', 'uk'],
    hasTransfers: true,
  });
  const titles = new Map(catalogue.clauses.map(({ id, title }) => [id, title]));
  return {
    state: readingState(text, review).toUpperCase() as ReadHere['state'],
    clauses: review.clauses
      .filter(({ verdict }) => verdict !== 'not_applicable')
      .map((clause) => ({ ...clause, title: titles.get(clause.id) ?? clause.id })),
  };
}
