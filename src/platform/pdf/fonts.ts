import fs from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';
import type { Measure, Weight } from '../../core/figure/drawing.js';

const require = createRequire(import.meta.url);

/** Both weights, opened once per process: opening and shaping cost more than drawing. */
const FONTS: Readonly<Record<Weight, Font>> = {
  400: plainFont('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  600: plainFont('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};

/** Features that would print another letter than the one written: "->" as an arrow, "5x5" as "5×5". */
const PLAIN = { calt: false, liga: false, dlig: false, frac: false, ordn: false };

/** As pdfkit hands features over. */
const TABULAR = ['tnum'];

/** Enough words for a long report in two languages; beyond it the cache starts anew. */
const CACHE_LIMIT = 20_000;

export function fontOf(weight: Weight): Font {
  return FONTS[weight];
}

/** Whether the document can print this letter in both weights. */
export function canPrint(codePoint: number): boolean {
  return FONTS[400].hasGlyphForCodePoint(codePoint) && FONTS[600].hasGlyphForCodePoint(codePoint);
}

/** Width in points, shaped word by word exactly as pdfkit will draw it. */
export const measureText: Measure = (text, size, weight) => {
  const font = FONTS[weight];
  const units = wordsOf(text).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);
  return (units * size) / font.unitsPerEm;
};

/** The same with figures of equal width, as columns of numbers are drawn. */
export const measureNumber: Measure = (text, size, weight) => {
  const font = FONTS[weight];
  return (font.layout(text, TABULAR).advanceWidth * size) / font.unitsPerEm;
};

/** pdfkit shapes "one ", "two " and so on: each word with the space that follows it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? [];
}

function plainFont(path: string): Font {
  const font = create(fs.readFileSync(require.resolve(path)));
  const cache = new Map<string, GlyphRun>();
  // fontkit keeps lazily read tables on the object itself, so the wrapper inherits instead of copying.
  return Object.create(font, {
    layout: { value: (text: string, extra?: unknown) => freshRun(cachedRun(font, cache, text, extra)) },
  }) as Font;
}

function cachedRun(font: Font, cache: Map<string, GlyphRun>, text: string, extra: unknown): GlyphRun {
  const features = Array.isArray(extra) ? extra.map(String) : [];
  const key = `${features.join()}|${text}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const on = Object.fromEntries(features.map((feature) => [feature, true]));
  const run = font.layout(text, { ...PLAIN, ...on });
  cache.set(key, run);
  return run;
}

/** pdfkit scales the positions in place, so each caller gets its own. */
function freshRun(run: GlyphRun): GlyphRun {
  const positions = run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  }));
  return {
    glyphs: run.glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, position) => sum + position.xAdvance, 0);
    },
  };
}
