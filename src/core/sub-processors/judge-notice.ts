/**
 * Decides what a notice of a change of sub-processors touches, and what to propose to whoever decides on it.
 * Authority: Art. 28(2) GDPR (the chance to object), Art. 44 to 46; DOMAIN section 6 (adequacy is dated).
 * Version 1.
 */
import { isHome, rowsInForce, type Adequacy } from '../data-flow/adequacy.js';
import { daysBetween, type Day } from '../day.js';
import type { Regime } from '../vocabulary.js';
import type { TouchedData } from './touched-data.js';

export const NOTICE_CHANGES = ['add', 'remove', 'move'] as const;

/** One company of a notice: new, gone, or at work in other places. */
export interface NoticeChange {
  readonly kind: (typeof NOTICE_CHANGES)[number];
  readonly name: string;
  /** ISO 3166-1 alpha-2, `EU` or `EEA`; empty when the notice does not say where. */
  readonly countries: readonly string[];
  /** What it will do; '' when not said. */
  readonly task: string;
  /** The instrument the vendor names for a transfer; null when it names none. */
  readonly instrument: string | null;
}

/** What is known of the service and its list on the day of the judgement. */
export interface NoticeSurroundings {
  readonly home: Regime;
  readonly today: Day;
  readonly adequacy: Adequacy;
  /** Countries in which the data of the service is already. */
  readonly knownCountries: readonly string[];
  /** Factor of the intake, 1 to 5; null before the intake. */
  readonly sensitivity: number | null;
  /** People and kinds of data of the service. */
  readonly data: TouchedData;
  /** The last day to object. */
  readonly objectionUntil: Day;
  /** The first day of the change; null: not said. */
  readonly takesEffectOn: Day | null;
}

export type PlaceStanding = 'home' | 'adequate' | 'named_instrument' | 'no_instrument' | 'unknown';

export interface TouchedPlace {
  readonly name: string;
  /** Null: the notice does not say where. */
  readonly country: string | null;
  readonly standing: PlaceStanding;
  readonly isNew: boolean;
}

export const NOTICE_PROPOSALS = ['accept', 'ask', 'object'] as const;
export type NoticeProposal = (typeof NOTICE_PROPOSALS)[number];

export const NOTICE_REASONS = [
  'only_removed',
  'stays_where_it_was',
  'new_country_covered',
  'place_unknown',
  'instrument_to_be_shown',
  'no_instrument',
  'no_instrument_sensitive',
  'takes_effect_before',
  'period_over',
] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

export interface JudgedNotice {
  /** Never a decision: a person accepts or objects. */
  readonly proposal: NoticeProposal;
  /** Each once, the gravest first. */
  readonly because: readonly NoticeReason[];
  readonly places: readonly TouchedPlace[];
  /** Countries in which no data of the service was before. */
  readonly newCountries: readonly string[];
  readonly data: TouchedData;
}

const PROPOSAL_OF: Readonly<Record<NoticeReason, NoticeProposal>> = {
  no_instrument_sensitive: 'object',
  takes_effect_before: 'ask',
  no_instrument: 'ask',
  place_unknown: 'ask',
  instrument_to_be_shown: 'ask',
  period_over: 'ask',
  new_country_covered: 'accept',
  stays_where_it_was: 'accept',
  only_removed: 'accept',
};
const GRAVEST_FIRST = Object.keys(PROPOSAL_OF) as NoticeReason[];
/** From this factor on, data that leaves without an instrument is a reason to object at once (DOMAIN formula 10). */
const SENSITIVE = 4;

/** Judges a notice of at least one change. A partial adequacy row does not cover by itself: its condition must be shown. */
export function judgeNotice(changes: readonly NoticeChange[], around: NoticeSurroundings): JudgedNotice {
  const staying = changes.filter(({ kind }) => kind !== 'remove');
  const places = staying.flatMap((change) => placesOf(change, around));
  const found = new Set(places.map((place) => reasonFor(place, around)));
  if (staying.length === 0) found.add('only_removed');
  if (around.objectionUntil < around.today) found.add('period_over');
  else if (staying.length > 0 && daysTooEarly(around) !== null) found.add('takes_effect_before');
  const because = GRAVEST_FIRST.filter((reason) => found.has(reason));
  const newCountries = places.flatMap(({ country, isNew }) => (isNew && country !== null ? [country] : []));
  const proposals = because.map((reason) => PROPOSAL_OF[reason]);
  const proposal = proposals.includes('object') ? 'object' : proposals.includes('ask') ? 'ask' : 'accept';
  return { proposal, because, places, newCountries: [...new Set(newCountries)], data: around.data };
}

/**
 * How many days before the time to object ends the change takes effect: the chance to object comes before the change
 * (Art. 28(2) GDPR). 0 is the last day itself.
 * @returns null where the change waits, or does not say when it comes
 */
export function daysTooEarly({
  takesEffectOn,
  objectionUntil,
}: Pick<NoticeSurroundings, 'takesEffectOn' | 'objectionUntil'>): number | null {
  if (takesEffectOn === null || takesEffectOn > objectionUntil) return null;
  return daysBetween(takesEffectOn, objectionUntil);
}

function placesOf({ name, countries, instrument }: NoticeChange, around: NoticeSurroundings): TouchedPlace[] {
  if (countries.length === 0) return [{ name, country: null, standing: 'unknown', isNew: false }];
  return countries.map((country) => ({
    name,
    country,
    standing: standingOf(country, instrument, around),
    isNew: !around.knownCountries.includes(country),
  }));
}

function standingOf(country: string, instrument: string | null, around: NoticeSurroundings): PlaceStanding {
  const { home, today, adequacy } = around;
  if (isHome(home, country, adequacy) || (home === 'EU' && country === 'EU')) return 'home';
  const area = country === 'EU' ? 'EEA' : country;
  if (rowsInForce(home, area, today, adequacy).some(({ type }) => type === 'full')) return 'adequate';
  return instrument === null || instrument === 'none' ? 'no_instrument' : 'named_instrument';
}

function reasonFor({ standing, isNew }: TouchedPlace, { sensitivity }: NoticeSurroundings): NoticeReason {
  if (standing === 'unknown') return 'place_unknown';
  if (standing === 'home' || standing === 'adequate')
    return isNew ? 'new_country_covered' : 'stays_where_it_was';
  if (standing === 'named_instrument') return 'instrument_to_be_shown';
  return (sensitivity ?? 0) >= SENSITIVE ? 'no_instrument_sensitive' : 'no_instrument';
}
