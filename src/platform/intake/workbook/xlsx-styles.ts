import type { Archive } from '../archive.js';
import { readXml } from '../xml.js';

/** What a number format shows: a day, a day with its time, or neither. */
type Shows = 'day' | 'moment' | null;

/** Formats every program knows by number (ISO/IEC 29500-1, 18.8.30): days, and 22 with its time. */
const BUILT_IN_DAYS = new Set([
  14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_MOMENT = 22;

/** For each cell style, by its number, whether it shows a day; [] when the workbook has no styles. */
export async function readStyles(archive: Archive, part: string | null): Promise<readonly Shows[]> {
  const formats = new Map<number, Shows>();
  const styles: Shows[] = [];
  if (part === null) return styles;
  let isCellStyle = false;
  await readXml(await archive.stream(part), part, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') formats.set(id, shownBy(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle)
        styles.push(formats.has(id) ? (formats.get(id) ?? null) : builtIn(id));
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

function builtIn(id: number): Shows {
  if (id === BUILT_IN_MOMENT) return 'moment';
  return BUILT_IN_DAYS.has(id) ? 'day' : null;
}

/** Reads a format code without its quoted words, colours and conditions: `[$-407]d. mmmm yyyy` shows a day. */
export function shownBy(code: string): Shows {
  const [positive = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  const isDay = /[dy]/i.test(positive) && !/[0#?]/.test(positive.replaceAll(/[.,]0+/g, ''));
  if (!isDay) return null;
  return /[hs]/i.test(positive) ? 'moment' : 'day';
}
