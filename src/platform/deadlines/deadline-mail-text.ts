import { daysBetween } from '../../core/day.js';
import { dayInWords } from '../mail/day-in-words.js';
import { fill } from '../mail/fill.js';
import type { Mail } from '../mail/mail.js';
import type { KnownDeadline } from './deadline.js';

/** `deadlines` of a mail template. */
export interface DeadlineWording {
  readonly from: string;
  readonly subject: { readonly one: string; readonly many: string };
  readonly text: readonly string[];
  /** How far away: before the day, on it, after it. */
  readonly when: Readonly<Record<'tomorrow' | 'before' | 'today' | 'after', string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

export interface DeadlineLine extends KnownDeadline {
  readonly step: number;
}

interface Letter {
  readonly workspace: string;
  readonly language: string;
  readonly day: string;
  /** Address of the calendar. */
  readonly page: string;
  readonly lines: readonly DeadlineLine[];
}

/** Subject and text of the one mail of a day; the nearest day first. */
export function deadlineMailText(
  wording: DeadlineWording,
  letter: Letter,
): Pick<Mail, 'fromName' | 'subject' | 'text'> {
  const { workspace, language, day, page, lines } = letter;
  const count = lines.length;
  const [first] = lines;
  const values = {
    workspace,
    count,
    page,
    host: new URL(page).host,
    day: dayInWords(day, language),
    first: first === undefined ? '' : lineWords(wording, first),
  };
  const text = wording.text.flatMap((line) =>
    line === '{{lines}}' ? blocks(wording, letter) : [fill(line, values)],
  );
  return {
    fromName: fill(wording.from, values),
    subject: fill(count === 1 ? wording.subject.one : wording.subject.many, values),
    text: text.join('\n'),
  };
}

function blocks(wording: DeadlineWording, { lines, language, day, page }: Letter): string[] {
  return lines.flatMap((line, at) => {
    const address = new URL(`/app${line.path}`, page).href;
    const date = dayInWords(line.dueOn, language);
    const head = fill('{{date}}  {{words}}', { date, words: lineWords(wording, line) });
    return [...(at === 0 ? [] : ['']), head, `   ${distance(wording, line.dueOn, day)}`, `   ${address}`];
  });
}

function lineWords(wording: DeadlineWording, { kind, title }: DeadlineLine): string {
  return fill('{{kind}}: {{title}}', { kind: wording.kinds[kind] ?? kind, title });
}

function distance({ when }: DeadlineWording, dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return when.today;
  if (days === 1) return when.tomorrow;
  return fill(days > 0 ? when.before : when.after, { days: Math.abs(days) });
}
