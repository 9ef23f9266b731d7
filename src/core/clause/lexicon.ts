/**
 * Decides what the words of a language say about a promise: whether it is one, whose it is, and what takes it back.
 * Authority: DOMAIN section 5, steps 5 and 6.
 * Version 1.
 */
import { ENGLISH } from './lexicon-en.js';
import { GERMAN } from './lexicon-de.js';
import type { LoopholeWords } from './loophole-words.js';
import type { ToldWords } from './told-words.js';

export interface Lexicon extends ToldWords, LoopholeWords {
  /** Verbs that bind somebody or give a right. */
  readonly duty: RegExp;
  /** What must be left when the duties of the other side are taken out, so that the vendor has one. */
  readonly ownDuty: RegExp;
  /** Who must act is the other side; taken out of the text, no duty of the vendor may be left. */
  readonly otherSide: RegExp;
  /** The duty is expressly not taken on. */
  readonly negated: RegExp;
  /** Something is forbidden. */
  readonly ban: RegExp;
  /** A wish, an aim, an effort; no promise. */
  readonly soft: RegExp;
  /** A soft time beside a firm one: "and, where feasible, within 24 hours". */
  readonly softTime: RegExp;
  /** A sentence that only says what a word means. */
  readonly definition: RegExp;
}

export const LEXICONS: Readonly<Record<string, Lexicon>> = { en: ENGLISH, de: GERMAN };

/** A blank to be filled in; a bare number in brackets is a footnote. */
export const PLACEHOLDER =
  /\[(?!\d*\])[^\]]*\]|_{4,}|\{\{|●|\.{6,}|<[^>]{1,60}>|\btbd\b|\bxx+\b|to be (?:completed|inserted|filled in)|(?:be|is|are) (?:provided|supplied|attached|added|delivered|agreed) (?:later|separately later|in due course|at a later date|subsequently)\b|\bintentionally (?:left )?blank\b|\bnot attached\b|(?:liegt|liegen) nicht bei|(?:wird|werden) (?:später|nachträglich) (?:ergänzt|nachgereicht|beigefügt|vereinbart)|noch (?:auszufüllen|einzufügen|festzulegen|zu ergänzen)/i;
