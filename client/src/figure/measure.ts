import type { Measure } from '@core/figure/drawing.js';

/** Widths of text as the browser draws it, in the font of the page. */
export const measureOnScreen: Measure = (text, size, weight) => {
  const context = pen();
  if (context === null) return text.length * size * 0.55;
  context.font = `${weight} ${size}px ${family()}`;
  return context.measureText(text).width;
};

let known: CanvasRenderingContext2D | null | undefined;

function pen(): CanvasRenderingContext2D | null {
  known ??= document.createElement('canvas').getContext('2d');
  return known;
}

function family(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font').trim() || 'sans-serif';
}
