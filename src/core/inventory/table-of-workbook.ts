import type { Problem } from '../problem.js';
import { cellName, type Cell, type MergedRange, type SheetRow, type Workbook } from '../workbook/workbook.js';
import type { InventoryList, InventoryRow, InventoryTable, InventoryValue } from './inventory.js';
import { headStrength } from './propose-mapping.js';
import { headedColumns, lastHeadRow } from './sheet-head.js';
import { tableFault } from './table-size.js';

/** Which sheet and row hold the head. */
export interface HeadPlace {
  /** The position of the sheet in the workbook, from 0. */
  readonly sheet: number;
  /** 1-based row of the sheet. */
  readonly row: number;
}

/** A head stands near the top: below some lines of title, but not in the middle of the list. */
const DEEPEST_HEAD = 30;

/**
 * Where the head of the list ends: the row among the first of a visible sheet that names the most fields, the name
 * among them; then the earlier sheet and row. Without such a row, the first row with at least two cells; null for a
 * workbook without text.
 */
export function proposeHead(workbook: Workbook): HeadPlace | null {
  const shown = workbook.sheets.flatMap((sheet, at) => (sheet.hidden ? [] : [{ sheet, at }]));
  const rows = shown.flatMap(({ sheet, at }) =>
    sheet.rows.slice(0, DEEPEST_HEAD).map((row) => ({ place: { sheet: at, row: row.row }, row })),
  );
  const heads = rows
    .map(({ place }) => ({ place, strength: headStrength(headersAt(workbook, place)) }))
    .filter(({ strength }) => strength > 0);
  heads.sort((a, b) => b.strength - a.strength);
  const [best] = heads;
  if (best !== undefined) return wholeHead(workbook, best.place);
  return (rows.find(({ row }) => row.cells.length > 1) ?? rows[0])?.place ?? null;
}

/** The same head by the row it ends in, where it is merged over several. */
export function wholeHead({ sheets }: Workbook, { sheet: at, row }: HeadPlace): HeadPlace {
  const sheet = sheets[at];
  return { sheet: at, row: sheet === undefined ? row : lastHeadRow(sheet, row) };
}

/** Why the list below a head is too large to be laid out, or null; to be asked before `tableOfWorkbook`. */
export function sizeFault({ sheets }: Workbook, head: HeadPlace): Problem | null {
  const sheet = sheets[head.sheet];
  if (sheet === undefined) return null;
  const below = sheet.rows.filter(({ row }) => row > head.row);
  return tableFault(below.length, headedColumns(sheet, head.row).length);
}

/** The list below a head, laid out whole. */
export function tableOfWorkbook(workbook: Workbook, head: HeadPlace): InventoryTable {
  const list = listOfWorkbook(workbook, head);
  return { ...list, rows: [...list.rows] };
}

/**
 * The list below a head; each row is laid out when it is asked for. Throws nothing: a head that is not there gives an
 * empty list.
 */
export function listOfWorkbook(workbook: Workbook, head: HeadPlace): InventoryList {
  const sheet = workbook.sheets[head.sheet];
  const { format } = workbook;
  const base = { format, sheet: sheet?.name ?? '', headerRow: head.row };
  if (sheet === undefined) return { ...base, headers: [], rows: [] };
  const headed = headedColumns(sheet, head.row);
  const columns = headed.map(({ column }) => column);
  const isHeaded = new Set(columns);
  const merged = new MergedCells(sheet.rows, sheet.merged, head.row);
  const below = sheet.rows.filter(
    ({ row, cells }) => row > head.row && cells.some(({ column }) => isHeaded.has(column)),
  );
  const rows = {
    *[Symbol.iterator]() {
      for (const [at, row] of below.entries())
        yield rowOf(row, at + 1, columns, { name: sheet.name, merged });
    },
  };
  return { ...base, headers: headed.map(({ header }) => header), rows };
}

function headersAt({ sheets }: Workbook, { sheet: at, row }: HeadPlace): readonly string[] {
  const sheet = sheets[at];
  return sheet === undefined ? [] : headedColumns(sheet, row).map(({ header }) => header);
}

function rowOf(
  row: SheetRow,
  at: number,
  columns: readonly number[],
  { name, merged }: { readonly name: string; readonly merged: MergedCells },
): InventoryRow {
  // The place is the row, so the cell name of its first column without the column.
  const where = cellName(name, row.row, 1).replace(/A(?=\d+$)/u, '');
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const values = columns.map((column) => valueOf(byColumn.get(column) ?? merged.over(row.row, column)));
  const last = columns.at(-1) ?? 0;
  const beyondHead = row.cells.filter(({ column }) => column > last).length;
  return { row: at, where, values, beyondHead };
}

/** One owner merged over five rows is the owner of all five. */
class MergedCells {
  /** By the column they begin in, from the top; a sheet of others may name a hundred thousand. */
  private readonly ranges = new Map<number, MergedRange[]>();
  private readonly rows: ReadonlyMap<number, SheetRow>;

  constructor(rows: readonly SheetRow[], merged: readonly MergedRange[], headRow: number) {
    this.rows = new Map(rows.map((row) => [row.row, row]));
    const below = merged.filter(({ top, bottom }) => bottom > top && top > headRow);
    below.sort((one, other) => one.top - other.top);
    for (const range of below) {
      const known = this.ranges.get(range.left);
      if (known === undefined) this.ranges.set(range.left, [range]);
      else known.push(range);
    }
  }

  /** The cell whose text counts for this empty one. */
  over(row: number, column: number): Cell | undefined {
    const range = lastAbove(this.ranges.get(column) ?? [], row);
    if (range === undefined || row > range.bottom) return undefined;
    return this.rows.get(range.top)?.cells.find((cell) => cell.column === column);
  }
}

/** Merged ranges never overlap, so only the nearest one that begins above a row can hold it. */
function lastAbove(ranges: readonly MergedRange[], row: number): MergedRange | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.top < row) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}

const NO_VALUE: InventoryValue = { texts: [], fault: null };

function valueOf(cell: Cell | undefined): InventoryValue {
  if (cell === undefined) return NO_VALUE;
  const fault = cell.formula ? 'formula' : cell.kind === 'error' ? 'error' : null;
  return { texts: [cell.text.trim()], fault };
}
