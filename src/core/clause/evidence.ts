/**
 * Decides where in a passage a clause is spoken of: the sentence, or the few sentences, all patterns of a list meet.
 * Authority: DOMAIN section 5, step 5.
 * Version 1.
 */
import type { Read } from './reading.js';

export interface Evidence {
  /** Which sentence of the passage is quoted. */
  readonly sentence: number;
  /** The words the guards look at: lead-in and sentences. */
  readonly text: string;
  /** Only the heading names the subject; the text below it does not. */
  readonly isHeadingOnly: boolean;
}

/** Sentences that together say one thing stand so close. */
const FARTHEST = 3;
const LONGEST = 1_200;

/** Every place of a passage at which all patterns of one list meet. */
export function evidenceIn(read: Read, list: readonly RegExp[]): readonly Evidence[] {
  if (!list.every((one) => one.test(read.scope) || one.test(read.heading))) return [];
  const single = read.sentences.flatMap((sentence, at) => inSentence(read, list, sentence, at));
  if (single.length > 0) return single;
  const joint = overSentences(read, list);
  if (joint !== null) return [joint];
  return underHeading(read, list);
}

function inSentence(read: Read, list: readonly RegExp[], sentence: string, at: number): readonly Evidence[] {
  const text = read.leadIn === '' ? sentence : `${read.leadIn} ${sentence}`;
  const isOwn = list.some((one) => one.test(text) && !one.test(read.leadIn));
  if (!isOwn || !list.every((one) => one.test(text) || one.test(read.heading))) return [];
  return [{ sentence: at, text, isHeadingOnly: false }];
}

/** "The processor keeps a list of sub-processors. It informs the controller of changes": two sentences, one promise. */
function overSentences(read: Read, list: readonly RegExp[]): Evidence | null {
  const meets = read.sentences.map((sentence) => list.some((one) => one.test(sentence)));
  const first = meets.indexOf(true);
  const last = meets.lastIndexOf(true);
  if (first < 0 || last - first >= FARTHEST) return null;
  const text = [read.leadIn, ...read.sentences.slice(first, last + 1)].join(' ').trim();
  if (text.length > LONGEST || !list.every((one) => one.test(text) || one.test(read.heading))) return null;
  return { sentence: last, text, isHeadingOnly: false };
}

function underHeading(read: Read, list: readonly RegExp[]): readonly Evidence[] {
  const { passage, heading, sentences } = read;
  if (!passage.isFirst || sentences.length === 0 || !list.every((one) => one.test(heading))) return [];
  return [{ sentence: 0, text: [read.leadIn, sentences[0] ?? ''].join(' ').trim(), isHeadingOnly: true }];
}
