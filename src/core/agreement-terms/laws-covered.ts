/**
 * Decides which data protection laws an agreement says that it covers.
 * Authority: DOMAIN section 5 (laws: gdpr, uk, ch, ccpa). A law that is only mentioned is not covered.
 * Version 1.
 */
import type { Law } from '../clause/verdict.js';
import { isDenied } from './subjects.js';
import type { Sentence, Sighting } from './term.js';

const NAMES: readonly (readonly [Law, RegExp])[] = [
  ['gdpr', /(?<!uk[ -])\bgdpr\b|\b(?:regulation|verordnung) \(eu\) (?:nr\. )?2016\/679|\b(?:dsgvo|ds-gvo|datenschutz-?grundverordnung)\b/i],
  ['uk', /\buk[ -](?:gdpr|dsgvo)|\bdata protection act 2018\b/i],
  ['ch', /\b(?:revfadp|fadp|swiss (?:federal )?(?:act on )?data protection(?: act)?|revdsg|schweizer(?:isches?)? (?:bundesgesetz über den datenschutz|datenschutzgesetz|dsg))\b/i],
  ['ccpa', /\b(?:ccpa|cpra|california consumer privacy act)\b/i],
]; // prettier-ignore

/** The sentence defines the laws meant, or binds somebody to one. */
const COVERS =
  /\b(?:means?|includes?|including|refers to|compl(?:y|ies|iance) with|pursuant to|in accordance with|within the meaning of|required by|as defined (?:in|by)|bezeichnet|umfasst|einschließlich|gemäß|nach art\w*|im sinne (?:von|der|des)|entspr\w*|einhalt\w*)\b/i;

/** One list of one law for each that the sentence covers. */
export function lawsCovered({ text }: Sentence): readonly Sighting[] {
  if (!COVERS.test(text) || isDenied(text)) return [];
  return NAMES.filter(([, name]) => name.test(text)).map(([law]) => ({ field: 'laws', value: [law] }));
}
