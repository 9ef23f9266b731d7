import type { CompanyNames } from '../names/company-names.js';

/** A page on the web: http or https, a host with a dot, no name or password in it, no blanks. */
const ADDRESS =
  /^(?:https?:\/\/)?((?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{2,59}))\.?(?::\d{1,5})?([/?#]\S*)?$/iu;

export function isWebAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

/** The address with its protocol: `acme.example/dpa` becomes `https://acme.example/dpa`. */
export function fullAddress(text: string): string {
  const trimmed = text.trim();
  return /^https?:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/**
 * The host by which two entries can be one company: that of the address in small letters and without `www.`. Null for
 * what is no address, and for a page on a host that many companies share: two projects on one place for source code
 * are two companies, and neither is the company that runs it.
 */
export function companyHost(text: string, { sharedHosts }: Pick<CompanyNames, 'sharedHosts'>): string | null {
  const [, written, path = ''] = ADDRESS.exec(text.trim()) ?? [];
  if (written === undefined) return null;
  const host = written.toLowerCase().replace(/^www\./u, '');
  return sharedHosts.has(host) && !FRONT_PAGE.test(path) ? null : host;
}

const FRONT_PAGE = /^\/?(?:[?#].*)?$/u;
