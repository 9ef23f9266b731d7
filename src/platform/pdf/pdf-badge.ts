import { BAND_MARKS } from '../../core/figure/band-mark.js';
import type { Badge } from '../../core/report/page.js';
import type { Token } from '../../core/figure/drawing.js';
import { TYPE, type Canvas, type TypeStyle } from './canvas.js';
import { measureText } from './fonts.js';
import { PALETTE } from './palette.js';

export const badgeHeight = 18;
const PADDING = 7;
const SIZE = TYPE.strong.size;

/** Words in a filled frame with the mark of the band: safe in grey print and for every eye. */
export function drawBadge(canvas: Canvas, badge: Badge, x: number, y: number): void {
  const { doc } = canvas;
  const width = badgeWidth(badge);
  const [fill, ink, edge] = colors(badge.tone);
  doc.lineWidth(0.75).roundedRect(x, y, width, badgeHeight, 4);
  if (fill !== null) doc.fillColor(PALETTE[fill]);
  doc.strokeColor(PALETTE[edge]);
  if (badge.tone === 'none') doc.dash(2, { space: 2 }).stroke().undash();
  else if (fill !== null) doc.fillAndStroke();
  const style: TypeStyle = { ...TYPE.strong, color: ink };
  canvas.line(words(badge), x + PADDING, y + (badgeHeight - TYPE.strong.leading) / 2, style);
}

export function badgeWidth(badge: Badge): number {
  return measureText(words(badge), SIZE, 600) + 2 * PADDING;
}

function words(badge: Badge): string {
  const mark = badge.tone === 'accent' ? '' : `${BAND_MARKS[badge.tone]} `;
  return `${mark}${badge.text}`;
}

function colors(tone: Badge['tone']): readonly [Token | null, Token, Token] {
  if (tone === 'none') return [null, 'ink', 'line'];
  if (tone === 'accent') return ['paper', 'accent', 'accent'];
  return [`${tone}-fill`, `${tone}-ink`, `${tone}-edge`];
}
