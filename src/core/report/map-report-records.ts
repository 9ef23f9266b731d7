import type { RopaCell } from '../data-flow/ropa-cells.js';
import type { RopaRow } from '../data-flow/ropa.js';
import { ropaWords } from '../data-flow/ropa-words.js';
import type { MapDesk, MapReport } from './map-report.js';
import type { Fact } from './page.js';
import type { Wording } from './wording.js';

/** The records of Art. 30(1) and 30(2), each with every column; a gap is named in its place, never left blank. */
export function layOutRecords(desk: MapDesk): void {
  const { controller, processor } = desk.report.ropa;
  layOutPart(desk, 'ropa.controller', controller);
  layOutPart(desk, 'ropa.processor', processor);
}

function layOutPart({ report, wording, page }: MapDesk, title: string, rows: readonly RopaRow[]): void {
  page.newChapter(160);
  page.heading(2, wording.say(title));
  if (rows.length === 0) page.paragraph(wording.say('ropa.none'));
  for (const row of rows) {
    page.heading(3, row.record ?? wording.say('ropa.noRecord'));
    page.paragraph(gapWords(row, wording), row.gaps.length === 0 ? 'body' : 'strong');
    page.facts(row.cells.map((cell) => factOf(cell, report, wording)));
  }
}

function gapWords({ gaps }: RopaRow, wording: Wording): string {
  if (gaps.length === 0) return wording.say('ropa.complete');
  return wording.say('ropa.gaps', { columns: wording.list(gaps.map((id) => wording.say(`column.${id}`))) });
}

function factOf(cell: RopaCell & { readonly column: string }, { label }: MapReport, wording: Wording): Fact {
  const { column, gap } = cell;
  const open = gap === null ? [] : [wording.say(`gap.${gap}`)];
  return {
    label: wording.say(`column.${column}`),
    value: [...ropaWords(cell, { ...wording, label }), ...open],
  };
}
