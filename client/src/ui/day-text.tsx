import type { ReactNode } from 'react';
import { type DayText as Day, dayHere, useFormats } from '../i18n/dates.js';

export interface DayTextProps {
  /** 'YYYY-MM-DD', or a time stamp, which is shown as the day it falls on; null shows a dash. */
  day: Day | null | undefined;
  /** "in 51 days" beside the date; on by default. */
  distance?: boolean;
}

/** "12 Jan 2027 (in 51 days)", with the ISO date in the tooltip. */
export function DayText({ day, distance = true }: DayTextProps): ReactNode {
  const formats = useFormats();
  if (day == null) return '–';
  const iso = dayHere(day);
  return (
    <time dateTime={iso} title={iso}>
      {formats.day(iso)}
      {distance && ` (${formats.distance(iso)})`}
    </time>
  );
}
