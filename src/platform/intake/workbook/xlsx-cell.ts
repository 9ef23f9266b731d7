import type { Cell } from '../../../core/workbook/workbook.js';
import type { Attributes } from '../xml.js';
import type { SheetContext } from './xlsx.js';
import { brokenSheet, dayOf, isTrue, plainNumber, plainText } from './xlsx-values.js';

type Shown = Pick<Cell, 'text' | 'kind'>;

/** One cell while its XML streams by: a value, or a text written in place, perhaps a formula. */
export class CellUnderWay {
  private readonly type: string;
  private readonly style: number;
  private value = '';
  private inPlace = '';
  private hasFormula = false;
  private part: 'value' | 'text' | null = null;
  private isReading = false;

  constructor(
    attributes: Attributes,
    private readonly context: SheetContext,
    private readonly where: string,
  ) {
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? -1);
  }

  open(name: string): void {
    if (name === 'f') this.hasFormula = true;
    if (name === 'v') this.part = 'value';
    if (name === 'rPh') this.isReading = true;
    if (name === 't' && !this.isReading) this.part = 'text';
  }

  text(words: string): void {
    if (this.part === 'value') this.value += words;
    if (this.part === 'text') this.inPlace += words;
  }

  close(name: string): void {
    if (name === 'rPh') this.isReading = false;
    this.part = null;
  }

  done(column: number, isInArray: boolean): Cell {
    const { text, kind } = this.shown();
    return { column, text, kind, formula: this.hasFormula || isInArray };
  }

  private shown(): Shown {
    if (this.type === 'inlineStr') return { text: plainText(this.inPlace), kind: 'text' };
    if (this.value === '') return { text: '', kind: 'text' };
    if (this.type === 's') return { text: this.shared(), kind: 'text' };
    if (this.type === 'str') return { text: plainText(this.value), kind: 'text' };
    if (this.type === 'b') return { text: isTrue(this.value) ? 'TRUE' : 'FALSE', kind: 'boolean' };
    if (this.type === 'e') return { text: this.value, kind: 'error' };
    return this.type === 'd' ? isoDay(this.value) : this.number();
  }

  private shared(): string {
    const text = this.context.texts[Number(this.value)];
    if (text === undefined)
      throw brokenSheet(this.where, 'The cell points at a text that is not in the file.');
    return text;
  }

  private number(): Shown {
    const style = this.context.styles[this.style] ?? null;
    const day = style === null ? null : dayOf(Number(this.value), this.context.from1904, style === 'moment');
    return day === null ? { text: plainNumber(this.value), kind: 'number' } : { text: day, kind: 'date' };
  }
}

/** Strict files may write a day in words: `2026-11-22T00:00:00`. */
function isoDay(value: string): Shown {
  const [day = '', time = ''] = value.split('T');
  const clock = time.slice(0, 8);
  return { text: clock === '' || clock === '00:00:00' ? day : `${day} ${clock}`, kind: 'date' };
}
