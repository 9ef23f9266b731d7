import { confirmedVerdict, type ClauseWord } from '../../core/clause/confirmed.js';
import type { ConfirmedVerdict } from '../../core/clause/findings.js';
import type { ComparedVerdict } from '../../core/clause/compare.js';
import type { Verdict } from '../../core/clause/verdict.js';
import type { AgreementClause } from './agreement-clause.entity.js';

/** The stored words of a clause, upper case in tables and the schema, in those of core. */
export function verdictOf({ verdict }: Pick<AgreementClause, 'verdict'>): Verdict {
  return verdict.toLowerCase() as Verdict;
}

/** What counts of a clause; null while nobody has said a word. */
export function confirmedOf(clause: AgreementClause): ConfirmedVerdict | null {
  return confirmedVerdict({ id: clause.clauseId, verdict: verdictOf(clause) }, wordOf(clause));
}

/** As it is judged now: a person's word before the finder's. */
export function comparedOf(clause: AgreementClause): ComparedVerdict {
  const {
    clauseId: id,
    page,
    line,
    section,
    quote,
    numbers,
    ownVerdict,
    ownLine,
    ownPage,
    ownQuote,
  } = clause;
  const verdict = confirmedOf(clause)?.verdict ?? verdictOf(clause);
  if (ownVerdict !== null) {
    const own = ownLine === null ? null : { page: ownPage, line: ownLine, section: null };
    return { id, verdict, quote: ownQuote, place: own, numbers };
  }
  const isGone = verdict !== 'present' && verdict !== 'weak';
  const place = line === null || isGone ? null : { page, line, section };
  return { id, verdict, quote: isGone ? null : quote, place, numbers };
}

function wordOf({ word, ownVerdict }: AgreementClause): ClauseWord | null {
  if (word === null) return null;
  const pointed = ownVerdict === null ? null : { verdict: ownVerdict.toLowerCase() as 'present' | 'weak' };
  return { word: word.toLowerCase() as ClauseWord['word'], pointed };
}
