/**
 * Decides whether a promise is taken back in its own sentence, whatever clause it is about.
 * Authority: GDPR Art. 28(3), 33(2); DOMAIN section 5, step 6. Prefer missing to a false present: a false present hides a gap.
 * Version 1.
 */
import type { LoopholeWords } from './loophole-words.js';

/** So much after the word that opens an exception is its content. */
const LONGEST_EXCEPTION = 240;
const NEXT_SENTENCE_GOES_ON =
  /^(?:however|notwithstanding|nevertheless|this (?:does|shall) not apply|the foregoing (?:does|shall) not apply|that said|jedoch|allerdings|gleichwohl|dies gilt nicht|dessen ungeachtet)(?!\p{L})/iu;

/** Of copies that stay the next sentence speaks, too. */
const DELETES = /\b(?:delet|eras|destr)|lösch|vernicht/i;
const FOLLOWS =
  /\b(?:final|closing|further|additional|supplementary|full|detailed) (?:report|information|details)\b|abschlussbericht|(?:weitere|ergänzende|zusätzliche)\p{Ll}* (?:informationen|angaben)/iu;

/**
 * Why the words are no more than weak; null when nothing takes them back.
 * @param text the sentence, with what it inherits
 * @param next the sentence after it, or ''
 * @param isOnTime whether the promise is one of time after an event, as a breach notice is
 */
export function loopholeIn(
  text: string,
  next: string,
  words: LoopholeWords,
  isOnTime: boolean,
): string | null {
  const whole = NEXT_SENTENCE_GOES_ON.test(next) ? `${text} ${next}` : text;
  if (isLeftToTheDebtor(whole, words)) return 'An exception leaves it to the one who owes it.';
  const kept = DELETES.test(text) ? `${text} ${next}` : whole;
  if (words.keeps.test(kept)) return 'Copies may be kept without end, or for purposes of the vendor.';
  if (isOnTime && startsLate(whole, words)) return 'The clock starts late.';
  return words.someOnly.test(whole) ? 'It holds only for some customers.' : null;
}

/** A report that follows a notice may wait for the end of an investigation; the notice itself may not. */
function startsLate(text: string, { lateClock }: LoopholeWords): boolean {
  return text.split(/;|, (?:and|und) /).some((part) => lateClock.test(part) && !FOLLOWS.test(part));
}

function isLeftToTheDebtor(text: string, words: LoopholeWords): boolean {
  const { exception, condition, ownWill, thoughtFit } = words;
  return opens(text, exception, ownWill, words) || opens(text, condition, thoughtFit, words);
}

/** One alternative at the vendor's pleasure is enough, whatever lawful ones stand beside it. */
function opens(text: string, opener: RegExp, will: RegExp, words: LoopholeWords): boolean {
  return [...text.matchAll(opener)].some(({ 0: word, index }) => {
    const from = index + word.length;
    const [content = ''] = text.slice(from, from + LONGEST_EXCEPTION).split(/[.;]/);
    const alternatives = content.split(words.alternative);
    return alternatives.some((one) => will.test(one.trim()) && !words.lawful.test(one));
  });
}
