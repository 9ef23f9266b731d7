/**
 * Decides under which printed number or heading a piece of text stands.
 * Authority: CLI.md (clauses: section).
 * Version 1.
 */
import type { Block } from './blocks.js';

/** So much of a heading names a section. */
const LONGEST = 80;
/** So many headings above a paragraph still speak about it. */
const HEADINGS_KEPT = 2;

export interface Sections {
  /** The printed number or heading of each block. */
  readonly sections: readonly (string | null)[];
  /** The headings above each block, outermost first, joined. */
  readonly headings: readonly string[];
}

export function sectionsOf(blocks: readonly Block[]): Sections {
  let above: readonly Block[] = [];
  let number: string | null = null;
  const sections: (string | null)[] = [];
  const headings: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      above = [...above.filter(({ level }) => level < block.level), block];
      number = null;
    }
    number = ownNumber(block) ?? number;
    sections.push(labelOf(block, number, above.at(-1)));
    headings.push(
      above
        .slice(-HEADINGS_KEPT)
        .map(({ text }) => text)
        .join(' / '),
    );
  }
  return { sections, headings };
}

/** A number that names a clause, and not only an item of a list. */
function ownNumber({ marker }: Block): string | null {
  if (marker === null) return null;
  return marker.kind === 'decimal' || marker.kind === 'paragraph-sign' || marker.kind === 'named'
    ? marker.label
    : null;
}

function labelOf(block: Block, number: string | null, heading: Block | undefined): string | null {
  const { marker } = block;
  const whole = number ?? (heading === undefined ? null : heading.text.slice(0, LONGEST));
  if (marker === null || marker.label === '' || marker.label === number) return whole === '' ? null : whole;
  return whole === null || whole === '' ? marker.label : `${whole} ${marker.label}`;
}
