import { statesAmount } from '../../core/agreement-terms/liability-cap.js';
import { textContradictions, type Contradiction } from '../../core/agreement-terms/text-contradictions.js';
import type { KnownTerms } from '../../core/agreement-terms/known-terms.js';
import { proposalsOf } from '../../core/agreement-terms/proposals.js';
import type { OpenEnd, TermSentence, TermValue } from '../../core/agreement-terms/term.js';
import type { AgreementDocument } from './agreement-document.entity.js';
import type { Agreement } from './agreement.entity.js';
import { unitIn } from './proposed-terms.js';
import type {
  ProposedTerm,
  TermContradictionName,
  TermContradictionView,
  TermSentenceView,
} from './terms.payloads.js';
import { datesOf } from './standing-agreement.js';

/** What the text of a document says of dates and terms and nobody has recorded. */
export function termsToTakeOver({ terms }: AgreementDocument, agreement: Agreement): ProposedTerm[] {
  return proposalsOf(terms ?? [], knownOf(agreement)).map(({ column, value, sentences: [first] }) => ({
    field: column,
    value: asRecorded(column, value),
    unit: column === 'subNoticeDays' ? unitIn(first!.quote, Number(value)) : null,
    isSure: column !== 'liability' || statesAmount(first!.quote),
    clauseId: null,
    quote: first!.quote,
    page: first!.place.page,
    section: first!.place.section,
  }));
}

/** What the text says of a term in so many words stands before a number that was read for a clause. */
export function isSaid({ terms }: AgreementDocument, field: string): boolean {
  return (terms ?? []).some((reading) => reading.field === field);
}

/** Where the text contradicts itself, or what is recorded. */
export function termContradictions(
  { terms }: AgreementDocument,
  agreement: Agreement,
): TermContradictionView[] {
  return textContradictions(terms ?? [], knownOf(agreement)).map(shown);
}

function shown({ kind, field, recorded, sentences }: Contradiction): TermContradictionView {
  return {
    kind: kind.toUpperCase() as TermContradictionName,
    field,
    recorded: recorded === null ? null : asRecorded(field, recorded),
    sentences: sentences.map((one) => sentenceOf(field, one)),
  };
}

function sentenceOf(field: string, { value, quote, place }: TermSentence): TermSentenceView {
  return { value: asRecorded(field, value), quote, ...place };
}

function knownOf(agreement: Agreement): KnownTerms {
  const { openEnd, laws } = agreement;
  return {
    ...agreement,
    signedOn: datesOf(agreement).signedOn,
    openEnd: openEnd === null ? null : (openEnd.toLowerCase() as OpenEnd),
    laws: laws.map((law) => law.toLowerCase()),
  };
}

/** Closed words stand in capitals here, and in small letters in the core. */
function asRecorded(field: string, value: TermValue): TermValue {
  if (field === 'laws') return (value as readonly string[]).map((law) => law.toUpperCase());
  const isOpenEnd = field === 'openEnd' || (field === 'end' && !/^\d/.test(String(value)));
  return isOpenEnd ? String(value).toUpperCase() : value;
}
