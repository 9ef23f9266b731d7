import type { Measure, Weight } from './drawing.js';

/** Shortens a label to a width with an ellipsis; the figure's table holds it in full. */
export function fit(text: string, width: number, size: number, weight: Weight, measure: Measure): string {
  if (measure(text, size, weight) <= width) return text;
  const letters = Array.from(text.slice(0, 400));
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
