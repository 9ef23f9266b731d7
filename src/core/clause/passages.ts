/**
 * Decides which pieces of text a clause is looked for in: one paragraph, item or row with what it inherits.
 * Authority: DOMAIN section 5, step 4.
 * Version 1.
 */
import { CELL_END, type Place } from './agreement-text.js';
import type { Block } from './blocks.js';
import { runInTitle } from './headings.js';
import { inlineItems, leadInsOf } from './lead-ins.js';
import { sectionsOf } from './sections.js';
import { sentencesOf } from './sentences.js';
import { zonesOf, type Zone } from './zones.js';

export interface Passage {
  /** The headings above, innermost last. */
  readonly heading: string;
  readonly leadIn: string;
  readonly sentences: readonly string[];
  readonly place: Place;
  readonly zone: Zone;
  /** Stands directly under its heading. */
  readonly isFirst: boolean;
  /** A heading or label with nothing under it: the one thing it has is its heading. */
  readonly isBare: boolean;
}

/** Joined for one look over a whole list; longer lists mix what does not belong together. */
const LONGEST_LIST = 2_500;
/** Lists of things, not of duties: "the notice contains:". */
const NAMES_THINGS =
  /\b(?:of|include|includes|including|contain|contains|following(?: \w+){0,4}|information|least|describe|describes|specify|specifies|comprise|comprises|list|are|folgende\w*(?: \w+){0,4}|enthält|umfasst|angaben|mindestens|sind)(?: \w+){0,3}:$/i;
/** "Following duties:" opens a list of which each item stands for itself. */
const NAMES_DUTIES =
  /\b(?:duties|obligations|requirements|undertakings|vorgaben|pflichten|verpflichtungen|anforderungen):$/i;
const BLANK = /^(?:\[[^\]]*\]|[_.…\s-]*|n\/?a|tbd|\{\{.*\}\})$/i;

export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  const zones = zonesOf(blocks);
  const leadIns = leadInsOf(blocks);
  const { sections, headings } = sectionsOf(blocks);
  return blocks.flatMap((block, at): readonly Passage[] => {
    const base: Base = {
      heading: headings[at] ?? '',
      leadIn: leadIns[at] ?? '',
      place: { page: block.page, line: block.line, section: sections[at] ?? null },
      zone: zones[at] ?? 'body',
      isFirst: blocks[at - 1]?.kind === 'heading',
      isBare: false,
    };
    if (block.kind === 'heading') return isEmptyHeading(block, blocks[at + 1]) ? [bare(base)] : [];
    if (block.kind === 'row') return [rowPassage(block.text, base)];
    if (BLANK.test(block.text)) return [{ ...bare(base), sentences: [block.text] }];
    return [...textPassages(block.text, base), ...listPassage(blocks, at, leadIns, base)];
  });
}

type Base = Omit<Passage, 'sentences'>;

function isEmptyHeading(block: Block, next: Block | undefined): boolean {
  return next === undefined || (next.kind === 'heading' && next.level <= block.level);
}

function bare(base: Base): Passage {
  return { ...base, sentences: [], isBare: true };
}

/** A row says its content about the label in its first cell. */
function rowPassage(text: string, base: Base): Passage {
  const [label = '', ...cells] = text.split(CELL_END.trim()).map((cell) => cell.trim());
  const content = cells.filter((cell) => !BLANK.test(cell)).join('; ');
  if (content === '' && cells.length > 0) return bare({ ...base, heading: label });
  return { ...base, sentences: [content === '' ? label : `${label}: ${content}`] };
}

function textPassages(text: string, base: Base): readonly Passage[] {
  const inline = inlineItems(text);
  if (inline === null) return [titled(text, base)];
  const title = titleOf(inline.leadIn);
  const heading = title === null ? base.heading : under(base.heading, title.title);
  const said = sentencesOf(title?.rest ?? inline.leadIn);
  const before = said.slice(0, -1);
  const leadIn = [base.leadIn, said.at(-1) ?? ''].filter((words) => words !== '').join(' ');
  const items = inline.items.map((item) => ({ ...base, heading, leadIn, sentences: sentencesOf(item) }));
  if (namesThings(inline.leadIn)) return [titled(text, base), ...items];
  const own = { ...base, heading, sentences: before, isFirst: base.isFirst || title !== null };
  return before.length === 0 ? items : [own, ...items];
}

/** "Confidentiality. The processor shall …": the first words are a heading. */
function titled(text: string, base: Base): Passage {
  const title = titleOf(text);
  if (title === null) return { ...base, sentences: sentencesOf(text) };
  return {
    ...base,
    heading: under(base.heading, title.title),
    sentences: sentencesOf(title.rest),
    isFirst: true,
  };
}

function titleOf(text: string): { readonly title: string; readonly rest: string } | null {
  const [first = '', ...further] = sentencesOf(text);
  const title = further.length === 0 ? null : runInTitle(first);
  return title === null ? null : { title, rest: further.join(' ') };
}

function under(heading: string, title: string): string {
  return heading === '' ? title : `${heading} / ${title}`;
}

/** A list of things read as one, with the line that opens it. */
function listPassage(
  blocks: readonly Block[],
  at: number,
  leadIns: readonly string[],
  base: Base,
): readonly Passage[] {
  const opener = blocks[at];
  if (opener === undefined || !namesThings(opener.text)) return [];
  const items: string[] = [];
  for (let next = at + 1; leadIns[next]?.endsWith(opener.text) === true; next++)
    items.push(blocks[next]?.text ?? '');
  const text = [opener.text, ...items].join(' ');
  return items.length === 0 || text.length > LONGEST_LIST ? [] : [{ ...base, sentences: [text] }];
}

function namesThings(opener: string): boolean {
  return NAMES_THINGS.test(opener) && !NAMES_DUTIES.test(opener);
}
