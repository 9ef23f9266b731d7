/** A page on the web: http or https, a host with a dot, no name or password in it, no blanks. */
const ADDRESS =
  /^(?:https?:\/\/)?((?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{2,59}))\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

export function isWebAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

/** The address with its protocol: `acme.example/dpa` becomes `https://acme.example/dpa`. */
export function fullAddress(text: string): string {
  const trimmed = text.trim();
  return /^https?:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** The host an address leads to, in small letters and without `www.`; null for what is no address. */
export function hostOf(text: string): string | null {
  const host = ADDRESS.exec(text.trim())?.[1]?.toLowerCase();
  return host === undefined ? null : host.replace(/^www\./u, '');
}
