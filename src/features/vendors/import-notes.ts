import type { Vendor } from './vendor.entity.js';

/** As much as the page of a vendor takes. */
export const LONGEST_NOTES = 10_000;

export type Notes = Pick<Vendor, 'notes' | 'listedNotes'>;

/**
 * What a vendor's notes become when a list brings one. Nobody's words are written over, neither those of a person nor
 * those of an earlier list: a new note stands below the others with its source and day, as in a journal. A list that
 * says the same as last time adds nothing, also where a person has changed or removed its note since; a note that
 * stands there already is not written twice.
 * @param source the line above the note, such as `From suppliers.xlsx, 29 Nov 2026:`
 * @returns {} where nothing changes
 */
export function notesAfter(
  { notes, listedNotes }: Notes,
  said: string | null,
  source: string,
): Partial<Notes> {
  if (said === null || said === listedNotes) return {};
  if (notes === null) return { notes: said, listedNotes: said };
  return holds(notes, said) ? {} : { notes: `${notes}\n\n${source}\n${said}`, listedNotes: said };
}

/** Whole lines: `old` does not stand in `Sold`. */
function holds(notes: string, said: string): boolean {
  return `\n${plain(notes)}\n`.includes(`\n${plain(said)}\n`);
}

/** A workbook and a form end their lines differently. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]+$/gm, '');
}
