const HOUR = 3_600_000;

/**
 * When a clock that began with awareness runs out, as an instant. Hours run across weekends and the change to
 * summer time (DOMAIN 6), so they are counted in the reader's instant, not on the wall clock.
 * @param aware local time as the field gives it, `2026-11-28T18:00`; null when it is not filled in
 */
export function deadlineOf(aware: string, hours: number | null): string | null {
  const began = aware === '' ? Number.NaN : new Date(aware).getTime();
  return hours === null || Number.isNaN(began) ? null : new Date(began + hours * HOUR).toISOString();
}
