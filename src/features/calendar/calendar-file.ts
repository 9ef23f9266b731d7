import { createHash } from 'node:crypto';
import { addDays } from '../../core/day.js';
import type { KnownDeadline } from '../../platform/deadlines/deadline.js';

export interface CalendarWords {
  /** Name of the calendar as a program lists it. */
  readonly name: string;
  /** Address of the product: links lead there. */
  readonly publicUrl: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly now: string;
}

/** The days as an iCalendar file (RFC 5545): whole days, names of vendors and things, nobody's name. */
export async function calendarFile(
  deadlines: readonly KnownDeadline[],
  { name, publicUrl, kinds, now }: CalendarWords,
): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ name, prodId: { company: 'Assay', product: 'Assay', language: 'EN' }, ttl: 3_600 });
  for (const { kind, subject, title, dueOn, path } of deadlines)
    calendar.createEvent({
      id: idOf(kind, subject, dueOn, new URL(publicUrl).hostname),
      start: dayAtNoon(dueOn),
      end: dayAtNoon(addDays(dueOn, 1)),
      allDay: true,
      stamp: new Date(now),
      summary: `${kinds[kind] ?? kind}: ${title}`,
      url: `${publicUrl}/app${path}`,
    });
  return calendar.toString();
}

/** The same day keeps its id from one reading to the next, so that no program shows it twice; it tells no id of ours. */
function idOf(kind: string, subject: string, dueOn: string, host: string): string {
  return `${createHash('sha256').update(`${kind} ${subject} ${dueOn}`).digest('hex').slice(0, 32)}@${host}`;
}

/** The library writes the local day of the instant: noon is on the right day whatever this machine's zone. */
function dayAtNoon(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
