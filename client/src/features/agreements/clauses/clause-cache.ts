import { queryClient } from '../../../graphql/query-client.js';
import type { ClauseLineFragment, ClauseReviewQuery } from '../../../graphql/staff.generated.js';
import { isFound, isUnread } from './clause-judgement.js';
import type { ClauseSaid } from './use-clause-words.js';

/** The clause as the page shows it now. */
export function clauseIn(documentId: string, id: string): ClauseLineFragment | undefined {
  const page = queryClient.getQueryData<ClauseReviewQuery>(['clauses', documentId]);
  return page?.agreementDocument.clauses.find((one) => one.id === id);
}

export function putClause(documentId: string, clause: ClauseLineFragment): void {
  queryClient.setQueryData<ClauseReviewQuery>(['clauses', documentId], (page) => {
    if (page === undefined) return page;
    const clauses = page.agreementDocument.clauses.map((one) => (one.id === clause.id ? clause : one));
    return { ...page, agreementDocument: { ...page.agreementDocument, clauses } };
  });
}

/** What the clause will come to; the server's answer replaces it. */
export function expected(before: ClauseLineFragment, said: ClauseSaid): Partial<ClauseLineFragment> {
  const note = said.note === undefined ? before.note : said.note;
  if (said.word === undefined) return { note };
  return { note, word: said.word, confirmed: said.word === null ? null : confirmedBy(before, said) };
}

function confirmedBy({ verdict }: ClauseLineFragment, { word, pointed }: ClauseSaid) {
  if (word === 'NOT_APPLICABLE') return 'NOT_APPLICABLE';
  return (
    pointed?.verdict ?? (word === 'NOT_THIS' && (isFound(verdict) || isUnread(verdict)) ? 'MISSING' : verdict)
  );
}
