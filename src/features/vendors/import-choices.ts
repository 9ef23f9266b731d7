import {
  REGISTER_FIELDS,
  type InventoryField,
  type InventoryMapping,
} from '../../core/inventory/inventory.js';
import { isRecord } from '../../core/shape.js';
import { invalidInput } from '../../platform/errors/problems.js';
import { EXPORT_LANGUAGES, type ExportLanguage } from './register-words.js';
import { uuidOf } from '../../platform/graphql/typed-ids.js';

/**
 * What a person settles for a row that looks like a known vendor. `keep`: it is, and keeps the name it has; `ask`: what
 * was said of it last time no longer holds.
 */
export type RowDecision =
  | { act: (typeof ACTS)[number] }
  | { act: 'into'; vendorId: string }
  /** Nobody said it of the row: its own entry was merged into this vendor. */
  | { act: 'merged'; vendorId: string };

const ACTS = ['add', 'skip', 'keep', 'ask'] as const;

/** What a person settled of an import so far; what is left out is proposed. */
export interface ImportChoices {
  language: ExportLanguage;
  /** Of the file as it was sent; '' where nobody said. */
  fileName: string;
  /** Position of the sheet, from 0. */
  sheet: number | null;
  /** 1-based row of the head. */
  headerRow: number | null;
  mapping: InventoryMapping | null;
  /** By 1-based data row. */
  decisions: ReadonlyMap<number, RowDecision>;
}

/** Reads the choices that come beside the file as JSON; anything of another shape is refused as a whole. */
export function readChoices(text: string | undefined): ImportChoices {
  const raw = parsed(text ?? '{}');
  return {
    language: EXPORT_LANGUAGES.find((one) => one === raw['language']) ?? 'en',
    fileName: typeof raw['fileName'] === 'string' ? raw['fileName'] : '',
    sheet: whole(raw['sheet'], 0),
    headerRow: whole(raw['headerRow'], 1),
    mapping: raw['mapping'] == null ? null : mappingOf(raw['mapping']),
    decisions: new Map(raw['decisions'] == null ? [] : decisionsOf(raw['decisions'])),
  };
}

const LONGEST_FILE_NAME = 120;

/** The choices as they are kept with a file until it is in: its name among them, for what is said of its rows. */
export function withFileName(text: string, fileName: string): string {
  const name = fileName
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[\\/]/u)
    .at(-1)!;
  return JSON.stringify({ ...parsed(text), fileName: name.slice(-LONGEST_FILE_NAME) });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Falls through to the same refusal as JSON of another shape.
  }
  throw notReadable();
}

function whole(value: unknown, least: number): number | null {
  if (value == null) return null;
  if (Number.isInteger(value) && Number(value) >= least) return Number(value);
  throw notReadable();
}

/** A field may be said to have no column: then nothing is proposed for it. */
function mappingOf(raw: unknown): InventoryMapping {
  if (!isRecord(raw)) throw notReadable();
  const pairs = Object.entries(raw).map(([field, column]): [InventoryField, number | null] => {
    const known = REGISTER_FIELDS.find((one) => one === field);
    if (known === undefined) throw notReadable();
    return [known, whole(column, 0)];
  });
  return Object.fromEntries(pairs.filter(([, column]) => column !== null));
}

function decisionsOf(raw: unknown): [number, RowDecision][] {
  if (!isRecord(raw)) throw notReadable();
  return Object.entries(raw).map(([row, decision]) => {
    const number = whole(Number(row), 1);
    if (number === null || typeof decision !== 'string') throw notReadable();
    const act = ACTS.find((one) => one === decision);
    if (act !== undefined) return [number, { act }];
    return [number, { act: 'into', vendorId: uuidOf('vnd', decision) }];
  });
}

function notReadable() {
  return invalidInput('The choices beside the file are not readable. Choose the file again.');
}
