import type { CountryLookup } from '../country-lookup.js';
import { plainHeader } from '../inventory/header-words.js';
import { columnRoles, type ColumnRole, type ColumnRoles } from './column-roles.js';
import {
  oneLine,
  type NamelessRow,
  type SubProcessorRow,
  type TableBlock,
  type TableRow,
} from './list-page.js';
import { NO_PLACE, placesIn, type Places } from './place-text.js';
import { isPostalAddress } from './postal-address.js';
import { saysSubsidiary } from './subsidiaries.js';

/** What stands above a table or list and holds for all its rows. */
export interface Above {
  readonly heading: string;
  /** Places that a sentence above states. */
  readonly places: Places;
}

export interface RowsOfTable {
  readonly rows: readonly SubProcessorRow[];
  readonly nameless: readonly NamelessRow[];
}

/** The companies of a table; a row without a name belongs to the company above it, below the same heading. */
export function rowsOfTable(table: TableBlock, above: Above, countries: CountryLookup): RowsOfTable {
  const roles = columnRoles(table.header);
  const rows: SubProcessorRow[] = [];
  const nameless: NamelessRow[] = [];
  let { heading } = above;
  let before: string | null = null;
  for (const row of table.rows.filter((one) => isFilled(one) && !repeatsHead(one, table.header))) {
    const read = readRow(row, roles, { ...above, heading }, countries);
    if (isHeadingRow(row, roles)) {
      heading = oneLine(row.cells.join(' '));
      before = null;
    } else if (read.name !== '') {
      rows.push(read);
      before = read.name;
    } else {
      nameless.push({ line: row.line, takenFor: before });
      if (before !== null) rows.push({ ...read, name: before });
    }
  }
  return { rows, nameless };
}

function isFilled({ cells }: TableRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** Words of a heading inside a table, where the format cannot say that one cell spans all columns. */
const HEADING_WORDS =
  /subsidiar|third.part|sub.?processors?$|affiliates?$|tochter|unterauftragsverarbeiter$/iu;

function isHeadingRow(row: TableRow, { name }: ColumnRoles): boolean {
  const filled = row.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ cell, at }]));
  const [only] = filled;
  if (only === undefined || filled.length > 1) return row.spans;
  return (
    row.spans || (row.cells.length > 1 && only.at === (name ?? 0) && HEADING_WORDS.test(oneLine(only.cell)))
  );
}

function repeatsHead({ cells }: TableRow, header: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, at) => plainHeader(cell) === plainHeader(header[at] ?? ''));
}

function readRow(row: TableRow, roles: ColumnRoles, above: Above, countries: CountryLookup): SubProcessorRow {
  const cell = (role: ColumnRole): string => row.cells[roles[role] ?? -1] ?? '';
  const { name, address: besideName } = nameIn(cell('name'), roles.nameHasAddress);
  const task = oneLine(cell('task'));
  const isAddress = isPostalAddress(cell('place'));
  const stated = roles.place === undefined ? above.places : placesIn(cell('place'), countries);
  const addresses = [cell('address'), besideName, isAddress ? cell('place') : ''].map(oneLine);
  return {
    name,
    task,
    ...(isAddress ? NO_PLACE : stated),
    corporate: oneLine(cell('corporate')) || null,
    address: addresses.find((one) => one !== '') ?? null,
    subsidiary: [task, above.heading, oneLine(cell('kind'))].some(saysSubsidiary),
    line: row.line,
  };
}

/** One column for both: the address begins on a new line, or behind the first comma with a street or postcode. */
function nameIn(cell: string, hasAddress: boolean): { readonly name: string; readonly address: string } {
  if (!hasAddress) return { name: oneLine(cell), address: '' };
  const [first = '', ...further] = cell.trim().split('\n');
  if (further.length > 0)
    return { name: oneLine(first).replace(/,$/u, ''), address: oneLine(further.join(', ')) };
  const [, name = first, address = ''] =
    /^(.+?(?:,\s*(?:Inc|LLC|Ltd|Corp|S\.A|B\.V)\.?)?),\s*(.+)$/u.exec(first) ?? [];
  return isPostalAddress(address)
    ? { name: oneLine(name), address: oneLine(address) }
    : { name: oneLine(first), address: '' };
}
