import type { InventoryField, InventoryMapping, VendorDraft } from '../../core/inventory/inventory.js';
import type { JudgedRow } from '../../core/inventory/judge-rows.js';

/** What is wrong in a row that an import would take in. */
export interface RowProblem {
  /** The head in the file; null where the whole row is meant, or no column holds the field. */
  column: string | null;
  code: string;
}

/** What core finds in a row, and what only a register cannot take. */
export function problemsOf(
  { draft, problems }: JudgedRow,
  headers: readonly string[],
  mapping: InventoryMapping,
): RowProblem[] {
  const all = [...problems, ...nameless(draft), ...tooLong(draft)];
  return all.map(({ field, code }): RowProblem => {
    const column = mapping[field];
    const head = column === undefined || code === 'no_record' ? undefined : headers[column];
    return { column: head ?? null, code: code === 'too_long' && !LIMITED.has(field) ? 'long_text' : code };
  });
}

interface Fault {
  field: InventoryField;
  code: string;
}

/** A total below the list: its sum, or the word before it, would come in as a vendor. */
function nameless(draft: VendorDraft): Fault[] {
  if (/^[+-]?\d[\d\s.,'’]*$/u.test(draft.name)) return [{ field: 'name', code: 'number_name' }];
  return isTotal(draft) ? [{ field: 'name', code: 'total_row' }] : [];
}

const TOTAL =
  /^(?:(?:grand |sub ?)?total|sum|count|summe|(?:zwischen|gesamt)summe|gesamt|insgesamt|anzahl|total général|totale|totaal)s?\s*:?$/iu;

/** A company may be called so as well: then something else is said of it. */
function isTotal({
  name,
  legalName,
  externalId,
  website,
  country,
  domains,
  contactEmail,
}: VendorDraft): boolean {
  const facts = [legalName, externalId, website, contactEmail, ...domains].filter((text) => text !== '');
  return TOTAL.test(name.trim()) && facts.length === 0 && country === null;
}

const LONGEST: readonly (readonly [InventoryField, (draft: VendorDraft) => string, number])[] = [
  ['name', ({ name }) => name, 200],
  ['legalName', ({ legalName }) => legalName, 200],
  ['external_id', ({ externalId }) => externalId, 200],
  ['website', ({ website }) => website, 500],
  ['dpaUrl', ({ dpaUrl }) => dpaUrl, 500],
  ['subprocessorsUrl', ({ subprocessorsUrl }) => subprocessorsUrl, 500],
  ['contactName', ({ contactName }) => contactName, 200],
  ['service', ({ service }) => service, 200],
];

/** Of the others core says where they end. */
const LIMITED: ReadonlySet<InventoryField> = new Set(LONGEST.map(([field]) => field));

function tooLong(draft: VendorDraft): Fault[] {
  return LONGEST.flatMap(([field, textOf, limit]) =>
    textOf(draft).length > limit ? [{ field, code: 'too_long' }] : [],
  );
}
