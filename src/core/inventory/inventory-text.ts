import type { InventoryField } from './inventory.js';

/** What people write into a cell that has nothing to say. */
const PLACEHOLDERS = new Set([
  '-',
  '–',
  '—',
  '?',
  'n/a',
  'n.a.',
  'none',
  'null',
  'tbd',
  'tba',
  'unknown',
  'not specified',
  'k.a.',
  'k. a.',
  'keine',
  'unbekannt',
  'offen',
]);

/** Whether a text only says that there is none. `NA` is Namibia among countries, and a name may be any word. */
export function isPlaceholder(text: string, field: InventoryField): boolean {
  const plain = text.toLowerCase();
  if (field === 'name') return ['-', '–', '—', '?', 'n/a', 'tbd'].includes(plain);
  return PLACEHOLDERS.has(plain) || (plain === 'na' && field !== 'country');
}

/** The entries of a cell that holds several, split at line breaks, semicolons, bars and commas outside brackets. */
export function partsOf(texts: readonly string[]): readonly string[] {
  const split = texts.length === 1 ? (texts[0] ?? '').split(/[\n;|]|,(?![^(]*\))/u) : texts;
  return split
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => !isPlaceholder(part, 'categories') && part !== '');
}

/** Laws that lists show beside certificates. Nobody certifies a company against them in general. */
const LAWS =
  /^(?:eu[ -]|uk[ -])?(?:gdpr|dsgvo|ccpa|cpra|hipaa|ferpa|glba|lgpd|pipeda|coppa|dora|popia)(?:[ /-]+(?:ready|compliant|compliance|konform))?$/iu;

export function certificatesOf(entries: readonly string[]): {
  readonly certificates: readonly string[];
  readonly laws: readonly string[];
} {
  return {
    certificates: entries.filter((entry) => !LAWS.test(entry)),
    laws: entries.filter((entry) => LAWS.test(entry)),
  };
}
