/**
 * Decides how a record of processing is laid out as a table, in the order and headings an authority hands out.
 * Authority: GDPR Art. 30; templates/data-flows/ropa-layouts.json (CNIL, ICO).
 * Version: that of the file.
 */
import type { Problem } from '../problem.js';
import { list, nullable, object, text, type Shape } from '../shape.js';
import type { RopaRow } from './ropa.js';
import type { RopaCell } from './ropa-cells.js';

export const ROPA_LAYOUTS = ['cnil', 'ico'] as const;
export type RopaLayoutName = (typeof ROPA_LAYOUTS)[number];

export interface RopaLayout {
  readonly sheet: string;
  /** What stands where the map says nothing, or not all. */
  readonly gap: Readonly<Record<'nothing' | 'incomplete', string>>;
  /** `{n} days` */
  readonly days: string;
  /** Heading, and the column it shows; null: for a person to fill. */
  readonly controller: readonly (readonly [heading: string, column: string | null])[];
  readonly processor: readonly (readonly [heading: string, column: string | null])[];
}

export type ParsedLayouts =
  | { readonly ok: true; readonly layouts: Readonly<Record<RopaLayoutName, RopaLayout>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads templates/data-flows/ropa-layouts.json. */
export function parseRopaLayouts(json: unknown): ParsedLayouts {
  const problems = fileShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, layouts: json as Readonly<Record<RopaLayoutName, RopaLayout>> };
}

/** The table of one part of the record: headings, then a line a record; gaps stand in their cells, never blank. */
export function ropaTable(
  rows: readonly RopaRow[],
  part: 'controller' | 'processor',
  layout: RopaLayout,
): readonly (readonly string[])[] {
  const columns = layout[part];
  return [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, column]) => cellOf(row, column, layout))),
  ];
}

function cellOf(row: RopaRow, column: string | null, layout: RopaLayout): string {
  if (column === 'record') return row.record ?? layout.gap.nothing;
  const cell = row.cells.find((one) => one.column === column);
  return cell === undefined ? '' : wordsOf(cell, layout);
}

function wordsOf({ values, gap }: RopaCell, { gap: words, days }: RopaLayout): string {
  const said = values.map((value) => value.replace(/^P(\d+)D$/, (_, n: string) => days.replace('{n}', n)));
  return [...said, ...(gap === null ? [] : [words[gap]])].join('; ');
}

const columns: Shape = list((value, where) =>
  Array.isArray(value) && value.length === 2
    ? [...text(/\S/, 'a heading')(value[0], where), ...nullable(text())(value[1], where)]
    : list(text())(value, where),
);
const layout = object({
  required: {
    sheet: text(/\S/, 'Record'),
    gap: object({ required: { nothing: text(/\S/, 'a word'), incomplete: text(/\S/, 'a word') } }),
    days: text(/\{n\}/, '{n} days'),
    controller: columns,
    processor: columns,
  },
  open: true,
});
const fileShape = object({ required: { cnil: layout, ico: layout }, open: true });
