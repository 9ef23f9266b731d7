/**
 * Decides which dates and terms a text offers that nobody has recorded yet; a person takes them over, or not.
 * Authority: issue "Agreements"; DOMAIN section 5 (only a person's word counts).
 * Version 1.
 */
import { isDay } from '../day.js';
import { textContradictions } from './text-contradictions.js';
import { endsSaid, knownEnd, type KnownTerms } from './known-terms.js';
import type { TermReading, TermSentence, TermValue } from './term.js';

/** What of an agreement is recorded, by its name there. */
export type TermColumn = Exclude<keyof KnownTerms, 'signedOn'>;

export interface TermProposal {
  readonly column: TermColumn;
  /** What the agreement would say; a list with what it says already. */
  readonly value: TermValue;
  /** Of a list one for each part, else one. */
  readonly sentences: readonly TermSentence[];
}

/** @returns in the order of TERM_FIELDS; nothing that is recorded already, and nothing the text contradicts itself on */
export function proposalsOf(readings: readonly TermReading[], known: KnownTerms): readonly TermProposal[] {
  const isDisputed = textContradictions(readings, known).some(({ kind }) => kind === 'ends_before_start');
  const end = isDisputed ? [] : endProposal(readings, known);
  const before = readings.filter(({ field }) => field === 'startsOn' && !isDisputed);
  const after = readings.filter(({ field }) => field !== 'startsOn');
  return [
    ...before.flatMap((reading) => proposalOf(reading, known)),
    ...end,
    ...after.flatMap((reading) => proposalOf(reading, known)),
  ];
}

function endProposal(readings: readonly TermReading[], known: KnownTerms): readonly TermProposal[] {
  const [said, ...others] = endsSaid(readings, known);
  if (said === undefined || others.length > 0 || knownEnd(known) !== null) return [];
  return [{ column: isDay(said.value) ? 'endsOn' : 'openEnd', value: said.value, sentences: [said] }];
}

function proposalOf({ field, value, sentences }: TermReading, known: KnownTerms): readonly TermProposal[] {
  if (value === null || field === 'end' || field === 'termMonths') return [];
  const held = known[field];
  if (Array.isArray(held)) return partsOf(field, held, sentences);
  return held === null || held === false ? [{ column: field, value, sentences }] : [];
}

function partsOf(
  column: TermColumn,
  held: readonly string[],
  sentences: readonly TermSentence[],
): readonly TermProposal[] {
  const added = sentences.filter(
    ({ value }) => !(value as readonly string[]).every((one) => held.includes(one)),
  );
  if (added.length === 0) return [];
  const parts = [...new Set([...held, ...added.flatMap(({ value }) => value as readonly string[])])];
  parts.sort();
  return [{ column, value: parts, sentences: added }];
}
