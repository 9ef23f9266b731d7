import type { Agreement } from './agreement.entity.js';
import type { AgreementStateName } from './agreement.enums.js';
import { LETTER_WORDS, openingOf, said, type LetterLanguage } from './ask-letter-words.js';
import type { AskView } from './agreements.payloads.js';
import type { Block } from './docx-letter.js';
import type { VendorSentence } from './vendor-sentence.js';

/** What a point says to the vendor. Where talks usually end, notes and reasons of ours are no part of it. */
export type LetterPoint = Pick<AskView, 'title' | 'laws' | 'sentence' | 'ask' | 'wording' | 'state'>;

/** Points that are settled need not be asked for again. */
const OPEN: ReadonlySet<string> = new Set(['OPEN', 'ASKED']);

/** A number, a sign or a word that names a place by itself. */
const NUMBERED = /^\d/;
const NAMED =
  /^(§|Art\.|Annex|Appendix|Schedule|Exhibit|Section|Clause|Article|Anlage|Anhang|Abschnitt|Artikel|Klausel|Ziffer)/i;

/** The open points of an agreement as a letter to the vendor; null: none is open. */
export function askLetter(
  { title, revision }: Pick<Agreement, 'title' | 'revision'>,
  state: AgreementStateName,
  points: readonly LetterPoint[],
  language: LetterLanguage,
): Block[] | null {
  const open = points.filter((point) => OPEN.has(point.state));
  if (open.length === 0) return null;
  const words = LETTER_WORDS[language];
  const name = `${title} ${revision ?? ''}`.trim();
  return [
    { kind: 'title', text: `${words.title}: ${name}` },
    { kind: 'paragraph', text: openingOf(state, name, language) },
    ...open.flatMap((point, at) => pointBlocks(point, at + 1, language)),
    { kind: 'paragraph', text: words.closing },
  ];
}

/** The same letter as plain text for a mail, a point to a paragraph. */
export function letterText(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, text }, at) => {
      if (at === 0) return text;
      const isNext = kind === 'heading' || blocks[at - 1]!.kind === 'title' || at === blocks.length - 1;
      const indented = kind === 'quote' ? text.replace(/^/gm, '   ') : text;
      return `${isNext ? '\n\n' : '\n'}${indented}`;
    })
    .join('');
}

function pointBlocks(point: LetterPoint, number: number, language: LetterLanguage): Block[] {
  const { title, laws, sentence, ask, wording } = point;
  const law = laws.length === 0 ? '' : ` (${laws.join(', ')})`;
  const proposed: Block[] =
    wording === null
      ? []
      : [
          { kind: 'paragraph', text: LETTER_WORDS[language].wording },
          { kind: 'quote', text: wording },
        ];
  return [
    { kind: 'heading', text: `${number}. ${title}${law}` },
    { kind: 'paragraph', text: sentenceIn(sentence, language) },
    { kind: 'paragraph', text: ask },
    ...proposed,
  ];
}

function sentenceIn(sentence: VendorSentence | null, language: LetterLanguage): string {
  const words = LETTER_WORDS[language];
  if (sentence === null) return words.absent;
  const { quote } = sentence;
  if (quote === null) return words.partly;
  return said(words.sentence, { place: placeIn(sentence, language), quote });
}

/** "Your text, section 5.3, page 4". */
function placeIn({ section, page, addendum }: VendorSentence, language: LetterLanguage): string {
  const words = LETTER_WORDS[language];
  const text = addendum === null ? words.yourText : said(words.addendum, { name: addendum });
  const parts = [
    text,
    section === null ? null : sectionIn(section, language),
    page === null ? null : said(words.page, { page: String(page) }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function sectionIn(section: string, language: LetterLanguage): string {
  if (NAMED.test(section)) return section;
  const { section: numbered, heading } = LETTER_WORDS[language];
  return said(NUMBERED.test(section) ? numbered : heading, { section });
}
