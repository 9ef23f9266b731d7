import { HEADER_WORDS, plainHeader } from './header-words.js';
import {
  INVENTORY_FIELDS,
  type InventoryField,
  type InventoryMapping,
  type InventoryRow,
} from './inventory.js';
import { isWebAddress } from './web-address.js';

/**
 * Which column holds which field, as far as the headers say. A header counts for one field, a field takes one column;
 * the clearest word wins, then the column further left. A column called only `DPA` or `Sub-processors` is taken for
 * addresses where its values are some. A list that names companies by their legal name alone has its names there.
 * @param rows the values of the list, to look at where a header may mean two things
 * @param fields those looked for, the weightier first
 */
export function proposeMapping(
  headers: readonly string[],
  rows: Iterable<InventoryRow> = [],
  fields: readonly InventoryField[] = INVENTORY_FIELDS,
): InventoryMapping {
  const plain = headers.map(plainHeader);
  const taken = new Set<number>();
  const mapping: Partial<Record<InventoryField, number>> = {};
  for (const field of fields) {
    const column = columnOf(field, plain, taken, rows);
    if (column === null) continue;
    taken.add(column);
    mapping[field] = column;
  }
  if (mapping.name !== undefined || mapping.legalName === undefined) return mapping;
  const { legalName, ...others } = mapping;
  return { name: legalName, ...others };
}

/** How many fields the headers of a row name: what a head is recognised by. */
export function headStrength(headers: readonly string[]): number {
  const mapping = proposeMapping(headers);
  return mapping.name === undefined ? 0 : Object.keys(mapping).length;
}

/** Words that name the thing, not a link to it. */
const MAY_BE_ADDRESSES =
  /^(?!.*\b(?:url|link)\b).*(?:dpa|avv|vertrag|agreement|addendum|processors?|verarbeiter|subunternehmer)/u;

function columnOf(
  field: InventoryField,
  plain: readonly string[],
  taken: ReadonlySet<number>,
  rows: Iterable<InventoryRow>,
): number | null {
  const isFree = (column: number): boolean => column >= 0 && !taken.has(column);
  for (const word of HEADER_WORDS[field]) {
    const column = plain.findIndex((header, at) => header === word && isFree(at));
    if (isFree(column) && fits(field, word, column, rows)) return column;
  }
  return null;
}

function fits(field: InventoryField, word: string, column: number, rows: Iterable<InventoryRow>): boolean {
  if (field !== 'dpaUrl' && field !== 'subprocessorsUrl') return true;
  if (!MAY_BE_ADDRESSES.test(word)) return true;
  const texts: string[] = [];
  for (const { values } of rows)
    texts.push(...(values[column]?.texts ?? []).filter((text) => text.trim() !== ''));
  return texts.length > 0 && texts.filter(isWebAddress).length * 2 >= texts.length;
}
