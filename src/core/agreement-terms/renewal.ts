/**
 * Decides how long an agreement runs at first, and by how much it goes on by itself.
 * Authority: issue "Agreements" (term, renewal); core/clause/agreement-renewal.ts counts with what is read here.
 * Version 1.
 */
import { durationsIn, monthsOf } from './durations.js';
import { isDenied } from './subjects.js';
import type { Sentence, Sighting } from './term.js';

const RENEWS = /\b(?:renews?|renewed|renewals?|extends?|extended|prolongs?|prolonged)\b|verlänger\w*/i;
const BY_ITSELF =
  /\b(?:automatic\w*|successive\w*|consecutive|unless|by itself|automatisch|jeweils|stillschweigend|sofern|wenn|falls)\b/i;
const INITIAL =
  /\b(?:initial (?:term|period)|fixed term|minimum term|(?:concluded|entered into|valid|in force|runs) for|term of|(?:mindest|grund|erst|anfangs|fest)?(?:vertrags)?laufzeit|fest für|für die dauer von|mindestens)\b/i;
const ABOUT =
  /\b(?:agreement|addendum|dpa|contract|initial (?:term|period)|the term|vertrag\w*|vereinbarung|avv|\w*laufzeit|it|er|sie)\b/i;
/** Other things with a term: the duty of secrecy lasts for years after the agreement. */
const OTHERS =
  /\b(?:confidential\w*|secrecy|retention|retain\w*|stor(?:e|ed|age)|audit\w*|clause|survive\w*|vertraulich\w*|verschwiegen\w*|aufbewahr\w*|speicher\w*|prüf\w*|lösch\w*)\b/i;
/** So far from its words a length still belongs to them. */
const REACH = 120;

/** The first term in months, and how the agreement renews. */
export function termAndRenewal({ text }: Sentence): readonly Sighting[] {
  if (!ABOUT.test(text) || OTHERS.test(text)) return [];
  const renewal = RENEWS.exec(text);
  const first = text.slice(0, renewal?.index);
  return [...initialTerm(first), ...(renewal === null ? [] : renewalIn(text.slice(renewal.index), first))];
}

function initialTerm(text: string): readonly Sighting[] {
  const opening = INITIAL.exec(text);
  if (opening === null || isDenied(text)) return [];
  const months = firstMonths(text.slice(opening.index));
  return months === null ? [] : [{ field: 'termMonths', value: months }];
}

/** @param before the same sentence, up to the word */
function renewalIn(text: string, before: string): readonly Sighting[] {
  // "unless either party gives notice not to renew": what is denied there is no renewal.
  const said = text.split(/\b(?:unless|sofern|wenn|falls|es sei denn)\b/i)[0]!;
  if (isDenied(before) || isDenied(said) || !BY_ITSELF.test(before + text)) return [];
  const months = firstMonths(said);
  const renews = { field: 'renewsByItself', value: true } as const;
  return months === null ? [renews] : [renews, { field: 'renewalMonths', value: months }];
}

function firstMonths(text: string): number | null {
  const months = durationsIn(text.slice(0, REACH)).map(monthsOf);
  return months.find((count) => count !== null) ?? null;
}
