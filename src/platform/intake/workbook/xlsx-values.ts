/** How the values of an XLSX file are written: flags, escapes, references, days as numbers. */
import { Unreadable } from '../unreadable.js';

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Characters that XML cannot carry are written `_x000D_`; line breaks become one character. */
export function plainText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return decoded.includes('\r') ? decoded.replaceAll(/\r\n?/g, '\n') : decoded;
}

/** Fifteen digits are what a spreadsheet program shows; the sixteenth is rounding noise: 0.1+0.2 is 0.3. */
export function plainNumber(text: string): string {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : String(Number(value.toPrecision(15)));
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export interface Reference {
  readonly row: number;
  readonly column: number;
}

/** The place `C7` means; null for what is no place of a sheet. */
export function reference(text: string): Reference | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (parts === null) return null;
  const [, letters = '', digits = ''] = parts;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** Both corners of `A1:C3`; one cell is a range too. */
export function range(
  text: string,
  where: string,
): { top: number; left: number; bottom: number; right: number } {
  const [first = '', last = first] = text.split(':');
  const from = reference(first);
  const to = reference(last);
  if (from === null || to === null)
    throw brokenSheet(where, `The text "${text.slice(0, 30)}" is no range of cells.`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export function brokenSheet(where: string, message: string): Unreadable {
  return Unreadable.because(
    'BAD_FORMAT',
    where,
    message,
    'Save the file again with the program that made it.',
  );
}

const DAY = 24 * 60 * 60;
/** Serial number of 1970-01-01 in each calendar. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 9999-12-31: no program shows a later day. */
const LAST_DAY = 2_958_465;

/**
 * The day a number means, `YYYY-MM-DD`, with ` HH:MM:SS` where the cell shows a time that is not midnight; null for
 * numbers that are no day. The calendar of 1900 has a 29 February that never was: serial 60 is no day.
 */
export function dayOf(serial: number, from1904: boolean, withTime: boolean): string | null {
  const seconds = Math.round(serial * DAY);
  const whole = Math.floor(seconds / DAY);
  if (whole < (from1904 ? 0 : 1) || whole > LAST_DAY || (!from1904 && whole === 60)) return null;
  // Before the day that never was, the count is one short.
  const epoch = from1904 ? EPOCH_1904 : whole < 60 ? EPOCH_1900 - 1 : EPOCH_1900;
  const moment = new Date((seconds - epoch * DAY) * 1000).toISOString();
  const time = moment.slice(11, 19);
  return withTime && time !== '00:00:00' ? `${moment.slice(0, 10)} ${time}` : moment.slice(0, 10);
}
