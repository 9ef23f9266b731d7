/**
 * Decides what an agreement promises: text with places → one verdict for each clause of the catalogue.
 * Authority: DOMAIN section 5, CLI.md (clauses).
 * Version 1.
 */
import type { AgreementText, TextLine } from './agreement-text.js';
import { agreementsIn } from './agreements.js';
import { whyNotApplicable, type Circumstances } from './applicability.js';
import { bearingOf, bearingTogether, NO_BEARING, type Bearing } from './bearing.js';
import { blankAnnexes } from './blank-annexes.js';
import { blocksOf } from './blocks.js';
import type { Catalogue, Clause } from './catalogue.js';
import { customerNames } from './customer-names.js';
import { judge, type Body } from './judge.js';
import { knownWords } from './known-words.js';
import { readingOf, type Reading } from './language.js';
import { LEXICONS, type Lexicon } from './lexicon.js';
import { withoutFurniture } from './page-furniture.js';
import { passagesOf } from './passages.js';
import { readPassage, type Read } from './reading.js';
import { signatureLines } from './signature-lines.js';
import { standardClausesIn } from './standard-clauses.js';
import { tidy } from './tidy.js';
import { isTopicList } from './topic-lists.js';
import { VERDICTS, type ClauseVerdict, type Verdict } from './verdict.js';

export interface ReviewOptions extends Circumstances {
  /** The language to read in; null: the one the text is written in. */
  readonly language: string | null;
}

export interface Review {
  readonly readable: boolean;
  /** ISO 639-1; null when nothing can be read. */
  readonly language: string | null;
  readonly pages: number | null;
  /** How many agreements the file holds; of several the weakest verdict on each clause counts. */
  readonly agreements: number;
  readonly bearing: Bearing;
  /** One for each clause of the catalogue, in its order. */
  readonly clauses: readonly ClauseVerdict[];
  /** How many of each verdict; verdicts that do not occur are left out. */
  readonly counts: Readonly<Partial<Record<Verdict, number>>>;
}

/**
 * Judges every clause of the catalogue on a text.
 * @param text lines with places, as a reader of `platform/intake` gives them
 * @returns verdicts that count for nothing until a person confirms them; never an error
 */
export function reviewAgreement(text: AgreementText, catalogue: Catalogue, options: ReviewOptions): Review {
  const lines = text.lines.map((line): TextLine => ({ ...line, text: tidy(line.text) }));
  const reading = readingOf(lines.map((line) => line.text).join(' '));
  const language = reading.readable ? (options.language ?? reading.language) : null;
  const parts = reading.readable ? agreementsIn(lines) : [lines];
  const judgedParts = parts.map((part) => judged(part, catalogue, language, options, reading));
  const clauses = catalogue.clauses.map((clause, at) =>
    weakest(
      clause,
      judgedParts.map(({ verdicts }) => verdicts[at]),
    ),
  );
  const { readable } = reading;
  return {
    readable,
    language,
    pages: text.pages,
    agreements: parts.length,
    bearing: bearingTogether(judgedParts.map(({ bearing }) => bearing)),
    clauses,
    counts: countsOf(clauses),
  };
}

/** What each of several agreements promises; of a sign of trouble one is enough. */
function weakest({ isSign }: Clause, verdicts: readonly (ClauseVerdict | undefined)[]): ClauseVerdict {
  const order: readonly Verdict[] = isSign ? ['present', 'weak'] : ['missing', 'covered_by_scc', 'weak'];
  const found = order.flatMap((word) => verdicts.find((one) => one?.verdict === word) ?? []);
  const [verdict = verdicts[0]] = found;
  if (verdict === undefined) throw new Error('A file holds at least one agreement.');
  if (verdicts.length === 1) return verdict;
  const reason = `${verdict.reason} (The file holds ${verdicts.length} agreements; the weakest counts.)`;
  return { ...verdict, reason };
}

interface JudgedPart {
  readonly verdicts: readonly ClauseVerdict[];
  readonly bearing: Bearing;
}

function judged(
  lines: readonly TextLine[],
  { clauses }: Catalogue,
  language: string | null,
  options: ReviewOptions,
  reading: Reading,
): JudgedPart {
  if (language === null) {
    const reason = unreadableReason(reading);
    return { verdicts: clauses.map(({ id }) => unjudged(id, 'unreadable', reason)), bearing: NO_BEARING };
  }
  const lexicon = LEXICONS[language];
  const body = lexicon === undefined ? null : bodyOf(lines, clauses, language, lexicon);
  const verdicts = clauses.map((clause) => {
    const why = whyNotApplicable(clause, options);
    if (why !== null) return unjudged(clause.id, 'not_applicable', why);
    const hints = clause.hints[language];
    if (body === null || hints === undefined)
      return unjudged(
        clause.id,
        'not_covered',
        `There are no hints for this clause in the language "${language}".`,
      );
    return judge(clause, hints, body);
  });
  return { verdicts, bearing: body === null ? NO_BEARING : bearingOf(body, clauses, language) };
}

function bodyOf(
  lines: readonly TextLine[],
  clauses: readonly Clause[],
  language: string,
  lexicon: Lexicon,
): Body {
  const written = withoutFurniture(lines);
  const forSigning = signatureLines(written);
  const kept = written.filter((line) => !forSigning.has(line));
  const known = knownWords(kept.map(({ text }) => text));
  const blocks = blocksOf(kept, known);
  const named = customerNames(
    blocks.map(({ text }) => text),
    language,
  );
  const reads = passagesOf(blocks).flatMap((passage) => readPassage(passage, named));
  const searched = reads.map((read) => withoutTopics(read, clauses, language));
  const isSaid = saidIn(searched.filter(({ passage }) => passage.zone === 'body'));
  const standardClauses = standardClausesIn(searched, lexicon);
  return {
    reads: searched,
    lexicon,
    isSaid,
    standardClauses,
    blankAnnexes: blankAnnexes(blocks),
    isOpenForSigning: forSigning.size > 0,
  };
}

function saidIn(reads: readonly Read[]): Body['isSaid'] {
  return (pattern) => reads.some(({ scope, heading }) => pattern.test(scope) || pattern.test(heading));
}

/** Sentences that only list subjects say nothing. */
function withoutTopics(read: Read, clauses: readonly Clause[], language: string): Read {
  const kept = read.sentences.map((sentence) => !isTopicList(sentence, clauses, language));
  if (kept.every(Boolean)) return read;
  const sentences = read.sentences.filter((_, at) => kept[at]);
  const shown = read.passage.sentences.filter((_, at) => kept[at]);
  const scope = [read.leadIn, ...sentences].join(' ').trim();
  return { ...read, sentences, scope, passage: { ...read.passage, sentences: shown } };
}

function unjudged(id: string, verdict: Verdict, reason: string): ClauseVerdict {
  return { id, verdict, place: null, quote: null, reason, better: null, numbers: {} };
}

function unreadableReason({ words, share }: Reading): string {
  if (words === 0) return 'The file holds no text: it may be a scan. Ask for a copy with text.';
  const percent = Math.round(share * 100);
  return `The text cannot be read: ${percent} percent of ${words} words are common in any known language. The fonts of the file may be broken; ask for another copy.`;
}

function countsOf(verdicts: readonly ClauseVerdict[]): Review['counts'] {
  const counted = VERDICTS.map(
    (word) => [word, verdicts.filter(({ verdict }) => verdict === word).length] as const,
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
