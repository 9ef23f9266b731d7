import {
  cellName,
  type Cell,
  type MergedRange,
  type Sheet,
  type SheetRow,
  type Workbook,
} from '../workbook/workbook.js';
import type { InventoryRow, InventoryTable, InventoryValue } from './inventory.js';
import { headStrength } from './propose-mapping.js';

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
 * Where the head of the list stands: the row among the first of a visible sheet that names the most fields, the name
 * among them; then the earlier sheet and row. Without such a row, the first row with at least two cells; null for a
 * workbook without text.
 */
export function proposeHead(workbook: Workbook): HeadPlace | null {
  const shown = workbook.sheets.flatMap((sheet, at) => (sheet.hidden ? [] : [{ sheet, at }]));
  const rows = shown.flatMap(({ sheet, at }) =>
    sheet.rows.slice(0, DEEPEST_HEAD).map((row) => ({ place: { sheet: at, row: row.row }, row })),
  );
  const heads = rows
    .map(({ place, row }) => ({ place, strength: headStrength(headersOf(row)) }))
    .filter(({ strength }) => strength > 0);
  heads.sort((a, b) => b.strength - a.strength);
  const [best] = heads;
  if (best !== undefined) return best.place;
  return (rows.find(({ row }) => row.cells.length > 1) ?? rows[0])?.place ?? null;
}

/** The list below a head. Throws nothing: a head that is not there gives an empty list. */
export function tableOfWorkbook(workbook: Workbook, head: HeadPlace): InventoryTable {
  const sheet = workbook.sheets[head.sheet];
  const headRow = sheet?.rows.find(({ row }) => row === head.row);
  const { format } = workbook;
  const base = { format, sheet: sheet?.name ?? '', headerRow: head.row };
  if (sheet === undefined || headRow === undefined) return { ...base, headers: [], rows: [] };
  const columns = headRow.cells.map(({ column }) => column);
  const merged = sheet.merged.filter(({ top, bottom }) => bottom > top && top > head.row);
  const rows = sheet.rows
    .filter(({ row, cells }) => row > head.row && cells.some(({ column }) => columns.includes(column)))
    .map((row, at) => rowOf(row, at + 1, columns, { sheet, merged }));
  return { ...base, headers: headersOf(headRow), rows };
}

function headersOf({ cells }: SheetRow): readonly string[] {
  return cells.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim());
}

function rowOf(
  row: SheetRow,
  at: number,
  columns: readonly number[],
  from: { readonly sheet: Sheet; readonly merged: readonly MergedRange[] },
): InventoryRow {
  const { name } = from.sheet;
  // The place is the row, so the cell name of its first column without the column.
  const where = cellName(name, row.row, 1).replace(/A(?=\d+$)/u, '');
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const values = columns.map((column) => valueOf(byColumn.get(column) ?? mergedInto(row.row, column, from)));
  const last = columns.at(-1) ?? 0;
  const beyondHead = row.cells.filter(({ column }) => column > last).length;
  return { row: at, where, values, beyondHead };
}

/** One owner merged over five rows is the owner of all five. */
function mergedInto(
  row: number,
  column: number,
  { sheet, merged }: { readonly sheet: Sheet; readonly merged: readonly MergedRange[] },
): Cell | undefined {
  const range = merged.find(
    ({ top, bottom, left, right }) => row > top && row <= bottom && column >= left && column <= right,
  );
  if (range === undefined || range.left !== column) return undefined;
  return sheet.rows.find((one) => one.row === range.top)?.cells.find((cell) => cell.column === column);
}

const NO_VALUE: InventoryValue = { texts: [], fault: null };

function valueOf(cell: Cell | undefined): InventoryValue {
  if (cell === undefined) return NO_VALUE;
  const fault = cell.formula ? 'formula' : cell.kind === 'error' ? 'error' : null;
  return { texts: [cell.text.trim()], fault };
}
