import type { CommentMarks } from './reading-words.js';
import { phrasesOf, saidOf, spaced, without } from './words.js';

/** Empty, blank, 0 of a formula and N/A placeholders say nothing (DOMAIN section 7). */
export function isEmptyComment(text: string): boolean {
  return ['', '0', 'n/a'].includes(text.trim().toLowerCase());
}

/** The phrase that takes a yes back, or null. Protections ("not stored", "no plaintext") stay quiet. */
export function takenBackBy(comment: string, marks: CommentMarks): string | null {
  const text = without(spaced(comment), marks.quiet);
  return saidOf(marks.takes_back, text);
}

/** The words that show that a thing is only missing, so that N/A is a no; or null. */
export function missingBy(comment: string, marks: CommentMarks): string | null {
  const text = without(spaced(comment), marks.quiet);
  const phrase = saidOf(marks.missing, text);
  if (phrase !== null) return phrase;
  const lacking = phrasesOf(marks.lacking).find(({ spaced: words }) =>
    behind(text, words).some((word) => saidOf(marks.things, ` ${word} `) !== null),
  );
  return lacking?.written ?? null;
}

/** The words that show that a certificate is a self-assessment, or null. */
export function selfAssessedBy(question: string, comment: string, marks: CommentMarks): string | null {
  const isCertificate = saidOf(marks.certificates, spaced(`${question} . ${comment}`)) !== null;
  const text = without(spaced(comment), marks.quiet);
  return isCertificate ? saidOf(marks.self_assessed, text) : null;
}

/** How far behind "no" a missing thing is named. */
const NEAR = 4;

function behind(text: string, phrase: string): readonly string[] {
  const parts = text.split(phrase).slice(1);
  return parts.flatMap((part) => {
    const words = part.trim().split(' ');
    const end = words.indexOf('|');
    return words.slice(0, end < 0 ? NEAR : Math.min(end, NEAR));
  });
}
