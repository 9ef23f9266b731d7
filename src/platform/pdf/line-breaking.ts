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
  for (const word of wordsOf(text, width, size, weight)) {
    const own = measureText(word.trimEnd(), size, weight);
    if (line !== '' && used + own > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += word;
    used += measureText(word, size, weight);
  }
  return [...lines, line.trimEnd()];
}

/**
 * The pieces a line may be made of, none wider than the column: words with their spaces, which may break
 * after a hyphen; an address that does not fit is broken after its marks, and what is left where it ends.
 */
function wordsOf(text: string, width: number, size: number, weight: Weight): string[] {
  const fits = (word: string): boolean => measureText(word.trimEnd(), size, weight) <= width;
  const words = text.match(/[^\s-]*-+\s*|[^\s-]+\s*|\s+/g) ?? [];
  return words.flatMap((word) => {
    if (fits(word)) return [word];
    const parts = word.match(/[^/@&?=_.]*[/@&?=_.]+\s*|[^/@&?=_.]+/g) ?? [word];
    return parts.flatMap((part) => (fits(part) ? [part] : breakWord(part, width, size, weight)));
  });
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
