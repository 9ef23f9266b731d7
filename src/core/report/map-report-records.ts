import { isDay } from '../day.js';
import type { RopaCell } from '../data-flow/ropa-cells.js';
import type { RopaRow } from '../data-flow/ropa.js';
import type { TermList } from '../data-flow/flow-map.js';
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

function factOf(
  { column, values, gap }: RopaCell & { readonly column: string },
  { label }: MapReport,
  wording: Wording,
): Fact {
  const list = LISTS[column];
  const said = values.map((value) =>
    list === undefined ? valueInWords(column, value, wording) : label(list, value),
  );
  const open = gap === null ? [] : [wording.say(`gap.${gap}`)];
  return { label: wording.say(`column.${column}`), value: [...said, ...open] };
}

/** The columns whose values are words of the map. */
const LISTS: Readonly<Record<string, TermList>> = {
  purposes: 'purpose',
  categories_of_processing: 'purpose',
  data_subjects: 'group',
  data_categories: 'element',
};

/** The values of a record are codes where a machine reads them too (core/data-flow/ropa-cells). */
function valueInWords(column: string, value: string, wording: Wording): string {
  if (column === 'transfers') return transferInWords(value, wording);
  if (column === 'measures') return wording.say(`measure.${value.replace('=', '.')}`);
  const said = value.replace(/^P(\d+)D$/, (_, n: string) => wording.say('days', { n }));
  return isDay(said) ? wording.day(said) : said;
}

/** `US=ok_adequacy:dpf` */
function transferInWords(value: string, wording: Wording): string {
  const [, country = '', status, mechanism] = /^(\w+)=(\w+):(\w+)$/.exec(value) ?? [];
  const place = country === 'unknown' ? wording.say('unknown') : wording.country(country);
  return `${place}: ${wording.say(`status.${status}`)} (${wording.say(`mechanism.${mechanism}`)})`;
}
