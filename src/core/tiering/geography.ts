/**
 * Decides the geography factor from the places a service stores data in or is reached from.
 * Authority: templates/questionnaires/intake-tiering.json (geography), GDPR Art. 45 and 46, DOMAIN section 6.
 * Version 1; adequacy is dated data, never code.
 */
import { isHome, rowsInForce, type Adequacy } from '../data-flow/adequacy.js';
import type { Regime } from '../vocabulary.js';

export interface Surroundings {
  readonly home: Regime;
  /** The day of the intake, YYYY-MM-DD. */
  readonly on: string;
  readonly adequacy: Adequacy;
  /** Countries the workspace does not want data in, ISO codes. */
  readonly restricted?: readonly string[] | null;
}

export type PlaceKind = 'home' | 'adequate' | 'conditional' | 'other' | 'unknown' | 'restricted';

export interface Geography {
  /** 1 home only, 2 adequate, 3 adequate on conditions, 4 other countries, 5 unknown, worldwide or restricted. */
  readonly value: number;
  /** The kind that set the value, and the places of that kind. */
  readonly kind: PlaceKind;
  readonly places: readonly string[];
}

/** The worst place sets the factor; no place at all counts as unknown. */
export function geographyOf(places: readonly string[], surroundings: Surroundings): Geography {
  const kinds = places.map((place) => ({ place, kind: kindOf(codeOf(place), surroundings) }));
  const value = Math.max(...kinds.map(({ kind }) => VALUES[kind]));
  const worst = kinds.filter(({ kind }) => VALUES[kind] === value);
  const [first] = worst;
  if (first === undefined) return { value: VALUES.unknown, kind: 'unknown', places: [] };
  return { value, kind: first.kind, places: worst.map(({ place }) => place) };
}

/** Whether data leaves the home area, to an adequate country or not. An unknown place counts as outside. */
export function leavesHome(places: readonly string[], home: Regime, adequacy: Adequacy): boolean {
  return places.some((place) => !isHome(home, codeOf(place), adequacy));
}

function kindOf(code: string, { home, on, adequacy, restricted }: Surroundings): PlaceKind {
  if ((restricted ?? []).some((one) => codeOf(one) === code)) return 'restricted';
  if (isHome(home, code, adequacy)) return 'home';
  const types = rowsInForce(home, code, on, adequacy).map(({ type }) => type);
  if (types.includes('full')) return 'adequate';
  if (types.length > 0) return 'conditional';
  return /^[A-Z]{2}$/.test(code) || code === 'EEA' ? 'other' : 'unknown';
}

const VALUES: Readonly<Record<PlaceKind, number>> = {
  home: 1,
  adequate: 2,
  conditional: 3,
  other: 4,
  unknown: 5,
  restricted: 5,
};

/** A list may say EU where the rows know the area it belongs to. */
function codeOf(place: string): string {
  const code = place.trim().toUpperCase();
  return code === 'EU' ? 'EEA' : code;
}
