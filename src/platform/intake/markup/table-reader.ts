import type { TableBlock, TableRow } from '../../../core/sub-processors/list-page.js';

interface CellUnderWay {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** No honest table spans more. */
const WIDEST = 100;
const TALLEST = 1000;

/** One table while its HTML streams by: merged cells are written into every place they cover. */
export class TableReader {
  private readonly rows: { cells: string[]; line: number; spans: boolean }[] = [];
  private cell: CellUnderWay | null = null;
  private column = 0;
  /** Texts that cells of earlier rows reach down with, by column. */
  private reaching = new Map<number, { text: string; left: number }>();

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (name === 'tr') this.openRow(line);
    else if (name === 'td' || name === 'th') this.openCell(name, attributes, line);
    else if (BREAK.test(name)) this.text('\n');
  }

  text(text: string): void {
    if (this.cell !== null) this.cell.text += text;
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (BREAK.test(name) && name !== 'br') this.text('\n');
  }

  /** The first row is the head; null for a table without a second. */
  block(): TableBlock | null {
    this.closeRow();
    const filled = this.rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
    const heads = filled.findIndex(({ spans }) => !spans);
    const [head, ...rows] = filled.slice(Math.max(heads, 0));
    if (head === undefined || rows.length === 0) return null;
    const header = head.cells.map((cell) => cell.replaceAll(/\s+/gu, ' '));
    return { kind: 'table', header, rows: rows.map((row) => this.rowOf(row, header.length)) };
  }

  private rowOf(row: { cells: string[]; line: number; spans: boolean }, width: number): TableRow {
    const cells = [...row.cells, ...Array.from({ length: Math.max(0, width - row.cells.length) }, () => '')];
    return { cells, line: row.line, spans: row.spans && width > 1 };
  }

  private openRow(line: number): void {
    this.closeRow();
    this.rows.push({ cells: [], line, spans: false });
    this.column = 0;
    this.fillFromAbove();
  }

  private openCell(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.closeCell();
    if (this.rows.length === 0) this.openRow(line);
    const columns = span(attributes['colspan'], WIDEST);
    this.cell = { text: '', columns, rows: span(attributes['rowspan'], TALLEST) };
  }

  private closeCell(): void {
    const row = this.rows.at(-1);
    const { cell } = this;
    this.cell = null;
    if (cell === null || row === undefined) return;
    const text = tidy(cell.text);
    if (cell.columns > 1 && row.cells.length === 0) row.spans = true;
    else row.spans = false;
    for (let at = 0; at < cell.columns; at++) {
      row.cells.push(at === 0 ? text : '');
      if (cell.rows > 1) this.reaching.set(this.column, { text: at === 0 ? text : '', left: cell.rows - 1 });
      this.column += 1;
    }
    this.fillFromAbove();
  }

  private closeRow(): void {
    this.closeCell();
  }

  private fillFromAbove(): void {
    for (let above = this.reaching.get(this.column); above !== undefined;) {
      this.rows.at(-1)?.cells.push(above.text);
      if (above.left === 1) this.reaching.delete(this.column);
      else above.left -= 1;
      this.column += 1;
      above = this.reaching.get(this.column);
    }
  }
}

/** What ends a line inside a cell. */
const BREAK = /^(?:br|p|div|li|ul|ol)$/;

function span(written: string | undefined, most: number): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}

/** Line breaks in the source are blanks; those of the markup stay. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
