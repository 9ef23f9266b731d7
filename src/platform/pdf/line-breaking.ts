import type { Weight } from '../../core/figure/drawing.js';
import { measureText } from './fonts.js';

/** Breaks a text into lines no wider than `width`; line ends in the text are kept. */
export function breakLines(text: string, width: number, size: number, weight: Weight): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, size, weight));
}

function breakParagraph(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words(text)) {
    const own = measureText(word.trimEnd(), size, weight);
    if (line !== '' && used + own > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const pieces = own > width ? breakWord(word, width, size, weight) : [word];
    lines.push(...pieces.slice(0, -1));
    line += pieces.at(-1) ?? '';
    used += measureText(pieces.at(-1) ?? '', size, weight);
  }
  return [...lines, line.trimEnd()];
}

/** Words with their spaces; a long address may also break after a slash, a hyphen or an "at". */
function words(text: string): readonly string[] {
  return text.match(/[^\s/@&?=_-]*[/@&?=_-]+\s*|[^\s/@&?=_-]+\s*|\s+/g) ?? [];
}

/** A word wider than the column is cut where it no longer fits. */
function breakWord(word: string, width: number, size: number, weight: Weight): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of word) {
    const own = measureText(letter, size, weight);
    if (piece !== '' && used + own > width && letter !== ' ') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += own;
  }
  return [...pieces, piece];
}
