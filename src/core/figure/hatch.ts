import { at, type Mark } from './drawing.js';

const STEP = 5;

/** "Not assessed": a dashed frame with diagonal lines, never a plain or light fill that could look safe. */
export function hatch(x: number, y: number, width: number, height: number): Mark[] {
  const lines: Mark[] = [];
  for (let offset = STEP; offset < width + height; offset += STEP) {
    const x1 = Math.max(0, offset - height);
    const y1 = Math.min(height, offset);
    const x2 = Math.min(width, offset);
    const y2 = Math.max(0, offset - width);
    lines.push({
      kind: 'line',
      x1: at(x + x1),
      y1: at(y + y1),
      x2: at(x + x2),
      y2: at(y + y2),
      stroke: 'control-line',
      strokeWidth: 0.5,
    });
  }
  return [
    ...lines,
    {
      kind: 'rect',
      x: at(x),
      y: at(y),
      width: at(width),
      height: at(height),
      stroke: 'control-line',
      strokeWidth: 0.75,
      dash: [2, 2],
    },
  ];
}
