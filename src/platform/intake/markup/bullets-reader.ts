import type { BulletEntry, BulletsBlock } from '../../../core/sub-processors/list-page.js';

interface EntryUnderWay {
  text: string;
  lead: string | null;
  /** The depth of links and emphasis that is open since the entry began. */
  inLead: number;
  below: string[];
  readonly line: number;
}

const EMPHASIS = /^(?:a|strong|b|em|i|u|code)$/;
const BREAK = /^(?:br|p|div)$/;

/** One list while its HTML streams by, with the lists below its entries. */
export class BulletsReader {
  private readonly entries: EntryUnderWay[] = [];
  private depth = 0;

  openBelow(): void {
    this.depth += 1;
  }

  /** Whether the list that ends is one below an entry. */
  closeBelow(): boolean {
    this.depth -= 1;
    return this.depth >= 0;
  }

  open(name: string, line: number): void {
    if (name === 'li') return this.openEntry(line);
    const entry = this.entries.at(-1);
    if (entry === undefined || this.depth > 0) return;
    if (BREAK.test(name)) entry.text += '\n';
    if (!EMPHASIS.test(name)) return;
    if (entry.text.trim() === '') entry.lead ??= '';
    if (entry.lead !== null) entry.inLead += 1;
  }

  text(text: string): void {
    const entry = this.entries.at(-1);
    if (entry === undefined) return;
    const words = text.replaceAll(/\s+/gu, ' ');
    if (this.depth > 0) entry.below.push(`${entry.below.pop() ?? ''}${words}`);
    else {
      if (entry.inLead > 0 && this.isStillLead(entry)) entry.lead = `${entry.lead ?? ''}${words}`;
      entry.text += words;
    }
  }

  close(name: string): void {
    const entry = this.entries.at(-1);
    if (entry === undefined || this.depth > 0) return;
    if (EMPHASIS.test(name) && entry.inLead > 0) entry.inLead -= 1;
    if (BREAK.test(name) && name !== 'br') entry.text += '\n';
  }

  block(): BulletsBlock | null {
    const entries = this.entries.map(finished).filter(({ text }) => text !== '');
    return entries.length === 0 ? null : { kind: 'bullets', entries };
  }

  private openEntry(line: number): void {
    if (this.depth === 0) this.entries.push({ text: '', lead: null, inLead: 0, below: [], line });
    else this.entries.at(-1)?.below.push('');
  }

  /** The lead is the first emphasis only: plain words behind it end it. */
  private isStillLead({ text, lead }: EntryUnderWay): boolean {
    return text.trim() === (lead ?? '').trim();
  }
}

function finished({ text, lead, below, line }: EntryUnderWay): BulletEntry {
  const plain = text
    .replaceAll(/ *\n\s*/gu, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();
  const first = lead?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return {
    text: plain,
    lead: first === '' ? null : first,
    below: below.map((one) => one.trim()).filter((one) => one !== ''),
    line,
  };
}
