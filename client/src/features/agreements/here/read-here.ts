import type { AgreementText } from '@core/clause/agreement-text.js';
import type { Circumstances } from '@core/clause/applicability.js';
import type { Clause } from '@core/clause/catalogue.js';
import { parseCatalogue } from '@core/clause/parse-catalogue.js';
import { reasonIn, type ReasonWords } from '@core/clause/reason-words.js';
import { readingState } from '@core/clause/recognise.js';
import { reviewAgreement } from '@core/clause/review.js';
import type { ClauseVerdict } from '@core/clause/verdict.js';

export interface ReadHere {
  readonly state: 'READ' | 'UNREADABLE' | 'NOT_COVERED' | 'NOT_AN_AGREEMENT';
  /** How many agreements the text holds. */
  readonly agreements: number;
  readonly clauses: readonly (ClauseVerdict & Pick<Clause, 'title' | 'isSign'>)[];
}

/** The same judgement as the server's, from the same files of the core, in the words of the catalogue's language. */
export function readHere(text: AgreementText, json: unknown, circumstances: Circumstances): ReadHere {
  const parsed = parseCatalogue(json);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message ?? 'no catalogue');
  const { catalogue } = parsed;
  const review = reviewAgreement(text, catalogue, { language: null, ...circumstances });
  const { reasonWords } = json as { readonly reasonWords: ReasonWords | null };
  const clauses = review.clauses.flatMap((verdict, at) => {
    const clause = catalogue.clauses[at];
    const isShown = clause !== undefined && verdict.verdict !== 'not_applicable';
    return isShown ? [inWords(verdict, clause, reasonWords)] : [];
  });
  return {
    state: readingState(text, review).toUpperCase() as ReadHere['state'],
    agreements: review.agreements,
    clauses,
  };
}

function inWords(verdict: ClauseVerdict, clause: Clause, words: ReasonWords | null) {
  const { title, isSign } = clause;
  const said = (english: string): string =>
    words === null ? english : reasonIn(words, clause, title, english);
  const better = verdict.better === null ? null : said(verdict.better);
  return { ...verdict, title, isSign, reason: said(verdict.reason), better };
}
