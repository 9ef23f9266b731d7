import type { CompanyBook } from './company-book.js';
import type { Vendor } from './vendor.entity.js';

/** What names a company: two entries that share a key of theirs can be one. */
export type NamedCompany = Pick<Vendor, 'name' | 'legalName' | 'website'>;

/** By its names, as companies are compared, and by the domain of its website. */
export function twinKeys(book: CompanyBook, { name, legalName, website }: NamedCompany): string[] {
  const names = [name, legalName ?? ''].filter((one) => one !== '');
  const keys = new Set(names.flatMap((one) => book.keysOf(one)).filter((key) => key !== ''));
  const domain = book.hostOf(website);
  return [...[...keys].map((key) => `name ${key}`), ...(domain === null ? [] : [`domain ${domain}`])];
}
