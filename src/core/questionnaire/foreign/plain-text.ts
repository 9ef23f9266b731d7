/** The words of an HTML fragment, and what of it could not be kept. */
export interface PlainText {
  readonly text: string;
  /** Names of the tags whose effect is lost, each once. */
  readonly dropped: readonly string[];
}

/**
 * HTML fragments become plain text: paragraphs and list items are lines, a link keeps its address in brackets.
 * Emphasis and every other tag are lost and named; the content of script and style is never kept.
 */
export function plainText(html: string): PlainText {
  const dropped = new Set<string>();
  const addresses: string[] = [];
  const whole = html.replaceAll(SCRIPTS, (_all, name: string) => {
    dropped.add(name.toLowerCase());
    return ' ';
  });
  const text = whole.replaceAll(TAG, (tag: string, slash: string, name: string) => {
    const known = name.toLowerCase();
    if (known === 'a') return slash === '' ? opened(tag, addresses) : closed(addresses);
    if (known === 'li') return slash === '' ? '\n- ' : '';
    if (LINES.has(known)) return '\n';
    dropped.add(known);
    return '';
  });
  return { text: tidy(decoded(text)), dropped: [...dropped] };
}

const SCRIPTS = /<(script|style)\b[^<>]*>(?:(?!<\/\1)[^])*(?:<\/\1[^<>]*>|$)/gi;
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*|\/)?>/gi;
const LINES = new Set(['p', 'ul', 'ol', 'br', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function opened(tag: string, addresses: string[]): string {
  const found = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  addresses.push(found?.[1] ?? found?.[2] ?? '');
  return '';
}

function closed(addresses: string[]): string {
  const address = addresses.pop() ?? '';
  return address === '' ? '' : ` (${address})`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? all;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
