import { isRecord } from '@core/shape.js';

/** How one attribute of a node or flow is entered; `a.b` is the key b of the object a. */
export interface PartField {
  readonly key: string;
  readonly is:
    | 'text'
    | 'word'
    | 'flag'
    | 'grade'
    | 'number'
    | 'day'
    | 'places'
    | 'countries'
    | 'words'
    | 'activity'
    | 'groups'
    | 'elements'
    | 'vendor'
    | 'node';
  readonly words?: readonly string[];
  readonly needed?: boolean;
  /** A sentence under its label says what it is for. */
  readonly hasHint?: boolean;
  readonly group: FieldGroup;
}

export const FIELD_GROUPS = ['what', 'data', 'where', 'law', 'care'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** A row of the map as it is edited. */
export type Row = Readonly<Record<string, unknown>>;

export function valueAt(row: Row, key: string): unknown {
  const [head = '', ...rest] = key.split('.');
  const value = row[head];
  return rest.length === 0 ? value : isRecord(value) ? value[rest.join('.')] : undefined;
}

/** The row with one value set; undefined takes it away. */
export function withValue(row: Row, key: string, value: unknown): Row {
  const [head = '', ...rest] = key.split('.');
  if (rest.length === 0) return without({ ...row, [head]: value });
  const inner = isRecord(row[head]) ? row[head] : {};
  return without({ ...row, [head]: without({ ...inner, [rest.join('.')]: value }) });
}

function without(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

export function listAt(row: Row, key: string): readonly string[] {
  const value = valueAt(row, key);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function textAt(row: Row, key: string): string {
  const value = valueAt(row, key);
  return value === undefined || value === null ? '' : String(value);
}
