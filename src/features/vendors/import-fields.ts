import { isCountryCode } from '../../core/country-codes.js';
import type { VendorDraft } from '../../core/inventory/inventory.js';
import { notesAfter } from './import-notes.js';
import { vendorFields, type VendorFields } from './vendor-fields.js';
import type { Vendor } from './vendor.entity.js';

/** Whom a row names as owners, as far as they are here. */
export type RowOwners = Pick<VendorFields, 'ownerId' | 'ownerGroupId'>;

/** What an import writes of a vendor: what people write, and what the list said of it. */
export type ImportedFields = VendorFields & Pick<Vendor, 'listedNotes'>;

/** A row as a new vendor. */
export function newVendor(draft: VendorDraft, owners: RowOwners): ImportedFields {
  const fields = fieldsOf(draft, owners);
  return { ...fields, listedNotes: fields.notes };
}

function fieldsOf(draft: VendorDraft, owners: RowOwners): VendorFields {
  return vendorFields({
    name: draft.name,
    legalName: draft.legalName,
    website: websiteOf(draft),
    country: countryOf(draft),
    ...owners,
    notes: draft.notes,
    externalId: draft.externalId,
    categories: [...draft.categories],
    certifications: [...draft.certifications],
    dpaUrl: draft.dpaUrl,
    subprocessorsUrl: draft.subprocessorsUrl,
    renewsOn: draft.renewal,
    listedTier: draft.tier,
  });
}

interface ChangeContext {
  by: 'external_id' | 'name' | 'choice';
  noteSource: string;
  /** The entries that became this vendor: the row of the list never spoke for them. */
  merged: readonly Vendor[];
}

/**
 * What a row changes of a known vendor: a cell that says nothing takes nothing away, and the name changes only where
 * the list's own id says that it is the same vendor. An empty object: nothing.
 */
export function changesOf(
  vendor: Vendor,
  draft: VendorDraft,
  owners: RowOwners,
  { by, noteSource, merged }: ChangeContext,
): Partial<ImportedFields> {
  const said = fieldsOf(draft, owners);
  const notes = notesAfter(vendor, said.notes, noteSource);
  const wanted: Partial<ImportedFields> = {
    ...said,
    notes: null,
    ...notes,
    categories: withMerged('categories', said, vendor, merged),
    certifications: withMerged('certifications', said, vendor, merged),
  };
  if (by !== 'external_id') {
    delete wanted.name;
    delete wanted.nameKey;
    // The next import of the same list then knows the vendor by this name.
    if (vendor.legalName === null && said.name !== vendor.name) wanted.legalName ??= said.name;
  }
  if (vendor.externalId !== null) delete wanted.externalId;
  const changed = Object.entries(wanted).filter(
    ([field, value]) => !saysNothing(value) && !isSame(value, vendor[field as keyof ImportedFields]),
  );
  return Object.fromEntries(changed);
}

/** What a row says, and what a merge brought: nobody took that away. In the order it has where nothing is new. */
function withMerged(
  field: 'categories' | 'certifications',
  said: VendorFields,
  vendor: Vendor,
  merged: readonly Vendor[],
): string[] {
  const brought = new Set(merged.flatMap((entry) => entry[field]));
  if (said[field].length === 0 || brought.size === 0) return said[field];
  const kept = vendor[field].filter((word) => brought.has(word));
  const all = [...new Set([...said[field], ...kept])];
  const isKnown = all.length === vendor[field].length && all.every((word) => vendor[field].includes(word));
  return isKnown ? vendor[field] : all;
}

function saysNothing(value: unknown): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isSame(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other) ? one.join('\n') === other.join('\n') : one === other;
}

/** A list of domains without a column for the website still tells where the vendor is found. */
function websiteOf({ website, domains }: VendorDraft): string {
  const [domain] = domains;
  return website === '' && domain !== undefined ? `https://${domain}` : website;
}

/** An area such as the EU is no seat. */
function countryOf({ country }: VendorDraft): string | null {
  return country !== null && isCountryCode(country) ? country : null;
}
