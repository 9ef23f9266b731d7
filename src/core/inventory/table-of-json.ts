import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, type Raw } from '../shape.js';
import type { InventoryTable, InventoryValue } from './inventory.js';
import { tableFault } from './table-size.js';

export type TableOfJson =
  | { readonly ok: true; readonly table: InventoryTable }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The list in a JSON document: a list of objects, or an object with one such list. Keys are the headers, in the order
 * they are first met; an object inside a record counts with its keys (`address.country`). An entry that is no object is
 * a row without values, marked as such; a list of nothing else is refused.
 */
export function tableOfJson(json: unknown): TableOfJson {
  const found = listIn(json);
  if (found === null) return { ok: false, problems: [noList()] };
  const { list, where } = found;
  const tooLong = tableFault(list.length, 1);
  if (tooLong !== null) return { ok: false, problems: [tooLong] };
  if (list.length > 0 && !list.some(isRecord))
    return { ok: false, problems: list.map((_, at) => noRecord(pointer(where, at))) };
  const records = list.map((entry) => (isRecord(entry) ? new Map(flat(entry)) : null));
  const headers = [...new Set(records.flatMap((record) => [...(record?.keys() ?? [])]))];
  const tooWide = tableFault(records.length, headers.length);
  if (tooWide !== null) return { ok: false, problems: [tooWide] };
  const rows = records.map((record, at) => ({
    row: at + 1,
    where: pointer(where, at),
    values: headers.map((header) => valueOf(record?.get(header))),
    beyondHead: 0,
    ...(record === null ? NO_RECORD : {}),
  }));
  return { ok: true, table: { format: 'json', sheet: '', headerRow: null, headers, rows } };
}

const NO_RECORD = { isNoRecord: true } as const;

function listIn(json: unknown): { readonly list: readonly unknown[]; readonly where: string } | null {
  if (Array.isArray(json)) return { list: json, where: '' };
  if (!isRecord(json)) return null;
  const lists = Object.entries(json).flatMap(
    ([key, value]): readonly (readonly [string, readonly unknown[]])[] =>
      Array.isArray(value) ? [[key, value]] : [],
  );
  // Beside a list of records a list of words is a remark; a list of no vendors is still a list of them.
  const records = lists.filter(([, list]) => list.some(isRecord));
  const meant = records.length > 0 ? records : lists.filter(([, list]) => list.length === 0);
  const [only] = meant;
  return only === undefined || meant.length > 1 ? null : { list: only[1], where: pointer('', only[0]) };
}

function flat(record: Raw): readonly (readonly [string, unknown])[] {
  return Object.entries(record).flatMap(([key, value]): readonly (readonly [string, unknown])[] =>
    isRecord(value) ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, one]) : [[key, value]],
  );
}

function valueOf(value: unknown): InventoryValue {
  const texts = [value].flat().flatMap(textOf);
  return { texts, fault: null };
}

function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return value === null || value === undefined ? [] : [JSON.stringify(value)];
}

function noList(): Problem {
  const message = 'The document is neither a list of vendors nor an object with exactly one list of them.';
  return problem('BAD_FORMAT', null, message, 'Send a JSON list with one object for each vendor.');
}

function noRecord(where: string): Problem {
  return problem(
    'BAD_FORMAT',
    where,
    'An entry of the list is no object.',
    'Write {"name": "…"} for each vendor.',
  );
}
