import { comparedOf } from './clause-words.js';
import type { CountedClause } from './counted-clauses.js';

/** Where the text of the vendor speaks of a clause, in its own words. */
export interface VendorSentence {
  /** Null: a person said so without pointing at a sentence. */
  readonly quote: string | null;
  readonly section: string | null;
  readonly page: number | null;
  /** The addendum it stands in; null: in the contract itself. */
  readonly addendum: string | null;
}

/** Null: the text says nothing about the clause. */
export function vendorSentence(counted: CountedClause, agreementId: string): VendorSentence | null {
  const { clause, agreement, verdict } = counted;
  if (verdict !== 'present' && verdict !== 'weak') return null;
  const { quote, place } = comparedOf(clause);
  const name = `${agreement.title} ${agreement.revision ?? ''}`.trim();
  return {
    quote: quote?.trim() || null,
    section: place?.section ?? null,
    page: place?.page ?? clause.ownPage,
    addendum: agreement.id === agreementId ? null : name,
  };
}
