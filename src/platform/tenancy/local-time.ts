import { localDay } from '../../core/calendar/zone.js';
import { addDays } from '../../core/day.js';
import type { Day, Instant } from './context.js';

/** Day and hour in a place. */
export interface LocalTime {
  readonly day: Day;
  /** 0 to 23. */
  readonly hour: number;
}

/** What calendar and clock show in a zone (IANA name) at an instant. A zone the system does not know counts as UTC. */
export function localTime(zone: string, instant: Instant): LocalTime {
  const minutes = offsetAt(zone, instant);
  const day = localDay(instant, [{ from: '', minutes }]);
  const at = new Date(Date.parse(instant) + minutes * 60_000);
  return { day: day ?? instant.slice(0, 10), hour: at.getUTCHours() };
}

/** When a call happens, as its workspace sees it. */
export interface Moment {
  readonly now: Instant;
  readonly today: Day;
  readonly timeZone: string;
}

/** The moment of a call in a workspace that counts its days in `timeZone`. */
export function momentIn(timeZone: string, now: Instant): Moment {
  return { now, today: localTime(timeZone, now).day, timeZone };
}

/** The last second of a day in a zone. */
export function endOfDay(zone: string, day: Day): Instant {
  return new Date(Date.parse(beginningOfDay(zone, addDays(day, 1))) - 1_000).toISOString();
}

/** The first instant at which the calendar of a zone shows a day: where clocks jump at midnight, that is one o'clock. */
export function beginningOfDay(zone: string, day: Day): Instant {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const around = [midnight - A_DAY, midnight + A_DAY].map((at) => new Date(at).toISOString());
  const guesses = around.map((at) => midnight - offsetAt(zone, at) * 60_000).toSorted((a, b) => a - b);
  const instants = guesses.map((at) => new Date(at).toISOString());
  return instants.find((instant) => localTime(zone, instant).day >= day) ?? instants.at(-1)!;
}

const A_DAY = 24 * 60 * 60_000;

export function isTimeZone(zone: string): boolean {
  return formatOf(zone) !== null;
}

/** Making one takes longer than using it a hundred times, and every request uses one. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    FORMATS.set(zone, format);
    return format;
  } catch {
    return null;
  }
}

/** No zone has changed its offset within a quarter of an hour since 1972. */
const QUARTER = 15 * 60_000;
/** What was asked last of each zone: nearly always the quarter that is now. */
const OFFSETS = new Map<string, { readonly quarter: number; readonly minutes: number }>();

function offsetAt(zone: string, instant: Instant): number {
  const quarter = Math.floor(Date.parse(instant) / QUARTER);
  const known = OFFSETS.get(zone);
  if (known?.quarter === quarter) return known.minutes;
  const minutes = readOffset(zone, instant);
  OFFSETS.set(zone, { quarter, minutes });
  return minutes;
}

/** Minutes that a zone is ahead of UTC at an instant: `GMT+02:00` is 120. */
function readOffset(zone: string, instant: Instant): number {
  const parts = formatOf(zone)?.formatToParts(new Date(instant)) ?? [];
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
