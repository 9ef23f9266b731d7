/**
 * Decides how long before an audit the other side must be told; the wording is kept, since a period alone says little.
 * Authority: GDPR Art. 28(3)(h): audits by the controller or an auditor it mandates.
 * Version 1.
 */
import { durationsIn } from './durations.js';
import type { Sentence, Sighting } from './term.js';

const AUDIT =
  /\b(?:audits?|auditing|inspections?|inspektion\w*|audits|vor-ort-\w+|(?:über)?prüfung\w*|kontrolle\w*)\b|überprüf\w*/i;
const ANNOUNCED =
  /\b(?:notice|notif\w*|in advance|prior|advance|request\w*|vorlauf\w*|ankündig\w*|angekündigt\w*|voranmeld\w*|anmeld\w*|angemeldet\w*|vorher\w*|frist\w*|im voraus)\b/i;
const OTHERWISE =
  /\b(?:sub-?processors?|breach\w*|terminat\w*|incident\w*|retain\w*|unterauftrag\w*|verletz\w*|gekündigt|kündig\w*|aufbewahr\w*|certificat\w*|zertifikat\w*|report)\b/i;

/** The sentence that names the period; two periods are two terms, two wordings of one are not. */
export function auditNotice({ text, quote, heading }: Sentence): readonly Sighting[] {
  const isAudit = AUDIT.test(text) || (AUDIT.test(heading) && /\bvor-ort\b|\bon-?site\b/i.test(text));
  if (!isAudit || !ANNOUNCED.test(text) || OTHERWISE.test(text)) return [];
  const [first] = durationsIn(text).filter(({ unit }) => unit !== 'year' && unit !== 'month');
  return first === undefined
    ? []
    : [{ field: 'auditTerms', value: quote, sense: `${first.count} ${first.unit}` }];
}
