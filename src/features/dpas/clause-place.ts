import { typedId } from '../../platform/graphql/typed-ids.js';

/** Path of the page where people judge a clause; of the agreement while no document of it was read. */
export function clausePlace(agreementId: string, documentId: string | null, clause: string): string {
  const page = `/agreements/${typedId('dpa', agreementId)}`;
  if (documentId === null) return page;
  return `${page}/clauses/${typedId('doc', documentId)}?clause=${encodeURIComponent(clause)}`;
}
