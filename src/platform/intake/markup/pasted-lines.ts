import type { BulletEntry, PageBlock } from '../../../core/sub-processors/list-page.js';

interface Line {
  readonly text: string;
  /** 1-based, of the file. */
  readonly number: number;
}

/**
 * A list whose bullets were lost when it was copied, as `Sub-processors`, `Hostify GmbH, Germany, hosting`: a title, then
 * an entry a line. Null: the text has no title, says nothing behind its names, or is prose or quoted values.
 */
export function blocksOfLines(text: string): readonly PageBlock[] | null {
  const [title, ...lines] = linesOf(text);
  if (title === undefined || !isTitle(title.text) || lines.some((line) => line.text.startsWith('"')))
    return null;
  const sentences = lines.filter((line) => /[.!?]$/u.test(line.text));
  if (sentences.length * 2 > lines.length || !lines.some((line) => isDivided(line.text))) return null;
  return [{ kind: 'heading', level: 1, text: title.text }, ...blocksBelow(lines)];
}

function linesOf(text: string): readonly Line[] {
  const lines = text.split(/\r\n|\r|\n/u);
  return lines
    .map((line, at) => ({ text: unmarked(line), number: at + 1 }))
    .filter((line) => line.text !== '');
}

/** Without a bullet of a text that is no Markdown. */
function unmarked(line: string): string {
  return line.trim().replace(/^[•·▪◦‣]\s*/u, '');
}

const MOST_WORDS_OF_TITLE = 10;

function isTitle(line: string): boolean {
  return !/[.!?;,|\t]/u.test(line) && line.split(/\s+/u).length <= MOST_WORDS_OF_TITLE;
}

/** Whether something may stand behind the name a line begins with. */
function isDivided(line: string): boolean {
  return /[,;|\t]|:\s|\s[–—-]\s|\([^()]+\)$/u.test(line);
}

function blocksBelow(lines: readonly Line[]): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let entries: BulletEntry[] = [];
  for (const { text, number } of lines) {
    if (isAbout(text)) {
      blocks.push({ kind: 'paragraph', text });
      entries = [];
    } else {
      if (entries.length === 0) blocks.push({ kind: 'bullets', entries });
      entries.push({ text, lead: null, below: [], line: number });
    }
  }
  return blocks;
}

/** A line about the entries below it, or the day of the list, is none of them. */
function isAbout(line: string): boolean {
  return /:$|^(?:last\s|updated\b|as of\b|effective\b|version\b|stand\b|zuletzt\b|gültig\b)/iu.test(line);
}
