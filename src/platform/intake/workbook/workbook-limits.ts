import { Unreadable } from '../unreadable.js';

export interface WorkbookLimits {
  /** Bytes of the file as it lies on the disk. */
  readonly bytes: number;
  /** Rows with text of all sheets together. */
  readonly rows: number;
  /** Cells with text of all sheets together. */
  readonly cells: number;
}

/** More than any inventory or questionnaire we know of, and still within 256 MB of memory. */
export const WORKBOOK_LIMITS: WorkbookLimits = { bytes: 32 * 1024 * 1024, rows: 100_000, cells: 1_000_000 };

/** Counts what a reader has taken in, and stops it at the limit. */
export class Tally {
  private rows = 0;
  private cells = 0;

  constructor(private readonly limits: WorkbookLimits) {}

  /** One more row with this many cells; `where` names it in the fault. */
  add(cells: number, where: string): void {
    this.rows += 1;
    this.cells += cells;
    if (this.rows > this.limits.rows)
      throw tooLarge(where, `The file has more than ${this.limits.rows} rows.`);
    if (this.cells > this.limits.cells)
      throw tooLarge(where, `The file has more than ${this.limits.cells} cells.`);
  }
}

function tooLarge(where: string, message: string): Unreadable {
  return Unreadable.because('TOO_LARGE', where, message, 'Split it into several files.');
}
