import { canonicalName } from '../names/canonical-name.js';
import type { CompanyNames } from '../names/company-names.js';
import type { InventoryDuplicate, VendorDraft } from './inventory.js';
import { shownRow } from './shown-row.js';

/** An earlier row of the same list that seems to mean the same vendor. */
export interface EarlierRow {
  /** As the program shows it that made the file. */
  readonly row: number;
  readonly by: InventoryDuplicate['by'];
}

interface Seen {
  readonly at: number;
  readonly shown: number;
}

/**
 * Tells of each row of a list which earlier one it repeats, by the keys of `findDuplicates`, and keeps nothing of a row
 * but these. Rows are given in their order.
 */
export class EarlierRows {
  private readonly byId = new Map<string, Seen>();
  private readonly byName = new Map<string, Seen>();
  private readonly byDomain = new Map<string, Seen>();

  constructor(private readonly names: CompanyNames) {}

  /** The list's own id weighs most; then the earliest row counts, and a name more than a domain of the same row. */
  of(draft: VendorDraft): EarlierRow | null {
    const seen = { at: draft.row, shown: shownRow(draft) };
    const id = before(this.byId, draft.externalId, seen);
    const name = before(this.byName, canonicalName(draft.name, this.names), seen);
    const domains = draft.domains.map((domain) => before(this.byDomain, domain, seen));
    if (id !== null) return { row: id.shown, by: 'external_id' };
    let earliest: (Seen & { by: 'name' | 'domain' }) | null = name === null ? null : { ...name, by: 'name' };
    for (const domain of domains)
      if (domain !== null && (earliest === null || domain.at < earliest.at))
        earliest = { ...domain, by: 'domain' };
    return earliest === null ? null : { row: earliest.shown, by: earliest.by };
  }
}

/** The first row with this key, where that is another one than this. */
function before(rows: Map<string, Seen>, key: string, row: Seen): Seen | null {
  if (key === '') return null;
  const first = rows.get(key);
  if (first === undefined) rows.set(key, row);
  return first === undefined || first.at === row.at ? null : first;
}
