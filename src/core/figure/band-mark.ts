import { at, type Mark } from './drawing.js';
import type { Band } from '../vocabulary.js';

/** The mark of each band as a letter, so that grey print and every eye can tell them apart (UX section 5). */
export const BAND_MARKS = {
  low: '●',
  medium: '◆',
  high: '▲',
  critical: '■!',
  none: '○',
} as const;

export type MarkedBand = keyof typeof BAND_MARKS;

/** The same mark as a drawn shape of the given size, its centre at x and y, in the ink of the band. */
export function bandMark(band: Band, x: number, y: number, size: number): Mark[] {
  const half = size / 2;
  const fill = `${band}-ink` as const;
  const box = { left: at(x - half), right: at(x + half), top: at(y - half), bottom: at(y + half) };
  if (band === 'low') return [circle(x, y, half, { fill })];
  if (band === 'medium') {
    const d = `M ${at(x)} ${box.top} L ${box.right} ${at(y)} L ${at(x)} ${box.bottom} L ${box.left} ${at(y)} Z`;
    return [{ kind: 'path', d, fill }];
  }
  if (band === 'high') {
    const d = `M ${at(x)} ${box.top} L ${box.right} ${box.bottom} L ${box.left} ${box.bottom} Z`;
    return [{ kind: 'path', d, fill }];
  }
  return [
    { kind: 'rect', x: box.left, y: box.top, width: at(size), height: at(size), fill },
    {
      kind: 'text',
      x: at(x),
      y: at(y + size * 0.32),
      text: '!',
      size: at(size * 0.9),
      weight: 600,
      fill: 'critical-fill',
      anchor: 'middle',
    },
  ];
}

/** A circle as path data: two arcs, which SVG and PDF both draw. */
export function circle(
  x: number,
  y: number,
  radius: number,
  paint: Pick<Extract<Mark, { kind: 'path' }>, 'fill' | 'stroke' | 'strokeWidth'>,
): Mark {
  const [cx, cy, r] = [at(x), at(y), at(radius)];
  const d = `M ${at(cx - r)} ${cy} A ${r} ${r} 0 1 1 ${at(cx + r)} ${cy} A ${r} ${r} 0 1 1 ${at(cx - r)} ${cy} Z`;
  return { kind: 'path', d, ...paint };
}
