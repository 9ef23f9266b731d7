import { wordHolds } from '../../core/clause/kept-word.js';
import type { ClauseVerdict } from '../../core/clause/verdict.js';
import type { AgreementClause } from './agreement-clause.entity.js';
import type { ClauseVerdictName } from './agreement.enums.js';
import { verdictOf } from './clause-words.js';

/** What the finder says of a clause, as its row keeps it. */
export function foundColumns({ verdict, place, quote, reason, better, numbers }: ClauseVerdict) {
  return {
    verdict: verdict.toUpperCase() as ClauseVerdictName,
    page: place?.page ?? null,
    line: place?.line ?? null,
    section: place?.section ?? null,
    quote,
    reason,
    better,
    numbers,
  };
}

const NO_WORD = {
  word: null,
  ownVerdict: null,
  ownPage: null,
  ownLine: null,
  ownQuote: null,
  note: null,
  saidBy: null,
  saidAt: null,
};

/** What a person said of the clause before, where it holds for what is found now. */
export function wordColumns(
  before: AgreementClause | undefined,
  found: ClauseVerdict,
  isSameText: boolean,
): Pick<AgreementClause, keyof typeof NO_WORD> {
  if (before === undefined || before.word === null) return NO_WORD;
  const seen = { verdict: verdictOf(before), quote: before.quote, pointed: before.ownVerdict !== null };
  if (!wordHolds(seen, found, isSameText)) return NO_WORD;
  const { word, ownVerdict, ownPage, ownLine, ownQuote, note, saidBy, saidAt } = before;
  return { word, ownVerdict, ownPage, ownLine, ownQuote, note, saidBy, saidAt };
}
