/**
 * Decides which calendar day an instant falls on in a place, from the place's offsets, which are handed in as data.
 * Authority: ISO 8601; the offsets are those of the IANA time zone database, read by the platform.
 * Version 1.
 */
import { addDays, isDay, type Day } from '../day.js';

/** From an instant on, local time is this many minutes ahead of UTC (behind when negative). */
export interface Offset {
  /** ISO 8601 in UTC; an empty text for the first of a table. */
  readonly from: string;
  readonly minutes: number;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

/** The local day of an instant (ISO 8601 in UTC); null when the text is no instant. Offsets are sorted by `from`. */
export function localDay(instant: string, offsets: readonly Offset[]): Day | null {
  const parts = INSTANT.exec(instant);
  if (parts === null || !isDay(parts[1])) return null;
  const offset = offsets.filter(({ from }) => from <= instant).at(-1)?.minutes ?? 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]) + offset;
  return addDays(parts[1], Math.floor(minutes / 1_440));
}
