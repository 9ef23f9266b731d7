/**
 * Decides how many days before its end an agreement must be given notice.
 * Authority: issue "Agreements" (term and notice). For cause one may leave at once: that is no period of notice.
 * Version 1.
 */
import { daysOf, durationsIn, type Duration } from './durations.js';
import type { Sentence, Sighting } from './term.js';

const ENDS = /\b(?:terminat\w*|non-?renewal|not to renew|cancel\w*|kündig\w*|kündbar)\b|gekündigt/i;
const GIVES_NOTICE = /\b(?:notice|notif\w*|kündig\w*|kündbar|frist)\b|gekündigt/i;
/** Why else notice is given, and what else a period belongs to. */
const OTHERWISE =
  /\b(?:breach\w*|for cause|cure[ds]?|remed\w*|insolven\w*|sub-?processors?|objects?|objection|suspend\w*|audit\w*|delet\w*|return\w*|retriev\w*|wichtige[mnr]? grund\w*|außerordentlich\w*|fristlos\w*|verst(?:oß|öß)\w*|verletz\w*|unterauftrag\w*|widersp\w*|prüf\w*|lösch\w*|rückgabe)\b/i;
const OF_NOTICE =
  /^(?:['’]s?)?[^.;,]{0,30}\bnotice\b|^['’]?s? (?:prior|before|vor|zum|in advance)\b|^ (?:prior to|before|vor)\b/i;
const NOTICE_OF =
  /(?:\b(?:notice(?: period)?(?: of)?|(?:kündigungs)?frist(?: von| beträgt)?|mit einer frist von|spätestens|mindestens)\b[^.;,]{0,30})$/i;
const RENEWS = /\b(?:non-?)?(?:renew\w*|extend\w*)|verläng/i;
/** The last day is what the period is counted from. */
const BEFORE_THE_END =
  /\b(?:prior to|before|vor|zum)\b[^.;,]{0,30}\b(?:end|expiry|expiration|renewal|term|ende|ablauf|\w*laufzeit|vertragsende)\b/i;

/** The period of notice in calendar days, of months the most they can have. */
export function noticeToTerminate({ text }: Sentence): readonly Sighting[] {
  if (!ENDS.test(text) || !GIVES_NOTICE.test(text) || OTHERWISE.test(text)) return [];
  return durationsIn(text).flatMap((one): readonly Sighting[] => {
    const value = isNotice(text, one) ? daysOf(one) : null;
    if (value === null || value === 0) return [];
    return [{ field: 'noticeDays', value, isExact: isAgainstRenewal(text, one) }];
  });
}

/**
 * Notice not to renew is another right than notice at any time, and it is the one that is counted before the end. Two
 * periods for one right contradict each other, also where only one of them names the end of the term.
 */
function isAgainstRenewal(text: string, { after }: Duration): boolean {
  return BEFORE_THE_END.test(after) && RENEWS.test(text);
}

function isNotice(text: string, { at, after }: Duration): boolean {
  return OF_NOTICE.test(after) || NOTICE_OF.test(text.slice(0, at));
}
