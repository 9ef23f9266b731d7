/**
 * Decides how numbers of hours, days and times are read when they are written as words.
 * Authority: DOMAIN section 5, step 1 (number words to digits).
 * Version 1.
 */

const ENGLISH: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, 'twenty-one': 21, 'twenty-four': 24,
  thirty: 30, 'thirty-five': 35, 'thirty-six': 36, forty: 40, 'forty-five': 45, 'forty-eight': 48,
  sixty: 60, 'seventy-two': 72, ninety: 90, 'ninety-six': 96, 'one hundred eighty': 180,
  'one hundred and eighty': 180,
}; // prettier-ignore
const GERMAN: Readonly<Record<string, number>> = {
  einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10,
  zwölf: 12, vierzehn: 14, fünfzehn: 15, zwanzig: 20, einundzwanzig: 21, vierundzwanzig: 24, dreißig: 30,
  sechsunddreißig: 36, achtundvierzig: 48, sechzig: 60, zweiundsiebzig: 72, neunzig: 90, hundertachtzig: 180,
}; // prettier-ignore

const WORDS = new Map(Object.entries({ ...ENGLISH, ...GERMAN }));
const LONGEST_FIRST = [...WORDS.keys()];
LONGEST_FIRST.sort((a, b) => b.length - a.length);
const ANY = LONGEST_FIRST.map((word) => word.replace(/[- ]/g, '[- ]')).join('|');
/** What is counted; a number word in front of anything else stays a word ("option one"). */
const UNIT =
  '(?:calendar |business |working |full |kalender|werk|arbeits)?(?:hours?|days?|weeks?|months?|years?|stunden?|tagen?|wochen?|monaten?|jahren?)';
const BEFORE_UNIT = new RegExp(`\\b(${ANY})(?= ?(?:\\(\\d+\\) ?)?${UNIT}\\b)`, 'gi');
const REPEATED = /(\d+) ?\((\d+)\)/g;

/** "thirty (30) days" → "30 days"; the text is only compared, never shown. */
export function withDigits(text: string): string {
  return text
    .replace(BEFORE_UNIT, (word) =>
      String(WORDS.get(word.toLowerCase().replace(' ', '-')) ?? WORDS.get(word.toLowerCase()) ?? word),
    )
    .replace(REPEATED, (both, first: string, second: string) => (first === second ? first : both));
}
