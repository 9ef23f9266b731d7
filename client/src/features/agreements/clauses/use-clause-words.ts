import { useRef, useState } from 'react';
import { toFailure } from '../../../graphql/failure.js';
import { queryClient } from '../../../graphql/query-client.js';
import { request } from '../../../graphql/request.js';
import {
  type ClauseLineFragment,
  ReviewClauseDocument,
  type ReviewClauseInput,
} from '../../../graphql/staff.generated.js';
import type { SaveStateKind } from '../../../ui/save-state.js';
import { isConflict } from '../../../workspace/conflict-notice.js';
import { clauseIn, expected, putClause } from './clause-cache.js';

/** What somebody says of a clause; what is absent stays as it is. */
export type ClauseSaid = Pick<ReviewClauseInput, 'word' | 'pointed' | 'note'>;

export interface ClauseWords {
  say: (clauseId: string, said: ClauseSaid) => void;
  state: SaveStateKind;
  /** What the server said no to, in words, and at which clause. */
  refusal: { id: string; message: string } | null;
  /** Said here while a colleague said something else, which is on the page; by clause, until a person has compared. */
  held: ReadonlyMap<string, ClauseSaid>;
  keepMine: (clauseId: string) => void;
  takeTheirs: (clauseId: string) => void;
}

/** A word is on screen at once; if the server refuses it, it is taken back and the reason stands there. */
export function useClauseWords(documentId: string): ClauseWords {
  const [state, setState] = useState<SaveStateKind>({ kind: 'idle' });
  const [refusal, setRefusal] = useState<ClauseWords['refusal']>(null);
  const { held, hold, isHeld, release } = useHeld();
  const lines = useRef(new Map<string, { last: Promise<void>; waiting: number }>());

  async function send(id: string, said: ClauseSaid, before: ClauseLineFragment): Promise<void> {
    // Said before the conflict was known: compared with theirs like the word before it.
    if (isHeld(id)) return hold(id, said);
    const { version = before.version, word, note } = clauseIn(documentId, id) ?? before;
    try {
      const input = { clauseId: id, expectedVersion: version, word, note, ...said };
      const { reviewClause } = await request(ReviewClauseDocument, { input });
      take(id, reviewClause.clause ?? before, reviewClause.userErrors.length === 0);
      const [problem] = reviewClause.userErrors;
      if (problem === undefined) {
        setState({ kind: 'saved', at: new Date() });
        void queryClient.invalidateQueries({ queryKey: ['agreement'] });
      } else if (isConflict(reviewClause.userErrors)) {
        hold(id, said);
        setState({ kind: 'conflict' });
      } else {
        setRefusal({ id, message: problem.message });
        setState({ kind: 'failed', reference: null });
      }
    } catch (thrown) {
      putClause(documentId, { ...before, version });
      setState({ kind: 'failed', reference: toFailure(thrown).reference });
    }
  }

  /** While more about the clause waits to be sent, only the version of what is stored is taken over. */
  function take(id: string, stored: ClauseLineFragment, isSaved: boolean): void {
    const shown = clauseIn(documentId, id);
    const isLast = lines.current.get(id)?.waiting === 1;
    putClause(
      documentId,
      isLast || !isSaved || shown === undefined ? stored : { ...shown, version: stored.version },
    );
  }

  function say(id: string, said: ClauseSaid): void {
    const before = clauseIn(documentId, id);
    if (before === undefined) return;
    if (isHeld(id)) return hold(id, said);
    putClause(documentId, { ...before, ...expected(before, said) });
    setState({ kind: 'saving' });
    setRefusal(null);
    // One after the other: the second must carry the version the first one brought.
    const line = lines.current.get(id) ?? { last: Promise.resolve(), waiting: 0 };
    line.waiting += 1;
    line.last = line.last.then(() => send(id, said, before)).then(() => void (line.waiting -= 1));
    lines.current.set(id, line);
  }

  function settle(id: string): ClauseSaid {
    setState({ kind: 'idle' });
    return release(id);
  }

  return {
    say,
    state,
    refusal,
    held,
    keepMine: (id) => say(id, settle(id)),
    takeTheirs: (id) => void settle(id),
  };
}

/** Shown by React, and known at once to the words that wait in line. */
function useHeld() {
  const [held, setHeld] = useState<ReadonlyMap<string, ClauseSaid>>(new Map());
  const known = useRef(held);
  function put(next: ReadonlyMap<string, ClauseSaid>): void {
    known.current = next;
    setHeld(next);
  }
  return {
    held,
    isHeld: (id: string) => known.current.has(id),
    hold: (id: string, said: ClauseSaid) =>
      put(new Map([...known.current, [id, { ...known.current.get(id), ...said }]])),
    release(id: string): ClauseSaid {
      const said = known.current.get(id) ?? {};
      put(new Map([...known.current].filter(([one]) => one !== id)));
      return said;
    },
  };
}
