import { canPrint } from './fonts.js';

/** Drawn where the font has no letter; the font has this one, and the report says what it stands for. */
const PLACEHOLDER = '□';

/** Joiners and variation selectors: they shape the letter before them and are nothing by themselves. */
const COMPANIONS = new Set([0x200d, 0xfe0e, 0xfe0f]);

/**
 * Letters that steer the direction or hide: shown by their number, for a reader must see that they are
 * there (a file name can be made to read backwards with one of them).
 */
function isHidden(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x09 && code !== 0x0a) ||
    (code >= 0x7f && code <= 0x9f) ||
    [0x00ad, 0x061c, 0x180e, 0x200b, 0x200c, 0x200e, 0x200f, 0x2028, 0x2029, 0x2060, 0xfeff].includes(code) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2061 && code <= 0x206f) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

/**
 * The text as it can be printed: hidden controls as `[U+202E]`, letters the font lacks as a box.
 * Letters it lacks are added to `missing` as `U+05D0`.
 */
export function printable(text: string, missing: Set<string>): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\t\u00a0\u202f]/g, ' ');
  if (/^[\n\u0020-\u007e]*$/.test(plain)) return plain;
  let out = '';
  for (const letter of plain.toWellFormed().normalize('NFC')) out += printableLetter(letter, out, missing);
  return out;
}

function printableLetter(letter: string, before: string, missing: Set<string>): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code === 0x0a) return letter;
  if (COMPANIONS.has(code) && before.endsWith(PLACEHOLDER)) return '';
  if (isHidden(code)) return `[${codeName(code)}]`;
  if (canPrint(code)) return letter;
  missing.add(codeName(code));
  return PLACEHOLDER;
}

function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The letters of all texts of a model that cannot be printed, in order of their number. */
export function missingLetters(model: unknown): string[] {
  const missing = new Set<string>();
  collect(model, missing);
  return [...missing].toSorted((a, b) => parseInt(a.slice(2), 16) - parseInt(b.slice(2), 16));
}

function collect(value: unknown, missing: Set<string>): void {
  if (typeof value === 'string') printable(value, missing);
  else if (Array.isArray(value)) value.forEach((entry) => collect(entry, missing));
  else if (typeof value === 'object' && value !== null) collect(Object.values(value), missing);
}
