/** The host of a web address without `www.`, by which two entries can be one company; null for anything else. */
export function webDomain(address: string | null): string | null {
  if (address === null) return null;
  const written = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(written)) return null;
  const host = new URL(written).hostname.toLowerCase().replace(/^www\./, '');
  return host.includes('.') ? host : null;
}
