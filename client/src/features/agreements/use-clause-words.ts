import { useState } from 'react';
import { toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  type ClauseLineFragment,
  type ClauseReviewQuery,
  ReviewClauseDocument,
  type ReviewClauseInput,
} from '../../graphql/staff.generated.js';
import type { SaveStateKind } from '../../ui/save-state.js';
import { isConflict } from '../../workspace/conflict-notice.js';

export type ClauseSaid = Pick<ReviewClauseInput, 'word' | 'pointed' | 'note'>;

export interface ClauseWords {
  say: (clause: ClauseLineFragment, said: ClauseSaid) => void;
  state: SaveStateKind;
  /** What the server said no to, in words, and at which clause. */
  refusal: { id: string; message: string } | null;
}

/** A word is on screen at once; if the server refuses it, it is taken back and the reason stands there. */
export function useClauseWords(documentId: string): ClauseWords {
  const [state, setState] = useState<SaveStateKind>({ kind: 'idle' });
  const [refusal, setRefusal] = useState<ClauseWords['refusal']>(null);

  async function send(before: ClauseLineFragment, said: ClauseSaid): Promise<void> {
    const input = { clauseId: before.id, expectedVersion: before.version, ...said };
    putClause(documentId, { ...before, ...expected(before, said) });
    setState({ kind: 'saving' });
    setRefusal(null);
    try {
      const { reviewClause } = await request(ReviewClauseDocument, { input });
      const [problem] = reviewClause.userErrors;
      if (problem === undefined && reviewClause.clause != null) {
        putClause(documentId, reviewClause.clause);
        setState({ kind: 'saved', at: new Date() });
        void queryClient.invalidateQueries({ queryKey: ['agreement'] });
        return;
      }
      setRefusal({ id: before.id, message: problem?.message ?? '' });
      setState(
        isConflict(reviewClause.userErrors) ? { kind: 'conflict' } : { kind: 'failed', reference: null },
      );
      await queryClient.invalidateQueries({ queryKey: ['clauses', documentId] });
    } catch (thrown) {
      putClause(documentId, before);
      setState({ kind: 'failed', reference: toFailure(thrown).reference });
    }
  }

  return { say: (clause, said) => void send(clause, said), state, refusal };
}

/** What the clause will come to; the server's answer replaces it. */
function expected(
  before: ClauseLineFragment,
  { word, pointed, note }: ClauseSaid,
): Partial<ClauseLineFragment> {
  const taken =
    before.verdict === 'PRESENT' || before.verdict === 'WEAK' || before.verdict === 'COVERED_BY_SCC';
  const kept = word === 'NOT_THIS' && taken ? ('MISSING' as const) : before.verdict;
  const said = word === 'NOT_APPLICABLE' ? ('NOT_APPLICABLE' as const) : (pointed?.verdict ?? kept);
  const isNoteOnly = word === before.word && pointed === undefined;
  const confirmed = isNoteOnly ? before.confirmed : said;
  return { word: word ?? null, confirmed: word == null ? null : confirmed, note: note ?? null };
}

export function putClause(documentId: string, clause: ClauseLineFragment): void {
  queryClient.setQueryData<ClauseReviewQuery>(['clauses', documentId], (page) => {
    if (page === undefined) return page;
    const clauses = page.agreementDocument.clauses.map((one) => (one.id === clause.id ? clause : one));
    return { ...page, agreementDocument: { ...page.agreementDocument, clauses } };
  });
}
