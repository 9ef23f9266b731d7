import type { HomeRow } from './home.type.js';

type Ordered = Pick<HomeRow, 'tier' | 'day' | 'vendorName'> & { isDue: boolean };

/** Consequence by tier. A vendor nobody assessed stands with the high ones: what is unknown must not look low. */
const CONSEQUENCE = { T1: 4, T2: 3, T3: 2, T4: 1 } as const;
const UNKNOWN = 3;

/** Days from today to a day, negative when it is past; both `YYYY-MM-DD`. */
export function daysUntil(today: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** Nearness, 1 to 5: overdue or waiting for a week 5, this week or waiting 4, this month 2, else 1. */
export function nearness({ day, isDue }: Ordered, today: string): number {
  if (day === null) return 2;
  const days = daysUntil(today, day);
  if (!isDue) return days <= -7 ? 5 : 4;
  if (days < 0) return 5;
  if (days <= 7) return 4;
  return days <= 30 ? 2 : 1;
}

/** The order of the first page: consequence × nearness, then the older day, then the name (UX section 2). */
export function byUrgency(today: string): (one: Ordered, other: Ordered) => number {
  const weight = (row: Ordered) =>
    (row.tier === null ? UNKNOWN : CONSEQUENCE[row.tier]) * nearness(row, today);
  return (one, other) =>
    weight(other) - weight(one) ||
    compare(one.day ?? '9', other.day ?? '9') ||
    compare(one.vendorName ?? '', other.vendorName ?? '');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
