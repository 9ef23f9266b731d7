import { oneLine, type BulletsBlock } from './list-page.js';

/** Most names have fewer words; a sentence has more. */
const MOST_WORDS = 8;

/**
 * Whether most entries begin with what may be a name, and not with words of a sentence or with a date.
 * @param mustSayMore the page gives no other sign: then most entries must say something behind the name, too
 */
export function namesCompanies({ entries }: BulletsBlock, mustSayMore: boolean): boolean {
  const found = entries.map(({ text, lead }) => ({ ...nameAndRest(text, lead), text, lead }));
  const named = found.filter(({ name, text, lead }) => lead !== null || mayBeName(name, text));
  const saying = found.filter(({ rest }) => rest !== '');
  const most = entries.length * 0.8;
  return entries.length > 0 && named.length >= most && (!mustSayMore || saying.length >= most);
}

function mayBeName(name: string, text: string): boolean {
  const isDate = /^\d{1,4}[-./]\d{1,2}\b|^\p{L}+ \d{1,2}, \d{4}/u.test(name);
  const startsLarge = /^[\p{Lu}\p{N}]|\p{Lu}/u.test(name.slice(0, 2));
  return startsLarge && !isDate && name.split(' ').length <= MOST_WORDS && !/[;!?]$/u.test(oneLine(text));
}

/** Legal forms written with a full stop, which is a part of the name and may end it. */
const DOTTED = 'Inc|Ltd|Co|Corp|S\\.A|B\\.V|N\\.V|Pty|Pte';
const LEGAL = `${DOTTED}|LLC|Limited|GmbH|PBC|KG`;
/** A full stop behind these ends nothing. */
const NO_END = 'St|Dr|Mr|Bros|\\p{Lu}';

/** Where a name ends: a spaced dash, a colon, a full stop before a capital, or a comma; not inside `Acme, Inc.` */
const NAME_ENDS = [
  /^(.+?)\s+[–—]\s*(.+)$/su,
  /^(.+?)\s+-\s+(.+)$/su,
  /^(.+?):\s+(.+)$/su,
  new RegExp(`^(.+?\\b(?:${DOTTED})\\.)\\s+(?=\\p{Lu})(?!(?:${LEGAL})\\b)(.+)$`, 'su'),
  new RegExp(`^(.+?)(?<!\\b(?:${DOTTED}|${NO_END}))\\.\\s+(?=\\p{Lu})(.+)$`, 'su'),
  new RegExp(`^(.+?(?:,\\s*(?:${LEGAL})\\b\\.?)?),\\s+(?!(?:${LEGAL})\\b)(.+)$`, 'su'),
];

/** The name an entry begins with, as written, and what stands behind it. */
export function nameAndRest(
  text: string,
  lead: string | null,
): { readonly name: string; readonly rest: string } {
  const whole = text.trim();
  const behind = lead === null || !whole.startsWith(lead) ? null : whole.slice(lead.length);
  // A bracket right behind the link belongs to the name: `[Twilio](…) (SendGrid)`.
  const bracket = /^\s*\([^)]*\)/u.exec(behind ?? '')?.[0] ?? '';
  const rest = behind?.slice(bracket.length) ?? '';
  if (behind !== null && /^\s*(?:[-–—:.,;]|\n)/u.test(rest))
    return { name: oneLine(`${lead ?? ''}${bracket}`), rest: rest.replace(/^[\s\-–—:.,;]+/u, '') };
  const parts = whole.length > LONGEST ? null : firstEnd(whole);
  return { name: oneLine(parts?.[1] ?? whole), rest: parts?.[2]?.trim() ?? '' };
}

/** A longer text is no entry of a list; it stays whole. */
const LONGEST = 4000;

function firstEnd(text: string): RegExpExecArray | null {
  return NAME_ENDS.map((end) => end.exec(text)).find((found) => found !== null) ?? null;
}
