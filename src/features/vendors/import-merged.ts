import type { VendorDraft } from '../../core/inventory/inventory.js';
import type { CompanyBook } from './company-book.js';
import type { Vendor } from './vendor.entity.js';

/** What a row became whose own entry was merged, and what names that entry in it. */
export interface MergedAway {
  /** The entry that stays. */
  vendor: Vendor;
  by: 'external_id' | 'name' | 'domain';
}

interface MergedEntry {
  entry: Vendor;
  standing: Vendor;
}

/** Entries that were merged into others, to be found by their own id, name and domain. */
export class MergedEntries {
  private readonly byExternalId = new Map<string, MergedEntry>();
  private readonly byName = new Map<string, MergedEntry[]>();
  private readonly byDomain = new Map<string, MergedEntry>();
  private readonly byStanding = new Map<string, Vendor[]>();

  constructor(private readonly book: CompanyBook) {}

  enter(entry: Vendor, standing: Vendor): void {
    const merged = { entry, standing };
    this.byStanding.set(standing.id, [...this.of(standing), entry]);
    if (entry.externalId !== null) this.byExternalId.set(entry.externalId, merged);
    for (const name of new Set([entry.name, entry.legalName ?? ''].map((one) => one.toLowerCase())))
      if (name !== '') this.byName.set(name, [...(this.byName.get(name) ?? []), merged]);
    const domain = this.book.hostOf(entry.website);
    if (domain !== null) this.byDomain.set(domain, merged);
  }

  /** The entries that became this one. */
  of({ id }: Vendor): readonly Vendor[] {
    return this.byStanding.get(id) ?? [];
  }

  /** `domains`: where the row says that its vendor is found, without those of entries that still stand. */
  find(
    draft: VendorDraft,
    domains: { all: readonly string[]; ofMerged: readonly string[] },
  ): MergedAway | null {
    const byId = this.byExternalId.get(draft.externalId);
    if (byId !== undefined) return { vendor: byId.standing, by: 'external_id' };
    const byName = this.byName.get(draft.name.toLowerCase()) ?? [];
    const named = byName.find(({ entry }) => !hasOtherId(entry, draft) && this.fits(entry, domains.all));
    if (named !== undefined) return { vendor: named.standing, by: 'name' };
    const found = domains.ofMerged.map((domain) => this.byDomain.get(domain));
    const host = found.find((one) => one !== undefined && !hasOtherId(one.entry, draft));
    return host === undefined ? null : { vendor: host.standing, by: 'domain' };
  }

  private fits({ website }: Vendor, domains: readonly string[]): boolean {
    const domain = this.book.hostOf(website);
    return domain === null || domains.length === 0 || domains.includes(domain);
  }
}

/** Two ids of one list are two vendors, however alike they look. */
export function hasOtherId(vendor: Vendor, { externalId }: VendorDraft): boolean {
  return externalId !== '' && vendor.externalId !== null && vendor.externalId !== externalId;
}
