import type { Readable } from 'node:stream';
import { cellName, type MergedRange, type Sheet, type SheetRow } from '../../../core/workbook/workbook.js';
import { readXml, type Attributes } from '../xml.js';
import { CellUnderWay } from './xlsx-cell.js';
import type { SheetContext } from './xlsx.js';
import { brokenSheet, isTrue, LAST_COLUMN, LAST_ROW, range, reference } from './xlsx-values.js';

type SheetContent = Omit<Sheet, 'name' | 'hidden'>;

/** The cells of one sheet as its XML streams by; `name` is what a fault names as its place. */
export async function readSheet(
  stream: Readable,
  name: string,
  context: SheetContext,
): Promise<SheetContent> {
  const reader = new SheetReader(name, context);
  await readXml(stream, name, reader);
  return reader.content();
}

class SheetReader {
  private readonly rows: SheetRow[] = [];
  private readonly merged: MergedRange[] = [];
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  /** Ranges whose cells all show the result of one formula, which only the first cell carries. */
  private readonly arrays: MergedRange[] = [];
  private row = 0;
  private isHidden = false;
  private cells: SheetRow['cells'][number][] = [];
  private column = 0;
  private cell: CellUnderWay | null = null;

  constructor(
    private readonly name: string,
    private readonly context: SheetContext,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) return this.openInCell(name, attributes);
    if (name === 'c') return this.openCell(attributes);
    if (name === 'row') return this.openRow(attributes);
    if (name === 'col') return this.hideColumns(attributes);
    if (name === 'mergeCell') this.merged.push(range(attributes['ref'] ?? '', this.name));
  }

  text(words: string): void {
    this.cell?.text(words);
  }

  close(name: string): void {
    if (this.cell !== null && name !== 'c') return this.cell.close(name);
    if (name === 'c') this.closeCell();
    if (name === 'row') this.closeRow();
  }

  content(): SheetContent {
    const last = this.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
    // Whoever hides "all the rest" hides columns up to the edge of the sheet: only those with cells are told.
    const hidden = this.hiddenColumns.flatMap(({ from, to }) => numbers(from, Math.min(to, last)));
    return { hiddenColumns: hidden, rows: this.rows, merged: this.merged };
  }

  private openRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW)
      throw brokenSheet(`${this.name}!${this.row}`, 'The rows of the sheet are not in order.');
    this.row = row;
    this.isHidden = isTrue(attributes['hidden']);
    this.cells = [];
    this.column = 0;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.context.tally.add(this.cells.length, `${this.name}!${this.row}`);
    this.rows.push({ row: this.row, hidden: this.isHidden, cells: this.cells });
  }

  private openCell(attributes: Attributes): void {
    const column = this.columnOf(attributes['r']);
    if (column === null || column <= this.column || column > LAST_COLUMN || this.row === 0)
      throw brokenSheet(`${this.name}!${this.row}`, 'The cells of a row are not in order.');
    this.column = column;
    this.cell = new CellUnderWay(attributes, this.context, cellName(this.name, this.row, column));
  }

  /** Writers may leave out the place of a cell that follows its neighbour. */
  private columnOf(place: string | undefined): number | null {
    if (place === undefined) return this.column + 1;
    const found = reference(place);
    return found?.row === this.row ? found.column : null;
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (name === 'f' && attributes['t'] === 'array' && attributes['ref'] !== undefined)
      this.arrays.push(range(attributes['ref'], this.name));
    this.cell?.open(name);
  }

  private closeCell(): void {
    const cell = this.cell?.done(this.column, this.isInArray());
    this.cell = null;
    if (cell !== undefined && cell.text.trim() !== '') this.cells.push(cell);
  }

  private isInArray(): boolean {
    return this.arrays.some(
      ({ top, left, bottom, right }) =>
        this.row >= top && this.row <= bottom && this.column >= left && this.column <= right,
    );
  }

  private hideColumns({ min, max, hidden }: Attributes): void {
    if (isTrue(hidden))
      this.hiddenColumns.push({ from: Number(min), to: Math.min(Number(max), LAST_COLUMN) });
  }
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at);
}
