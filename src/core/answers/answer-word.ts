import { ANSWER_WORDS, type AnswerWord, type ReadingWords } from './reading-words.js';
import { phrasesOf, plain } from './words.js';

export interface SaidAnswer {
  readonly word: AnswerWord | 'text' | 'unanswered';
  /** What follows the word in the same cell: "Yes, but not formally". */
  readonly rest: string;
}

/**
 * Reads an answer cell. A word of the vocabulary, alone or followed by a comma, colon, hyphen or bracket, is that
 * answer; anything else that is not blank is free text.
 */
export function saidAnswer(text: string, { answers, placeholders }: ReadingWords): SaidAnswer {
  const whole = bare(text);
  if (whole === '' || phrasesOf(placeholders).some((one) => one.plain === whole))
    return { word: 'unanswered', rest: '' };
  const found = wordFor(whole, answers);
  if (found !== null) return { word: found, rest: '' };
  const [, head = '', rest = ''] = LED.exec(text.trim()) ?? [];
  const led = head === '' || NUMBERED.test(text.trim()) ? null : wordFor(bare(head), answers);
  return led === null ? { word: 'text', rest: '' } : { word: led, rest: rest.trim() };
}

/** A short head, a sign that ends it, and the rest. */
const LED = /^([^,;:.()–—]{1,20}?)\s*(?:[,;:(–—]|\.(?=\s)|\s-\s)([^]+)$/;
/** "No. 5" and "No. of employees" count something. */
const NUMBERED = /^no\.\s*(?:of\b|\d)/i;

const READY = new WeakMap<ReadingWords['answers'], ReadonlyMap<string, AnswerWord>>();

function wordFor(said: string, answers: ReadingWords['answers']): AnswerWord | null {
  const known = READY.get(answers) ?? vocabularyOf(answers);
  READY.set(answers, known);
  return known.get(said) ?? null;
}

function vocabularyOf(answers: ReadingWords['answers']): ReadonlyMap<string, AnswerWord> {
  const words = new Map<string, AnswerWord>();
  for (const word of ANSWER_WORDS)
    for (const one of answers[word]) if (!words.has(bare(one))) words.set(bare(one), word);
  return words;
}

/** Without signs around it, so that "Yes.", "(yes)" and "yes" are one. */
function bare(text: string): string {
  return plain(text).replaceAll(/^[\s"'([{<]+|[\s"')\]}>.!]+$/g, '');
}
