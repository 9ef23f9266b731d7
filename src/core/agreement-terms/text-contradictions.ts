/**
 * Decides where an agreement contradicts itself or what people have recorded of it, with the sentences on both sides.
 * Authority: issue "Agreements" (bad input: dates that contradict each other end in a state with a name and a next step).
 * Version 1.
 */
import { isDay } from '../day.js';
import { endsSaid, isEndOfTerm, knownEnd, readingFor, type KnownTerms } from './known-terms.js';
import type { TermField, TermReading, TermSentence, TermValue } from './term.js';

export const CONTRADICTION_KINDS = ['two_values', 'ends_before_start', 'recorded_otherwise'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly field: TermField;
  /** What a person has recorded, where that is one of the two sides. */
  readonly recorded: TermValue | null;
  readonly sentences: readonly TermSentence[];
}

/**
 * Every contradiction that nobody has decided. Whoever records one of two values has decided between them.
 * @returns in the order of CONTRADICTION_KINDS, of one kind in the order of TERM_FIELDS
 */
export function textContradictions(
  readings: readonly TermReading[],
  known: KnownTerms,
): readonly Contradiction[] {
  return [
    ...readings.flatMap((reading) => twoValues(reading, known)),
    ...endsBeforeStart(readings, known),
    ...startRecordedOtherwise(readings, known),
    ...endRecordedOtherwise(readings, known),
  ];
}

function twoValues({ field, value, sentences }: TermReading, known: KnownTerms): readonly Contradiction[] {
  if (value !== null || recordedOf(field, known) !== null) return [];
  return [{ kind: 'two_values', field, recorded: null, sentences }];
}

/** Null: nobody has said. */
function recordedOf(field: TermField, known: KnownTerms): TermValue | null {
  if (field === 'end' || field === 'termMonths') return knownEnd(known);
  if (field === 'renewsByItself') return known.renewsByItself || null;
  return known[field];
}

function endsBeforeStart(readings: readonly TermReading[], known: KnownTerms): readonly Contradiction[] {
  if (known.startsOn !== null && knownEnd(known) !== null) return [];
  const starts = readingFor(readings, 'startsOn')?.sentences ?? [];
  const ends = readingFor(readings, 'end')?.sentences.filter(({ value }) => isDay(value)) ?? [];
  const late = starts.filter((start) => ends.some((end) => String(end.value) < String(start.value)));
  const early = ends.filter((end) => late.some((start) => String(end.value) < String(start.value)));
  if (late.length === 0) return [];
  return [{ kind: 'ends_before_start', field: 'end', recorded: null, sentences: [...late, ...early] }];
}

function startRecordedOtherwise(
  readings: readonly TermReading[],
  { startsOn: recorded }: KnownTerms,
): readonly Contradiction[] {
  const sentences = readingFor(readings, 'startsOn')?.sentences ?? [];
  if (recorded === null || sentences.length === 0) return [];
  if (sentences.some(({ value }) => value === recorded)) return [];
  return [{ kind: 'recorded_otherwise', field: 'startsOn', recorded, sentences }];
}

function endRecordedOtherwise(readings: readonly TermReading[], known: KnownTerms): readonly Contradiction[] {
  const recorded = knownEnd(known);
  const sentences = endsSaid(readings, known);
  if (recorded === null || sentences.length === 0) return [];
  const renewal = readingFor(readings, 'renewalMonths')?.value;
  const months = typeof renewal === 'number' ? renewal : known.renewalMonths;
  if (sentences.some((said) => said.value === recorded || isEndOfTerm(recorded, said, months))) return [];
  return [{ kind: 'recorded_otherwise', field: 'end', recorded, sentences }];
}
