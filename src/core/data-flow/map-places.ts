import { isCountryCode } from '../country-codes.js';
import { pointer, problem, type Problem } from '../problem.js';
import type { Adequacy } from './adequacy.js';

/** In the EEA, not in the Union. */
const ONLY_EEA: readonly string[] = ['IS', 'LI', 'NO'];

export interface ReadPlaces {
  /** Codes only, each once; `unknown` for whatever is none. */
  readonly places: readonly string[];
  readonly notes: readonly Problem[];
}

/**
 * Reads the places of a node: a union of countries is written out (CLI.md: "turned into member countries
 * before it stands on a map"), and what is no code is an unknown place, never a guess.
 */
export function readPlaces(written: readonly string[], where: string, adequacy: Adequacy): ReadPlaces {
  const read = written.map((place, at) => readPlace(place.trim(), pointer(where, at), adequacy));
  return {
    places: [...new Set(read.flatMap(({ places }) => places))],
    notes: read.flatMap(({ notes }) => notes),
  };
}

function readPlace(place: string, where: string, adequacy: Adequacy): ReadPlaces {
  if (place === 'unknown' || isCountryCode(place)) return { places: [place], notes: [] };
  const members = membersOf(place, adequacy);
  if (members !== null) return { places: members, notes: [unionNamed(place, where)] };
  return isOrganisation(place, adequacy)
    ? { places: [place], notes: [] }
    : { places: ['unknown'], notes: [unreadable(where)] };
}

function membersOf(place: string, { eea }: Adequacy): readonly string[] | null {
  if (place === 'EEA') return eea;
  return place === 'EU' ? eea.filter((country) => !ONLY_EEA.includes(country)) : null;
}

function isOrganisation(place: string, { eu, uk, ch }: Adequacy): boolean {
  return [...eu, ...uk, ...ch].some(({ code, type }) => type === 'organisation' && code === place);
}

function unionNamed(place: string, where: string): Problem {
  const message = `${place} is no country; all its member countries were taken.`;
  return problem('UNION_AS_COUNTRY', where, message, 'Name the countries, if they are known.');
}

function unreadable(where: string): Problem {
  const message = 'This is not the code of a country, so the place counts as unknown.';
  return problem(
    'UNKNOWN_COUNTRY',
    where,
    message,
    'Write an ISO 3166 code of two capital letters, or "unknown".',
  );
}
