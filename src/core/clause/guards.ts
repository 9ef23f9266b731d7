/**
 * Decides which words about a clause are no promise of it, and which are a weak one.
 * Authority: DOMAIN section 5, steps 5 and 6. Prefer missing to a false present: a false present hides a gap.
 * Version 1.
 */
import { restsOnBlank } from './blank-annexes.js';
import type { Clause, Extract, Hints } from './catalogue.js';
import type { Evidence } from './evidence.js';
import { isHeadingText } from './headings.js';
import { PLACEHOLDER, type Lexicon } from './lexicon.js';
import { loopholeIn } from './loopholes.js';
import type { Read } from './reading.js';

/** Paragraphs up to this length are one thought: what blocks a hit may stand anywhere in them. */
const ONE_THOUGHT = 700;

export interface Look {
  readonly clause: Clause;
  readonly hints: Hints;
  readonly lexicon: Lexicon;
  readonly read: Read;
  readonly evidence: Evidence;
  /** Whether a pattern stands anywhere in the body. */
  readonly isSaid: (pattern: RegExp) => boolean;
  readonly blankAnnexes: ReadonlySet<string>;
}

/** Whether the words do not speak of this clause at all, or speak against it. */
export function isBlocked(look: Look): boolean {
  const { clause, hints, lexicon, read, evidence } = look;
  const { text } = evidence;
  const around = read.scope.length <= ONE_THOUGHT ? read.scope : text;
  if (hints.not.some((one) => one.test(around))) return true;
  if (hints.otherPurpose.some((one) => one.test(text))) return true;
  if (!clause.mayBeDefined && !clause.isSign && lexicon.definition.test(text)) return true;
  if (!clause.isSign && lexicon.told.test(text)) return true;
  if (clause.isBan ? !lexicon.ban.test(text) : lexicon.negated.test(text)) return true;
  return (
    !clause.isSign &&
    !clause.isOfEitherSide &&
    clause.dutyVerbNeeded &&
    (isOtherSides(read.leadIn, lexicon) || isOtherSides(text, lexicon))
  );
}

/** The one who must act is the customer, and nothing is left for the vendor. */
function isOtherSides(text: string, lexicon: Lexicon): boolean {
  const left = text.replace(lexicon.otherSide, ' … ');
  return left !== text && !lexicon.ownDuty.test(left);
}

/** Why a hit is no more than weak; null for a hit that stands. */
export function weakness(look: Look): string | null {
  const { clause, hints, lexicon, read, evidence } = look;
  if (clause.isSign) return null;
  if (evidence.isHeadingOnly && clause.dutyVerbNeeded)
    return 'Only the heading names it; the text below does not.';
  if (namesOnly(evidence)) return 'Only its name stands there; nothing is said about it.';
  if (PLACEHOLDER.test(evidence.text)) return 'A blank is still to be filled in.';
  if (restsOnBlank(evidence.text, look.blankAnnexes)) return 'The annex it points to is blank.';
  if (clause.dutyVerbNeeded && !lexicon.duty.test(evidence.text))
    return 'The words describe, they do not bind: a duty verb is missing.';
  if (isSoft(look)) return 'The words are a wish, not a promise.';
  if (lexicon.conditional.test(evidence.text)) return 'It waits for something that is still to be agreed.';
  const next = read.sentences[evidence.sentence + 1] ?? '';
  const loophole = loopholeIn(evidence.text, next, lexicon, clause.group === 'breach');
  if (loophole !== null) return loophole;
  const mark =
    hints.weak.find(({ re }) => re.test(read.scope)) ?? hints.weakElsewhere.find(({ re }) => look.isSaid(re));
  if (mark !== undefined) return `${capital(mark.reason)}.`;
  if (hints.strong !== null && !hints.strong.test(read.scope) && !hints.strong.test(read.heading))
    return `Something is left out. Needed: ${clause.mustFind}`;
  if (!hints.together.every(look.isSaid)) return `A part is missing. Needed: ${clause.mustFind}`;
  return limitReached(hints, evidence.text, read.scope);
}

/** More words than a name has say something. */
const MOST_WORDS_OF_A_NAME = 8;

/** "- Types of personal data": a line of a table of contents, or of a list of subjects. */
function namesOnly({ text, isHeadingOnly }: Evidence): boolean {
  const name = text.replace(/^[-–•*] /, '');
  const isLong = name.split(' ').length > MOST_WORDS_OF_A_NAME;
  return !isHeadingOnly && !isLong && !/\d/.test(name) && isHeadingText(name);
}

function isSoft({ clause, hints, lexicon, read, evidence }: Look): boolean {
  const isTime = hints.extract.some(({ name }) => name === 'hours');
  const text = isTime ? evidence.text : evidence.text.replace(lexicon.softTime, ' ');
  if (clause.isBan || !clause.dutyVerbNeeded) return false;
  return lexicon.soft.test(text) || takesBack(read.sentences[evidence.sentence + 1] ?? '', lexicon);
}

/** The next sentence says that the one before is no promise: "This is an internal target only." */
function takesBack(next: string, lexicon: Lexicon): boolean {
  return (
    /^(?:this|these|that|such|it|the (?:above|foregoing)|dies|diese[rs]?|hierbei)\b/i.test(next) &&
    lexicon.soft.test(next)
  );
}

/** A number that the sentence leaves out stands in another one of the paragraph. */
function limitReached(hints: Hints, text: string, paragraph: string): string | null {
  const numbers = (one: Extract): readonly number[] => {
    const own = numbersOf(one, text);
    return own.length > 0 ? own : numbersOf(one, paragraph);
  };
  const reasons = hints.extract.map((one) => reasonOf(one, numbers(one)));
  return reasons.find((reason) => reason !== null) ?? null;
}

function reasonOf({ name, weakAbove, weakBelow }: Extract, numbers: readonly number[]): string | null {
  const what = name.replaceAll('_', ' ');
  const high = numbers.find((one) => weakAbove !== null && one > weakAbove);
  if (high !== undefined && weakAbove !== null) return `${capital(what)}: ${high}, more than ${weakAbove}.`;
  const low = numbers.find((one) => weakBelow !== null && one < weakBelow);
  return low === undefined || weakBelow === null ? null : `${capital(what)}: ${low}, less than ${weakBelow}.`;
}

/** The numbers an extract finds; the last group that holds one counts. */
export function numbersOf({ re }: Extract, text: string): readonly number[] {
  return [...text.matchAll(new RegExp(re.source, 'giu'))].flatMap((found) => {
    const digits = found.slice(1).filter((group) => group !== undefined && /^\d+$/.test(group));
    const last = digits.at(-1);
    return last === undefined ? [] : [Number(last)];
  });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
