import type { CountryLookup } from '../country-lookup.js';
import { readEntry } from './bullet-entry.js';
import type { BulletEntry, HeadingBlock, PageBlock } from './list-page.js';
import { ABOUT_THE_LIST } from './list-words.js';
import { onlyPlaces } from './place-text.js';

/**
 * The page with cards as bullets: sections of one level, each with the name of a company for its heading and its place
 * or labels below. Sections of prose stay what they are.
 */
export function withCardsAsBullets(
  blocks: readonly PageBlock[],
  countries: CountryLookup,
): readonly PageBlock[] {
  return runsOf(sectionsOf(blocks)).flatMap((run) => asBullets(run, countries));
}

/** A heading with what stands below it before the next; what stands above the first heading has none. */
interface Section {
  readonly heading: HeadingBlock | null;
  readonly body: PageBlock[];
}

function sectionsOf(blocks: readonly PageBlock[]): readonly Section[] {
  const sections: Section[] = [{ heading: null, body: [] }];
  for (const block of blocks)
    if (block.kind === 'heading') sections.push({ heading: block, body: [] });
    else sections.at(-1)?.body.push(block);
  return sections;
}

/** Sections of one level that follow each other, and have something below them. */
function runsOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const runs: Section[][] = [];
  for (const section of sections) {
    const before = runs.at(-1)?.at(-1);
    const goesOn = before?.heading?.level === section.heading?.level && before?.body.length !== 0;
    if (before !== undefined && goesOn) runs.at(-1)?.push(section);
    else runs.push([section]);
  }
  return runs;
}

function asBullets(run: readonly Section[], countries: CountryLookup): readonly PageBlock[] {
  const cards = run.flatMap(cardsOf);
  const placed = cards.filter((card) => saysWhere(card, countries));
  const entries = cards.filter((card) => placed.includes(card) || !ABOUT_THE_LIST.test(card.lead ?? ''));
  if (placed.length > 1 && placed.length >= entries.length * MOST) return [{ kind: 'bullets', entries }];
  return run.flatMap(({ heading, body }) => (heading === null ? body : [heading, ...body]));
}

/** So large a part of the sections says where: then they are cards. */
const MOST = 0.8;

function cardsOf({ heading, body }: Section): readonly BulletEntry[] {
  if (heading === null || body.some(({ kind }) => kind === 'table')) return [];
  const lines = body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const below = body.flatMap((block) =>
    block.kind === 'bullets' ? block.entries.map(({ text }) => text) : [],
  );
  return [{ text: [heading.text, ...lines].join('\n'), lead: heading.text, below, line: null }];
}

/** A label, or a line that is nothing but a place: a sentence with a country in it tells no card from a paragraph. */
function saysWhere(card: BulletEntry, countries: CountryLookup): boolean {
  const lines = [...card.text.split('\n').slice(1), ...card.below];
  if (lines.some((line) => onlyPlaces(line, countries) !== null)) return true;
  const { places, labels } = readEntry(card, countries);
  return labels.size > 0 || (places !== null && !lines.some((line) => /[.!?:]$/u.test(line)));
}
