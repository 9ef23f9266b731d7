import { useTranslation } from 'react-i18next';

/** A calendar day as the API writes it: 'YYYY-MM-DD'. */
export type DayText = string;

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/** "12 Jan 2027" in the reader's language. */
export function formatDay(day: DayText, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { ...DAY, timeZone: 'UTC' }).format(noonOf(day));
}

/** "in 51 days", "today", "3 days ago". */
export function formatDistance(day: DayText, today: DayText, language: string): string {
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(
    daysBetween(today, day),
    'day',
  );
}

/** "12 Jan 2027, 14:02 CET": hours always name their zone. */
export function formatMoment(moment: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    ...DAY,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(moment));
}

/** "14:02", for the save state, where the zone is the reader's own. */
export function formatClock(moment: Date, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** The zone of the workspace, or of the one that asks at the vendor's door; null until it is known. */
let zone: string | null = null;

/** From now on days are those of the workspace, by which the server judges dates too. */
export function countDaysIn(timeZone: string): void {
  zone = isKnownHere(timeZone) ? timeZone : null;
}

/** An older browser may lack a zone that the server knows. */
function isKnownHere(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The day of the workspace; before it is known, the reader's. */
export function todayHere(now: Date = new Date()): DayText {
  // Swedes write a day as the API does.
  const written = zone === null ? DAY_AS_SENT : { ...DAY_AS_SENT, timeZone: zone };
  return new Intl.DateTimeFormat('sv', written).format(now);
}

/** The day on which a time stamp falls here; a day stays what it is. */
export function dayHere(moment: string): DayText {
  return moment.length > 10 ? todayHere(new Date(moment)) : moment;
}

const DAY_AS_SENT = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** For a greeting: the part of the reader's day. */
export function partOfDayHere(now: Date = new Date()): 'morning' | 'day' | 'evening' {
  if (now.getHours() < 11) return 'morning';
  return now.getHours() < 18 ? 'day' : 'evening';
}

export function formatNumber(value: number, language: string, digits = 0): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** The name of a country by its two letters, in the reader's language; unknown codes stay as they are. */
export function countryName(code: string, language: string): string {
  try {
    return regionsIn(localeOf(language)).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Made once a language: that takes far longer than a name does, and a map has a thousand names. */
const regions = new Map<string, Intl.DisplayNames>();

function regionsIn(locale: string): Intl.DisplayNames {
  const known = regions.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
  regions.set(locale, known);
  return known;
}

/** The formatters bound to the language on screen. */
export function useFormats() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return {
    day: (day: DayText) => formatDay(day, language),
    distance: (day: DayText) => formatDistance(day, todayHere(), language),
    moment: (moment: string) => formatMoment(moment, language),
    clock: (moment: Date) => formatClock(moment, language),
    number: (value: number, digits = 0) => formatNumber(value, language, digits),
    country: (code: string) => countryName(code, language),
  };
}

function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function noonOf(day: DayText): Date {
  return new Date(`${dayHere(day)}T12:00:00Z`);
}

function daysBetween(from: DayText, to: DayText): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000);
}
