import type { Drawing, Mark, TextMark } from '../../core/figure/drawing.js';
import type { Canvas } from './canvas.js';
import { measureText } from './fonts.js';
import { PALETTE } from './palette.js';
import type { ReportDocument } from './report-document.js';

/** Draws a drawing list as one tagged Figure whose alternative text is its description. */
export function drawFigure(canvas: Canvas, drawing: Drawing): void {
  const scale = Math.min(1, canvas.width / drawing.width, (canvas.bottom - canvas.top - 8) / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  canvas.room(height + 8);
  const { left, y, doc } = canvas;
  const figure = canvas.element('Figure', canvas.root, {
    alt: `${drawing.title}. ${drawing.description}`,
    bbox: [left, y, left + width, y + height],
  });
  figure.add(() => {
    doc.save().translate(left, y);
    if (scale < 1) doc.scale(scale);
    drawing.marks.forEach((mark) => drawMark(doc, mark));
    doc.restore();
  });
  figure.end();
  canvas.y += height + 8;
}

function drawMark(doc: ReportDocument, mark: Mark): void {
  if (mark.kind === 'text') return drawText(doc, mark);
  if (mark.kind === 'line') {
    doc.lineWidth(mark.strokeWidth).strokeColor(PALETTE[mark.stroke]);
    withDash(doc, mark.dash, () => doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke());
    return;
  }
  const trace = (): void => {
    if (mark.kind === 'path') doc.path(mark.d);
    else if (mark.radius !== undefined) doc.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
    else doc.rect(mark.x, mark.y, mark.width, mark.height);
  };
  if (mark.fill !== undefined) {
    trace();
    doc.fill(PALETTE[mark.fill]);
  }
  if (mark.stroke === undefined) return;
  doc.lineWidth(mark.strokeWidth ?? 1).strokeColor(PALETTE[mark.stroke]);
  withDash(doc, mark.dash, () => {
    trace();
    doc.stroke();
  });
}

function withDash(doc: ReportDocument, dash: readonly [number, number] | undefined, draw: () => void): void {
  if (dash !== undefined) doc.dash(dash[0], { space: dash[1] });
  draw();
  if (dash !== undefined) doc.undash();
}

function drawText(doc: ReportDocument, mark: TextMark): void {
  const width = measureText(mark.text, mark.size, mark.weight);
  const shift = { start: 0, middle: width / 2, end: width }[mark.anchor];
  doc.font(String(mark.weight)).fontSize(mark.size).fillColor(PALETTE[mark.fill]);
  doc.text(mark.text, mark.x - shift, mark.y, { lineBreak: false, baseline: 'alphabetic' });
}
