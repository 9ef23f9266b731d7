/**
 * Decides on which day an agreement takes effect and on which it ends, or why it has no last day.
 * Authority: issue "Agreements" (dates); GDPR Art. 28(3): the contract sets out the duration of the processing.
 * Version 1.
 */
import { isAboutTheAgreement, isDenied } from './subjects.js';
import type { OpenEnd, Sentence, Sighting } from './term.js';
import { daysIn, type WrittenDay } from './written-days.js';

/** Words right before the first day: "is effective as of", "beginnt am". */
const BEGINS =
  /(?:\b(?:effective(?: date)?(?: is| shall be| means)?|takes? effect|(?:enters?|comes?) into (?:force|effect)|commences?|commencement date|begins?|starts?|in (?:force|effect)|applies|applicable)|\b(?:beginnt|startet|gilt|läuft|wirksam|in kraft|inkrafttreten|vertragsbeginn|beginn(?: der laufzeit)?))[ :"')]*(?:as of|as from|from|on|since|with effect from|am|ab|vom|seit|zum|mit wirkung (?:zum|ab|vom))?(?: the| dem)? *$/i;
const TO_BEGIN = /\b(?:tritt|treten|wird|ist)\b[^.;]{0,60}\b(?:am|ab|zum)(?: dem)? *$/i;
const BEGINS_AFTER = /^[ ,]*(?:in kraft|wirksam|beginnt)\b/i;
const NAMED_FIRST_DAY = /^[ ,]*\(?(?:the |der |das )?["']?(?:effective date|inkrafttreten|vertragsbeginn)\b/i;

/** Words right before the last day. */
const ENDS =
  /(?:\b(?:ends?|ending|expires?|expiring|terminates?|expiry(?: date)?|end date|termination date)|\b(?:endet|enden|vertragsende|laufzeitende|ende der laufzeit))[ :"')]*(?:automatically |without notice |automatisch |spätestens |ohne kündigung )?(?:on|as of|at the end of|at midnight on|am|zum|mit ablauf des|mit dem)?(?: the| dem)? *$/i;
const ENDS_AFTER = /^[ ,]*(?:aus|endet|ausläuft|abläuft|außer kraft)\b/i;
const UNTIL = /\b(?:until|through|bis)(?: and including| einschließlich)?(?: the| zum)? *$/i;
const LASTS =
  /\b(?:in (?:full )?(?:force|effect)|valid|term|runs?|continues?|remains?|concluded|läuft|gilt|befristet|laufzeit|geschlossen|dauer)\b[^;]{0,120}$/i;
const FROM = /\b(?:from|vom|ab)(?: the| dem)? *$/i;
const ON = /\b(?:am|zum|mit ablauf des)(?: dem)? *$/i;
/** What stands between the two days of a span, or opens after the first. */
const BETWEEN = /^ *(?:to|until|through|bis(?: zum)?|-|–)(?: the)? *$/i;

const UNLIMITED =
  /\b(?:for an (?:indefinite|unlimited|unspecified) (?:period|term|duration|time)|(?:runs|continues|concluded|valid) indefinitely|(?:term|duration) (?:is|shall be) (?:indefinite|unlimited)|(?:auf|für) (?:unbestimmte|unbegrenzte) (?:zeit|dauer)|unbefristet)\b/i;

const MAIN =
  '(?:(?:main|principal|underlying|master|service|services|customer|subscription)(?: services?)? (?:agreement|contract|terms)|msa|agreement between the parties)';
const MAIN_DE =
  '(?:haupt|leistungs|dienst(?:leistungs)?|rahmen|service)(?:vertrag|vertrags|vertrages|verträge|vereinbarung)';
const WITH_MAIN: readonly RegExp[] = [
  `(?:dpa|addendum|agreement|contract|terms)[^.;]{0,80}\\b(?:for|during|throughout|as long as) the (?:entire |whole )?(?:term|duration|life) of the ${MAIN}`,
  `(?:dpa|addendum|agreement|contract|terms)[^.;]{0,80}\\b(?:ends?|terminates?|expires?)[^.;]{0,40}\\b(?:with|upon|on) (?:the )?(?:(?:termination|expiry|expiration|end)(?: or (?:termination|expiry|expiration))? of )?the ${MAIN}`,
  `\\b(?:term|duration) of this (?:dpa|addendum|agreement|contract)[^.;]{0,60}\\b(?:corresponds to|follows|matches|coincides with|(?:is|shall be) (?:the same as|identical (?:to|with)|that of))[^.;]{0,40}${MAIN}`,
  `\\b(?:\\w*laufzeit|dauer)\\b[^.;]{0,80}\\b(?:richtet sich nach|entspricht|folgt|ist identisch mit|ist gekoppelt an)[^.;]{0,60}${MAIN_DE}`,
  `\\b(?:vertrag|vereinbarung|avv)\\b[^.;]{0,80}\\b(?:endet|gilt|läuft|besteht)\\b[^.;]{0,60}\\b(?:mit|für die (?:laufzeit|dauer)|während der (?:laufzeit|dauer)|solange)\\b[^.;]{0,40}${MAIN_DE}`,
].map((words) => new RegExp(words, 'i'));

/** First and last days that a sentence names for the agreement, or why there is no last one. */
export function beginAndEnd({ text }: Sentence): readonly Sighting[] {
  const days = daysIn(text);
  const dated = days.flatMap((one, at): readonly Sighting[] => {
    const field = fieldOf(text, days, at);
    return field === null ? [] : [{ field, value: one.day }];
  });
  const open = openEndIn(text);
  return open === null ? dated : [...dated, { field: 'end', value: open }];
}

function fieldOf(text: string, days: readonly WrittenDay[], at: number): 'startsOn' | 'end' | null {
  const { from, to } = days[at]!;
  const before = text.slice(0, from);
  const after = text.slice(to, days[at + 1]?.from);
  if (!isAboutTheAgreement(before + after.slice(0, 40)) || isDenied(before.slice(-60))) return null;
  // "läuft am … aus" opens like "läuft ab …": what follows decides.
  if (ENDS.test(before) || (ON.test(before) && ENDS_AFTER.test(after))) return 'end';
  if (isFirstDay(before, after)) return 'startsOn';
  const opening = text.slice(0, days[at - 1]?.from ?? from);
  const link = text.slice(days[at - 1]?.to ?? 0, from);
  const isEndOfSpan = at > 0 && BETWEEN.test(link) && LASTS.test(opening);
  return isEndOfSpan || (UNTIL.test(before) && LASTS.test(before)) ? 'end' : null;
}

function isFirstDay(before: string, after: string): boolean {
  if (BEGINS.test(before) || NAMED_FIRST_DAY.test(after)) return true;
  if (TO_BEGIN.test(before) && BEGINS_AFTER.test(after)) return true;
  return FROM.test(before) && LASTS.test(before) && BETWEEN.test(after);
}

function openEndIn(text: string): OpenEnd | null {
  const main = WITH_MAIN.map((words) => words.exec(text)?.[0]).find((found) => found !== undefined);
  if (main !== undefined) return isAboutTheAgreement(main) && !isDenied(main) ? 'with_main_contract' : null;
  const unlimited = UNLIMITED.exec(text);
  if (unlimited === null) return null;
  const around = text.slice(Math.max(0, unlimited.index - 80), unlimited.index + unlimited[0].length + 40);
  return isAboutTheAgreement(around) && !isDenied(around) ? 'unlimited' : null;
}
