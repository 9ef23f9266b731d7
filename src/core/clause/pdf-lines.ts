/**
 * Decides which pieces of a PDF page make a line of text. Where two pieces touch, they are one word, whatever the text
 * layer says; where the page leaves a gap, a paragraph ends.
 * Authority: DOMAIN section 5, step 1 (words split by the text layer). In core, so that a device reads as the server does.
 * Version 1.
 */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of the height of a letter: a wider gap between pieces is a blank. */
const BLANK = 0.18;
const SAME_LINE = 0.5;
/** Of the usual distance of lines: a larger step parts paragraphs. */
const STEP = 1.3;

interface Row {
  readonly y: number;
  readonly height: number;
  readonly text: string;
}

/** The lines of a page in reading order; '' stands for a gap between paragraphs. */
export function linesOfPage(pieces: readonly PdfPiece[]): readonly string[] {
  const rows = rowsOf(pieces);
  const usual = usualStep(rows);
  return rows.flatMap(({ text }, at) => (isGap(rows, at, usual) ? ['', text] : [text]));
}

function rowsOf(pieces: readonly PdfPiece[]): readonly Row[] {
  const rows: { y: number; height: number; text: string; end: number }[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row.y - piece.y) < SAME_LINE * Math.max(row.height, piece.height)) {
      row.text += between(row.text, row.end, piece) + piece.text;
      row.end = piece.x + piece.width;
      row.height = Math.max(row.height, piece.height);
    } else rows.push({ y: piece.y, height: piece.height, text: piece.text, end: piece.x + piece.width });
  }
  return rows
    .map(({ y, height, text }) => ({ y, height, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function between(before: string, end: number, { text, x, height }: PdfPiece): string {
  if (before.endsWith(' ') || text.startsWith(' ')) return '';
  return x - end > BLANK * height || x < end - 5 * height ? ' ' : '';
}

function usualStep(rows: readonly Row[]): number {
  const steps = rows.slice(1).map(({ y }, at) => (rows[at]?.y ?? y) - y);
  const down = steps.filter((step) => step > 0);
  down.sort((a, b) => a - b);
  return down[Math.floor(down.length * 0.4)] ?? 0;
}

function isGap(rows: readonly Row[], at: number, usual: number): boolean {
  const above = rows[at - 1];
  const row = rows[at];
  if (above === undefined || row === undefined) return false;
  const step = above.y - row.y;
  return step > STEP * usual || step < 0;
}
