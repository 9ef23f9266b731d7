/**
 * Decides what a sentence is about: the agreement itself, or something else that begins, ends or is limited too.
 * Authority: DOMAIN section 5 (a false hit is worse than none: a person believes it).
 * Version 1.
 */

const AGREEMENT =
  /\b(?:agreement|addendum|dpa|contract|terms|effective date|end date|commencement date|initial term|it|vertrag\w*|vereinbarung\w*|avv|\w*laufzeit|er|sie)\b/i;
/** What else has a first or last day in such a text. */
const OTHERS =
  /\b(?:regulation|directive|decision|act|gdpr|ccpa|clauses|sccs?|polic(?:y|ies)|certificat\w*|report|audit\w*|licen[cs]e|invoice|confidential\w*|secrecy|verordnung|richtlinie|beschluss|\w*gesetz\w*|dsgvo|ds-gvo|\w*klauseln|zertifikat\w*|bericht\w*|lizenz\w*|rechnung\w*|vertraulich\w*|verschwiegen\w*|geheim\w*|delet\w*|(?:ge)?lösch\w*)\b/i;
/** An agreement of the past. */
const FORMER =
  /\b(?:supersed\w*|replac\w*|prior|previous|earlier|former|amend\w*|ersetz\w*|frühere\w*|bisherige\w*|vorherige\w*|abgelöst\w*)\b/i;

/** Whether the words before a day speak of this agreement. @param sentence decides who is meant by "it" */
export function isAboutTheAgreement(sentence: string): boolean {
  return AGREEMENT.test(sentence) && !OTHERS.test(sentence) && !FORMER.test(sentence);
}

/** Whether a sentence takes back what it names. */
export function isDenied(text: string): boolean {
  return /\b(?:not|never|neither|no longer|except|unless otherwise|nicht|kein\w*|niemals|ausgenommen)\b/i.test(
    text,
  );
}
