import { at, type TextMark, type Token, type Weight } from './drawing.js';

/** A word in a figure; size 8 and plain weight unless said otherwise. */
export function label(
  x: number,
  y: number,
  text: string,
  anchor: TextMark['anchor'],
  look: { readonly size?: number; readonly weight?: Weight; readonly fill?: Token } = {},
): TextMark {
  const { size = 8, weight = 400, fill = 'ink' } = look;
  return { kind: 'text', x: at(x), y: at(y), text, size, weight, fill, anchor };
}
