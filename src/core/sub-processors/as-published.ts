/**
 * Decides what of a published page is proposed to whoever records it: for which day it says it holds, and which rows
 * name a company at all. A row that says that there are no more is none.
 * Authority: Art. 28(2) GDPR: what changed is told by day. Version 1.
 */
import { daysIn } from '../agreement-terms/written-days.js';
import type { Day } from '../day.js';
import { oneLine, type PageBlock, type SubProcessorRow } from './list-page.js';

const AS_OF =
  /\b(?:last (?:updated?|modified|changed|revised)|updated(?: on)?|effective(?: date| as of)?|as (?:of|at)|valid (?:from|as of)|stand|aktualisiert|zuletzt geändert|gültig ab|letzte (?:aktualisierung|änderung))\b[^.;]{0,24}$/i;
const NOBODY =
  /^(?:[-–—]+|n\/?a|none|no (?:further|other|additional|more)(?: (?:sub-?processors?|companies))?|keine?(?: weiteren?)?(?: (?:unterauftragsverarbeiter|unternehmen|dienstleister))?|entfällt)\.?$/i;

/** The latest day that the page says it holds for, or that alone is a line of it; null: it names none. */
export function dayOfPage(blocks: readonly PageBlock[]): Day | null {
  const texts = blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' ? [oneLine(block.text)] : [],
  );
  const days = texts.flatMap((text) =>
    daysIn(text)
      .filter(({ from, to }) => AS_OF.test(text.slice(0, from)) || isAlone(text, from, to))
      .map(({ day }) => day),
  );
  days.sort();
  return days.at(-1) ?? null;
}

function isAlone(text: string, from: number, to: number): boolean {
  return `${text.slice(0, from)}${text.slice(to)}`.replaceAll(/[\s().,:]/g, '') === '';
}

/** The rows that name a company. */
export function companiesIn<Row extends Pick<SubProcessorRow, 'name'>>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ name }) => !NOBODY.test(oneLine(name)));
}
