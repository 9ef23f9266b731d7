import {
  REGISTER_FIELDS,
  type InventoryField,
  type InventoryList,
  type InventoryMapping,
  type InventoryRow,
} from './inventory.js';
import { proposeMapping } from './propose-mapping.js';

/** What is known of a column by its head, in the form `headerKey` gives: the field it holds, or '' for none. */
export type KnownColumns = ReadonlyMap<string, string>;

export function headerKey(header: string): string {
  return header.toLowerCase().slice(0, 200);
}

/** Which column holds which field: as it is known, else as its head says; a column known to hold none is left out. */
export function mappingBy({ headers, rows }: InventoryList, known: KnownColumns): InventoryMapping {
  const proposed = withoutRunningNumber(proposeMapping(headers, rows, REGISTER_FIELDS), rows);
  const mapping: Partial<Record<InventoryField, number>> = {};
  for (const [field, column] of Object.entries(proposed) as [InventoryField, number][])
    if (!known.has(headerKey(headers[column]!))) mapping[field] = column;
  for (const [column, header] of headers.entries()) {
    const field = REGISTER_FIELDS.find((one) => one === known.get(headerKey(header)));
    if (field !== undefined) mapping[field] = column;
  }
  return mapping;
}

/**
 * `Nr.` 1 to n counts the rows of a sheet and says nothing of a vendor: sorted anew, the next list would give each
 * number to another one. Who means it as an id says so by hand.
 */
function withoutRunningNumber(mapping: InventoryMapping, rows: Iterable<InventoryRow>): InventoryMapping {
  const { external_id: column, ...others } = mapping;
  if (column === undefined) return mapping;
  const numbers = new Set<number>();
  let [all, most] = [0, 0];
  for (const { values } of rows) {
    all += 1;
    const text = values[column]?.texts.join('') ?? '';
    if (!/^\d+\.?$/u.test(text)) continue;
    const number = Number.parseInt(text, 10);
    numbers.add(number);
    most = Math.max(most, number);
  }
  const isCount = numbers.size > 1 && most === numbers.size && numbers.size >= all - 5;
  return isCount ? others : mapping;
}
