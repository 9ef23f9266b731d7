import type { PdfPiece } from '@core/clause/pdf-lines.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the pieces of a sentence stand on a page: its letters are looked for without blanks and marks. */
export function boxesOf(pieces: readonly PdfPiece[], quote: string): readonly Box[] {
  const wanted = letters(quote);
  if (wanted === '') return [];
  const starts: number[] = [];
  let all = '';
  for (const { text } of pieces) {
    starts.push(all.length);
    all += letters(text);
  }
  const [from, length] = placeOf(all, wanted);
  if (from < 0) return [];
  return pieces
    .filter(({ text }, at) => {
      const start = starts[at] ?? 0;
      return letters(text) !== '' && start < from + length && start + letters(text).length > from;
    })
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
}

/** The whole sentence, or as much of its beginning as stands on this page. */
function placeOf(all: string, wanted: string): [number, number] {
  for (let length = wanted.length; length >= 12; length = Math.floor(length * 0.8)) {
    const at = all.indexOf(wanted.slice(0, length));
    if (at >= 0) return [at, length];
  }
  return [all.indexOf(wanted), wanted.length];
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
