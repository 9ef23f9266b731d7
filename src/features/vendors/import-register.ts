import type { VendorDraft } from '../../core/inventory/inventory.js';
import { type InParts, mapInParts } from '../../core/in-parts.js';
import type { CompanyBook } from './company-book.js';
import { hasOtherId, type MergedAway, MergedEntries } from './import-merged.js';
import type { Vendor } from './vendor.entity.js';

export type LikenessReason = 'name' | 'domain' | 'external_id';

export interface Likeness {
  vendor: Vendor;
  by: LikenessReason;
}

/** What the register says to a row: the vendor it certainly is (of several with one name, the best first), or those it may be. */
export type Match =
  | { kind: 'certain'; vendors: Vendor[]; by: 'external_id' | 'name' }
  | { kind: 'alike'; alike: Likeness[] }
  | { kind: 'new' };

const PART = 100;

/** The vendors of a workspace, to be found by id, name and domain. A merged entry leads to the one that stays. */
export class KnownVendors {
  private readonly byExternalId = new Map<string, Vendor>();
  private readonly byName = new Map<string, Vendor[]>();
  private readonly byKey = new Map<string, Vendor[]>();
  private readonly byDomain = new Map<string, Vendor[]>();
  private readonly byId: Map<string, Vendor>;
  private readonly merged: MergedEntries;

  private constructor(
    vendors: readonly Vendor[],
    private readonly book: CompanyBook,
  ) {
    this.byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
    this.merged = new MergedEntries(book);
  }

  /** In parts: the keys of 50,000 names take seconds. */
  static *inParts(vendors: readonly Vendor[], book: CompanyBook): InParts<KnownVendors> {
    const known = new KnownVendors(vendors, book);
    yield* mapInParts(vendors, PART, (vendor) => known.enter(vendor));
    return known;
  }

  find(draft: VendorDraft): Match {
    const byId = this.byExternalId.get(draft.externalId);
    if (byId !== undefined) return { kind: 'certain', vendors: [byId], by: 'external_id' };
    const merged = this.mergedAway(draft);
    if (merged?.by === 'external_id') return { kind: 'alike', alike: [merged] };
    const same = (this.byName.get(draft.name.toLowerCase()) ?? []).filter(
      (vendor) => !hasOtherId(vendor, draft) && this.hasNoOtherDomain(vendor, draft),
    );
    const best = same.toSorted((one, other) => this.nearness(other, draft) - this.nearness(one, draft));
    if (best.length > 0) return { kind: 'certain', vendors: best, by: 'name' };
    const others = this.alikeTo(draft).filter(({ vendor }) => vendor !== merged?.vendor);
    const alike = merged === null ? others : [merged, ...others];
    return alike.length === 0 ? { kind: 'new' } : { kind: 'alike', alike };
  }

  /** The one that a row most probably is; null for a row like none. */
  nearest(draft: VendorDraft): Vendor | null {
    const match = this.find(draft);
    if (match.kind === 'new') return null;
    return match.kind === 'certain' ? match.vendors[0]! : match.alike[0]!.vendor;
  }

  /** What a row became whose own entry was merged; null for a row that names none. */
  mergedAway(draft: VendorDraft): MergedAway | null {
    const all = this.domainsOf(draft);
    return this.merged.find(draft, { all, ofMerged: all.filter((domain) => !this.isTaken(domain)) });
  }

  /** The entries that were merged into this one. */
  mergedInto(vendor: Vendor): readonly Vendor[] {
    return this.merged.of(vendor);
  }

  /** Whether the list's own id names a vendor that has another name here. */
  isRenamedBy({ externalId, name }: VendorDraft): boolean {
    const vendor = this.byExternalId.get(externalId);
    if (vendor === undefined || name === '') return false;
    return ![vendor.name, vendor.legalName].some((known) => known?.toLowerCase() === name.toLowerCase());
  }

  /** The entry that stands for this id now; undefined for an id of nobody here. */
  get(id: string): Vendor | undefined {
    const vendor = this.byId.get(id);
    return vendor === undefined ? undefined : this.standing(vendor);
  }

  private enter(vendor: Vendor): void {
    const standing = this.standing(vendor);
    const isMerged = standing !== vendor;
    if (isMerged) this.merged.enter(vendor, standing);
    else if (vendor.externalId !== null) this.byExternalId.set(vendor.externalId, standing);
    for (const name of [vendor.name, vendor.legalName ?? '']) {
      if (name === '') continue;
      if (!isMerged) add(this.byName, name.toLowerCase(), standing);
      for (const key of this.book.keysOf(name)) add(this.byKey, key, standing);
    }
    const domain = this.book.hostOf(vendor.website);
    if (domain !== null) add(this.byDomain, domain, standing);
  }

  private standing(vendor: Vendor): Vendor {
    const kept = vendor.mergedIntoId === null ? undefined : this.byId.get(vendor.mergedIntoId);
    return kept ?? vendor;
  }

  private alikeTo(draft: VendorDraft): Likeness[] {
    const byName = this.book.keysOf(draft.name).flatMap((key) => this.byKey.get(key) ?? []);
    const byDomain = this.domainsOf(draft).flatMap((domain) => this.byDomain.get(domain) ?? []);
    const found = new Map<Vendor, LikenessReason>();
    for (const vendor of byDomain) found.set(vendor, 'domain');
    for (const vendor of byName) found.set(vendor, 'name');
    return [...found]
      .filter(([vendor]) => !hasOtherId(vendor, draft))
      .map(([vendor, by]) => ({ vendor, by }))
      .slice(0, 5);
  }

  /** By an entry that still stands. */
  private isTaken(domain: string): boolean {
    return (this.byDomain.get(domain) ?? []).some(({ website }) => this.book.hostOf(website) === domain);
  }

  private hasNoOtherDomain(vendor: Vendor, draft: VendorDraft): boolean {
    const domains = this.domainsOf(draft);
    const domain = this.book.hostOf(vendor.website);
    return domain === null || domains.length === 0 || domains.includes(domain);
  }

  /** Where the row says that its vendor is found, its website among it. */
  private domainsOf({ domains, website }: VendorDraft): string[] {
    const own = this.book.hostOf(website === '' ? null : website);
    return own === null ? [...domains] : [...new Set([...domains, own])];
  }

  /** The name itself counts more than the domain, and both more than a legal name that happens to be the same. */
  private nearness(vendor: Vendor, draft: VendorDraft): number {
    const isNamedSo = vendor.nameKey === draft.name.toLowerCase();
    const isFoundSo = this.domainsOf(draft).includes(this.book.hostOf(vendor.website) ?? '');
    return (isNamedSo ? 2 : 0) + (isFoundSo ? 1 : 0);
  }
}

function add(map: Map<string, Vendor[]>, key: string, vendor: Vendor): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [vendor]);
  else if (!known.includes(vendor)) known.push(vendor);
}
