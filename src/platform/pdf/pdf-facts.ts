import type { Fact } from '../../core/report/page.js';
import { TYPE, type Canvas, type Element } from './canvas.js';
import { HAIR } from './palette.js';
import { drawLines, flow, heightOf, setLines, type SetLine } from './set-lines.js';

const LABEL_WIDTH = 132;
const PAD = 3;

/** Label left, value right, a hair line between: a table of two columns to a screen reader. */
export function drawFacts(canvas: Canvas, rows: readonly Fact[]): void {
  canvas.room(2 * TYPE.body.leading);
  const table = canvas.element('Table');
  for (const row of rows) drawFact(canvas, table, row);
  table.end();
  canvas.y += 8;
}

function drawFact(canvas: Canvas, table: Element, fact: Fact): void {
  const labels = setLines(fact.label, TYPE.label, LABEL_WIDTH - 12);
  const values = valueLines(fact, canvas.width - LABEL_WIDTH);
  // A very long value starts here and runs over the page; a short one stays whole.
  canvas.room(Math.min(Math.max(heightOf(labels), heightOf(values)), 400) + 2 * PAD);
  const row = canvas.element('TR', table);
  const head = canvas.element('TH', row, { scope: 'Row' });
  const top = canvas.y + PAD;
  head.add(() => drawLines(canvas, labels, canvas.left, top));
  head.end();
  canvas.y = top;
  flow(canvas, canvas.element('TD', row), values, LABEL_WIDTH);
  row.end();
  if (canvas.y >= top) canvas.y = Math.max(canvas.y, top + heightOf(labels));
  canvas.y += PAD;
  canvas.hairline(canvas.y, HAIR);
}

function valueLines(fact: Fact, width: number): SetLine[] {
  const style = fact.isFine === true ? { ...TYPE.small, leading: TYPE.body.leading } : TYPE.body;
  const values = [fact.value].flat().flatMap((value) => setLines(value, style, width));
  return fact.lead === undefined ? values : [...setLines(fact.lead, TYPE.strong, width), ...values];
}
