/**
 * Decides what people have recorded of an agreement already, where a text may say the same, more or otherwise.
 * Authority: DOMAIN section 5 (what the finder reads counts for nothing until a person takes it over).
 * Version 1.
 */
import { termEnds } from '../clause/agreement-renewal.js';
import { addMonths } from '../calendar/months.js';
import { addDays, isDay, type Day } from '../day.js';
import type { OpenEnd, TermField, TermReading, TermSentence } from './term.js';

/** Null or empty: nobody has said. */
export interface KnownTerms {
  readonly signedOn: Day | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly openEnd: OpenEnd | null;
  readonly renewsByItself: boolean;
  readonly renewalMonths: number | null;
  readonly noticeDays: number | null;
  readonly subNoticeDays: number | null;
  readonly governingLaw: string | null;
  readonly laws: readonly string[];
  readonly sccModules: readonly string[];
  readonly auditTerms: string | null;
  readonly liability: string | null;
}

export function readingFor(readings: readonly TermReading[], field: TermField): TermReading | undefined {
  return readings.find((reading) => reading.field === field);
}

/** The last day or open end a person has recorded. */
export function knownEnd({ endsOn, openEnd }: KnownTerms): Day | OpenEnd | null {
  return endsOn ?? openEnd;
}

/**
 * What the text says of the end: in so many words, or by a first term from the first day, which the text states or a
 * person has recorded.
 */
export function endsSaid(readings: readonly TermReading[], known: KnownTerms): readonly TermSentence[] {
  const end = readingFor(readings, 'end');
  if (end !== undefined) return end.sentences;
  const [term, ...others] = readingFor(readings, 'termMonths')?.sentences ?? [];
  const start = firstDay(readings, known);
  if (term === undefined || others.length > 0 || start === null) return [];
  return [{ ...term, value: addDays(addMonths(start, Number(term.value)), -1) }];
}

function firstDay(readings: readonly TermReading[], { startsOn, signedOn }: KnownTerms): Day | null {
  const said = readingFor(readings, 'startsOn');
  if (startsOn !== null || said === undefined) return startsOn ?? signedOn;
  return said.value === null ? null : String(said.value);
}

/** Whether a day is the end of the first term, or of a later one that followed by itself. */
export function isEndOfTerm(day: Day, said: TermSentence, renewalMonths: number | null): boolean {
  const first = said.value;
  if (!isDay(first) || renewalMonths === null) return day === first;
  return first <= day && termEnds({ endsOn: first, renewalMonths }, first, day).at(-1) === day;
}
