/**
 * Decides whether a file holds several agreements on processing, one after the other.
 * Authority: issue "Readers and judges" (two agreements in one file); DOMAIN section 5 (a false present hides a gap).
 * Version 1.
 */
import type { TextLine } from './agreement-text.js';
import { markerOf } from './markers.js';

const NAME =
  '(?:(?:data|personal data) (?:processing|protection) (?:agreement|addendum|terms|contract)|processor (?:agreement|addendum)|agreement on (?:the )?(?:data processing|processing of personal data)|(?:auftragsverarbeitungs|auftragsdatenverarbeitungs|datenverarbeitungs)(?:vertrag|vereinbarung)|(?:vertrag|vereinbarung) (?:zur|über die|über eine) (?:(?:auftrags|daten)(?:daten)?verarbeitung|verarbeitung (?:personenbezogener daten|von daten) im auftrag))(?: \\([^)]*\\))?';
const TITLE = new RegExp(`^\\W*(?:tit(?:le|el): ?)?${NAME}\\W*$`, 'i');
/** "Data Processing Agreement between A and B", "… — Vendor Ltd.", "… gemäß Art. 28 DSGVO". */
const TITLE_WITH_MORE = new RegExp(
  `^\\W*(?:tit(?:le|el): ?)?${NAME}(?: ?[-–—:|,/]| (?:by and )?between| with| for| of| under| pursuant| no\\.?| zwischen| mit| für| nach| gemäß| nr\\.?) \\S`,
  'i',
);
const LONGEST_TITLE = 140;
/** A line with a verb, or one that names an annex, is no title. */
const SAYS_MORE =
  /(?<!\p{L})(?:is|are|was|were|shall|will|may|must|forms?|governs?|appl(?:y|ies)|means?|sets?|supplements?|has|have|becomes?|which|that|unless|ist|sind|wird|werden|gilt|gelten|regelt|bildet|hat|haben|welche[rs]?|dass|annex|appendix|schedule|exhibit|anlage|anhang|page|seite|signatures?|unterschrift\p{Ll}*)(?!\p{L})|[;:,]$/iu;
const FIRST = /^(?:§ ?)?1$/;
/** Shorter parts are a cover, a table of contents or a form of signature. */
const FEWEST_WORDS = 120;

/** The lines of each agreement in the file, in order; one list for an honest file. */
export function agreementsIn(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const starts = lines.flatMap((_, at) => (isTitle(lines, at) && startsClauses(lines, at) ? [at] : []));
  if (starts.length < 2) return [lines];
  const bounds = [0, ...starts.slice(1), lines.length];
  const parts = bounds.slice(1).map((end, at) => lines.slice(bounds[at], end));
  return parts.every((part) => wordsIn(part) >= FEWEST_WORDS) ? parts : [lines];
}

/** A title of more than its name stands apart from what is above it, and is not the head of every page. */
function isTitle(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (TITLE.test(line.text)) return true;
  if (line.text.length > LONGEST_TITLE || !TITLE_WITH_MORE.test(line.text) || SAYS_MORE.test(line.text))
    return false;
  const above = lines[at - 1];
  const isApart =
    above === undefined || above.text === '' || above.page !== line.page || line.form?.kind === 'heading';
  return isApart && !isHeadOfPages(lines, line);
}

/** So many pages with the same line: it is their head. */
const PAGES_WITH_HEAD = 3;

function isHeadOfPages(lines: readonly TextLine[], { page, text }: TextLine): boolean {
  if (page === null) return false;
  const pages = new Set(lines.filter((one) => one.text === text).map((one) => one.page));
  return pages.size >= PAGES_WITH_HEAD;
}

/** A title after which clauses are counted from 1, before the next title. */
function startsClauses(lines: readonly TextLine[], at: number): boolean {
  for (let next = at + 1; next < lines.length; next++) {
    if (isTitle(lines, next)) return false;
    const label = markerOf(lines[next]?.text ?? '')?.label;
    if (label !== undefined && label !== '') return FIRST.test(label.replace(/\.1$|[.)]$/, ''));
  }
  return false;
}

function wordsIn(part: readonly TextLine[]): number {
  return part.reduce((sum, { text }) => sum + (text === '' ? 0 : text.split(' ').length), 0);
}
