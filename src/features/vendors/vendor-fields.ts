import type { AddVendorInput } from './vendor-fields.inputs.js';
import type { Vendor } from './vendor.entity.js';

/** The columns of a vendor that people write, by hand or by import. */
export type VendorFields = Pick<
  Vendor,
  | 'name'
  | 'nameKey'
  | 'legalName'
  | 'website'
  | 'country'
  | 'notes'
  | 'ownerId'
  | 'ownerGroupId'
  | 'externalId'
  | 'categories'
  | 'certifications'
  | 'dpaUrl'
  | 'subprocessorsUrl'
  | 'renewsOn'
  | 'listedTier'
>;

/** What was typed as it is kept: trimmed, nothing instead of blanks. */
export function vendorFields(input: AddVendorInput): VendorFields {
  const name = input.name.trim();
  return {
    name,
    nameKey: name.toLowerCase(),
    legalName: textOf(input.legalName),
    website: textOf(input.website),
    country: input.country ?? null,
    notes: textOf(input.notes),
    ownerId: input.ownerId ?? null,
    ownerGroupId: input.ownerGroupId ?? null,
    externalId: textOf(input.externalId),
    categories: wordsOf(input.categories),
    certifications: wordsOf(input.certifications),
    dpaUrl: textOf(input.dpaUrl),
    subprocessorsUrl: textOf(input.subprocessorsUrl),
    renewsOn: input.renewsOn ?? null,
    listedTier: input.listedTier ?? null,
  };
}

function textOf(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}

function wordsOf(words: readonly string[] | null | undefined): string[] {
  return [...new Set((words ?? []).map((word) => word.trim()).filter((word) => word !== ''))];
}
