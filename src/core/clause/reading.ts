/**
 * Decides how a passage is compared: number words as digits, one string for each part a pattern may stand in.
 * Authority: DOMAIN section 5, steps 1 and 5.
 * Version 1.
 */
import { withoutPoliteAddress } from './formal-address.js';
import { withDigits } from './number-words.js';
import type { Passage } from './passages.js';

export interface Read {
  readonly passage: Passage;
  readonly heading: string;
  readonly leadIn: string;
  readonly sentences: readonly string[];
  /** Lead-in and sentences as one paragraph. */
  readonly scope: string;
}

/** A paragraph this long is looked at in pieces: one that goes on for pages says everything somewhere. */
const LONGEST = 6_000;
const SENTENCES_EACH = 12;

/**
 * A passage ready to be searched; a very long one in several pieces.
 * @param named puts the role in the place of a party's name
 */
export function readPassage(passage: Passage, named: (text: string) => string): readonly Read[] {
  const plain = (text: string): string => named(withDigits(writtenOut(withoutPoliteAddress(text))));
  const sentences = passage.sentences.map(plain);
  const heading = plain(passage.heading);
  const leadIn = plain(passage.leadIn);
  const length = sentences.reduce((sum, { length: own }) => sum + own, 0);
  const each = length > LONGEST ? SENTENCES_EACH : sentences.length;
  const reads: Read[] = [];
  for (let from = 0; from < Math.max(1, sentences.length); from += Math.max(1, each)) {
    const own = sentences.slice(from, from + Math.max(1, each));
    const shown = passage.sentences.slice(from, from + Math.max(1, each));
    const scope = [leadIn, ...own]
      .join(' ')
      .trim()
      .slice(0, LONGEST * 2);
    reads.push({ passage: { ...passage, sentences: shown }, heading, leadIn, sentences: own, scope });
  }
  return reads;
}

const SHORT_NOT = /\b(ca|wo|sha|do|does|did|is|are|was|were|must|should|could|would|has|have|had)n?['’]t\b/gi;
const SHORT_VERBS: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have' };

/** "We'll", "can't": agreements in everyday words promise and refuse as well. */
function writtenOut(text: string): string {
  const whole = text.replace(SHORT_NOT, (_, verb: string) => `${WHOLE[verb.toLowerCase()] ?? verb} not`);
  return whole.replace(/\b(we|you|they|it)['’](ll|re|ve)\b/gi, (_, who: string, verb: string) => {
    return `${who} ${SHORT_VERBS[verb.toLowerCase()]}`;
  });
}

const WHOLE: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };
