/**
 * Decides how a record of processing is laid out as a table, in the order and headings an authority hands out.
 * Authority: GDPR Art. 30; templates/data-flows/ropa-layouts.json (CNIL, ICO).
 * Version: that of the file.
 */
import type { Problem } from '../problem.js';
import { list, nullable, object, oneOf, text, type Shape } from '../shape.js';
import type { RopaRow } from './ropa.js';
import type { RopaCell } from './ropa-cells.js';
import { ropaWords, type RopaWording } from './ropa-words.js';

export const ROPA_LAYOUTS = ['cnil', 'ico'] as const;
export type RopaLayoutName = (typeof ROPA_LAYOUTS)[number];

/** The languages a layout may be handed out in. */
export const ROPA_LANGUAGES = ['en', 'de', 'fr'] as const;
export type RopaLanguage = (typeof ROPA_LANGUAGES)[number];

export interface RopaLayout {
  /** The name on its tab. */
  readonly sheet: string;
  /** That of its headings, and of the words in its cells. */
  readonly language: RopaLanguage;
  /** What stands where the map says nothing, or not all. */
  readonly gap: Readonly<Record<'nothing' | 'incomplete', string>>;
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

/**
 * The table of one part of the record: headings, then a line a record; gaps stand in their cells, never blank.
 * @param wording that of the layout's language
 */
export function ropaTable(
  rows: readonly RopaRow[],
  part: 'controller' | 'processor',
  layout: RopaLayout,
  wording: RopaWording,
): readonly (readonly string[])[] {
  const columns = layout[part];
  return [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, column]) => cellOf(row, column, layout.gap, wording))),
  ];
}

function cellOf(row: RopaRow, column: string | null, gaps: RopaLayout['gap'], wording: RopaWording): string {
  if (column === 'record') return row.record ?? gaps.nothing;
  const cell = row.cells.find((one) => one.column === column);
  return cell === undefined ? '' : wordsOf(cell, gaps, wording);
}

function wordsOf(
  cell: RopaCell & { readonly column: string },
  gaps: RopaLayout['gap'],
  wording: RopaWording,
): string {
  const open = cell.gap === null ? [] : [gaps[cell.gap]];
  return [...ropaWords(cell, wording), ...open].join('; ');
}

const columns: Shape = list((value, where) =>
  Array.isArray(value) && value.length === 2
    ? [...text(/\S/, 'a heading')(value[0], where), ...nullable(text())(value[1], where)]
    : list(text())(value, where),
);
const layout = object({
  required: {
    sheet: text(/\S/, 'Record'),
    language: oneOf(ROPA_LANGUAGES, 'UNKNOWN_LANGUAGE'),
    gap: object({ required: { nothing: text(/\S/, 'a word'), incomplete: text(/\S/, 'a word') } }),
    controller: columns,
    processor: columns,
  },
  open: true,
});
const fileShape = object({ required: { cnil: layout, ico: layout }, open: true });
