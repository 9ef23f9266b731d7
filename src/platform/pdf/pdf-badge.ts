import { BAND_MARKS } from '../../core/figure/band-mark.js';
import type { Badge } from '../../core/report/page.js';
import type { Token } from '../../core/figure/drawing.js';
import { TYPE, type Canvas, type TypeStyle } from './canvas.js';
import { measureText } from './fonts.js';
import { PALETTE } from './palette.js';

const HEIGHT = 18;
const PADDING = 7;
const SIZE = TYPE.strong.size;

/** Badges side by side, each its own paragraph to a screen reader. */
export function drawBadges(canvas: Canvas, badges: readonly Badge[]): void {
  canvas.room(HEIGHT);
  let x = canvas.left;
  for (const badge of badges) {
    const width = badgeWidth(badge);
    if (x > canvas.left && x + width > canvas.left + canvas.width) {
      x = canvas.left;
      canvas.y += HEIGHT + 4;
      canvas.room(HEIGHT);
    }
    const from = x;
    const element = canvas.element('P');
    element.add(() => drawBadge(canvas, badge, from, canvas.y));
    element.end();
    x += width + 6;
  }
  canvas.y += HEIGHT + 10;
}

/** Words in a filled frame with the mark of the band: safe in grey print and for every eye. */
function drawBadge(canvas: Canvas, badge: Badge, x: number, y: number): void {
  const { doc } = canvas;
  const width = badgeWidth(badge);
  const [fill, ink, edge] = colors(badge.tone);
  doc.lineWidth(0.75).roundedRect(x, y, width, HEIGHT, 4);
  if (fill !== null) doc.fillColor(PALETTE[fill]);
  doc.strokeColor(PALETTE[edge]);
  if (badge.tone === 'none') doc.dash(2, { space: 2 }).stroke().undash();
  else if (fill !== null) doc.fillAndStroke();
  const style: TypeStyle = { ...TYPE.strong, color: ink };
  canvas.line(words(badge), x + PADDING, y + (HEIGHT - TYPE.strong.leading) / 2, style);
}

function badgeWidth(badge: Badge): number {
  return measureText(words(badge), SIZE, 600) + 2 * PADDING;
}

function words(badge: Badge): string {
  const mark = badge.tone === 'accent' ? '' : `${BAND_MARKS[badge.tone]} `;
  return `${mark}${badge.text}`;
}

function colors(tone: Badge['tone']): readonly [Token | null, Token, Token] {
  if (tone === 'none') return [null, 'ink', 'control-line'];
  if (tone === 'accent') return ['paper', 'accent', 'accent'];
  return [`${tone}-fill`, `${tone}-ink`, `${tone}-edge`];
}
