/**
 * Decides how long one may object to a new sub-processor, from the sentence that grants it.
 * Authority: GDPR Art. 28(2): the controller gets the chance to object. A month has no fixed number of days: it is left
 * to a person.
 * Version 1.
 */
import { durationsIn, type Duration } from './durations.js';
import type { Sentence, Sighting } from './term.js';

const SUB_PROCESSOR =
  /\bsub-? ?(?:processor|contractor|processing)|\bunterauftrag|\bsubunternehm|\bsub-?auftrag|weitere[nr]? auftragsverarbeit/i;
const OBJECTS =
  /\b(?:objects?|objecting|objections?|oppos\w+|widersp\w+|widerspruch\w*|einspruch\w*|einwänd\w*|einwend\w*)\b/i;
const PERIOD_OF_ITS_OWN =
  /\b(?:objection period|period (?:to object|for objections?)|(?:widerspruchs|einspruchs)frist)\b[^.;,]{0,60}$/i;
const WITHIN =
  /\b(?:within|in|no later than|innerhalb(?: von)?|binnen|spätestens)(?: (?:a period of|einer frist von|the|der))?[ (]*$/i;
/** The other side's time, or a period that belongs to another act. */
const OTHER_ACT =
  /\b(?:within|terminat\w*|cancel\w*|cure\w*|resolv\w*|remed\w*|innerhalb|binnen|kündig\w*|abhilfe\w*)\b/i;

/** Days to object: calendar or business days are told apart by the sentence, which two readings of one number share. */
export function objectionPeriod({ text, heading }: Sentence): readonly Sighting[] {
  if (!SUB_PROCESSOR.test(text) && !SUB_PROCESSOR.test(heading)) return [];
  return durationsIn(text).flatMap((one): readonly Sighting[] => {
    const days = daysToObject(one);
    if (days === null || !isToObject(text, one)) return [];
    return [
      { field: 'subNoticeDays', value: days, sense: `${days} ${isBusiness(one) ? 'business' : 'calendar'}` },
    ];
  });
}

function daysToObject({ count, unit }: Duration): number | null {
  if (count === 0) return null;
  if (unit === 'day' || unit === 'business_day') return count;
  return unit === 'week' ? count * 7 : null;
}

function isBusiness({ unit }: Duration): boolean {
  return unit === 'business_day';
}

function isToObject(text: string, { at, after }: Duration): boolean {
  const before = text.slice(0, at);
  if (PERIOD_OF_ITS_OWN.test(before)) return true;
  const opening = WITHIN.exec(before);
  if (opening === null) return false;
  return objectsBefore(before.slice(0, opening.index)) || objectsAfter(before, after);
}

/** "may object … within 10 days"; in "if the customer objects, the provider will within 30 days …" the time is another's. */
function objectsBefore(before: string): boolean {
  const at = before.search(OBJECTS);
  if (at < 0) return false;
  const between = before.slice(at);
  const isCondition = /\b(?:if|where|when|should|event|unless|falls|sofern|wenn)\b[^,.;]*$/i.test(
    before.slice(0, at),
  );
  const isInverted = /^\s*widerspricht/i.test(before);
  return (
    between.length < 200 &&
    !OTHER_ACT.test(between) &&
    !((isCondition || isInverted) && between.includes(','))
  );
}

/** "within 10 days after notice the customer may object", "innerhalb von 14 Tagen … widersprechen". */
function objectsAfter(before: string, after: string): boolean {
  const at = after.search(OBJECTS);
  const between = at < 0 ? '' : after.slice(0, at);
  return at >= 0 && at < 200 && !OTHER_ACT.test(between) && !/[.;]/.test(between) && !OBJECTS.test(before);
}
