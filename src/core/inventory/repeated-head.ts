import { plainHeader } from './header-words.js';
import type { InventoryRow } from './inventory.js';

/** A longer text is no header. */
const LONGEST_HEADER = 100;

/** Whether a row says the headers again, as a printed list does on every page. */
export function repeatsTheHead({ values }: InventoryRow, headers: readonly string[]): boolean {
  const filled = values.flatMap(({ texts }, at) =>
    texts.length === 0 ? [] : [{ text: texts.join(' '), at }],
  );
  return filled.length > 1 && filled.every(({ text, at }) => isHeader(text, headers[at] ?? ''));
}

function isHeader(text: string, header: string): boolean {
  return text.length < LONGEST_HEADER && plainHeader(text) === plainHeader(header);
}
