/**
 * Decides which dates and terms a text states: each with its sentences; where these differ, none is held to be it.
 * Authority: issue "Agreements" (a lawyer starts with a list, and which dates run); DOMAIN section 5 (quotes with places).
 * Version 1.
 */
import type { AgreementText, TextLine } from '../clause/agreement-text.js';
import { agreementsIn } from '../clause/agreements.js';
import { blocksOf } from '../clause/blocks.js';
import { knownWords } from '../clause/known-words.js';
import { withDigits } from '../clause/number-words.js';
import { withoutFurniture } from '../clause/page-furniture.js';
import { passagesOf } from '../clause/passages.js';
import { quoted } from '../clause/quoted.js';
import { signatureLines } from '../clause/signature-lines.js';
import { tidy } from '../clause/tidy.js';
import { auditNotice } from './audit-notice.js';
import { beginAndEnd } from './begin-and-end.js';
import { clauseModules } from './clause-modules.js';
import { governingLaw } from './governing-law.js';
import { lawsCovered } from './laws-covered.js';
import { liabilityCap } from './liability-cap.js';
import { noticeToTerminate } from './notice-to-terminate.js';
import { objectionPeriod } from './objection-period.js';
import { termAndRenewal } from './renewal.js';
import {
  TERM_FIELDS,
  type Sentence,
  type Sighting,
  type TermField,
  type TermFinder,
  type TermReading,
  type TermSentence,
} from './term.js';

const FINDERS: readonly TermFinder[] = [
  beginAndEnd,
  termAndRenewal,
  noticeToTerminate,
  objectionPeriod,
  governingLaw,
  lawsCovered,
  clauseModules,
  auditNotice,
  liabilityCap,
];

interface Found {
  readonly sighting: Sighting;
  readonly sentence: Sentence;
}

/**
 * Reads dates and terms out of an English or German text; of other languages nothing.
 * @param text lines with places, as a reader of `platform/intake` gives them
 * @returns at most one reading of each field, in the order of TERM_FIELDS; what is not said is left out. Of a file with
 * several agreements nothing: their dates would be mixed.
 */
export function readTerms(text: AgreementText): readonly TermReading[] {
  const lines = text.lines.map((line): TextLine => ({ ...line, text: tidy(line.text) }));
  if (agreementsIn(lines).length > 1) return [];
  const found = sentencesIn(lines).flatMap((sentence) =>
    FINDERS.flatMap((finder) => finder(sentence)).map((sighting): Found => ({ sighting, sentence })),
  );
  return TERM_FIELDS.flatMap((field) => readingOf(field, found));
}

/**
 * Sentences of the agreement itself; attached standard clauses have terms of their own. A short one that opens a
 * paragraph may be taken for a heading ("Effective date: 1 March 2026"), so headings are read as well.
 */
function sentencesIn(lines: readonly TextLine[]): readonly Sentence[] {
  const written = withoutFurniture(lines);
  const forSigning = signatureLines(written);
  const kept = written.filter((line) => !forSigning.has(line));
  const known = knownWords(kept.map((line) => line.text));
  const body = passagesOf(blocksOf(kept, known)).filter(({ zone }) => zone === 'body');
  return body.flatMap(({ sentences, heading, place }, at) => {
    const title = heading === body[at - 1]?.heading ? [] : heading.split(' / ').slice(-1);
    return [...title, ...sentences].map((quote) => ({ text: readable(quote), quote, heading, place }));
  });
}

/** "a one-year term" as "a 1 year term": number words stand apart from what they count. */
function readable(sentence: string): string {
  return withDigits(sentence.replaceAll(/(\p{L}+|\d+)-(day|week|month|year)/giu, '$1 $2'));
}

function readingOf(field: TermField, all: readonly Found[]): readonly TermReading[] {
  const own = all.filter(({ sighting }) => sighting.field === field);
  const exact = own.filter(({ sighting }) => sighting.isExact === true);
  const first = new Map<string, Found>();
  for (const one of exact.length > 0 ? exact : own)
    if (!first.has(senseOf(one.sighting))) first.set(senseOf(one.sighting), one);
  const sentences = [...first.values()].map(shown);
  return sentences.length === 0 ? [] : [{ field, value: valueOf(sentences), sentences }];
}

function senseOf({ value, sense }: Sighting): string {
  return sense ?? JSON.stringify(value);
}

/** Lists add up; of anything else two values are none. */
function valueOf(sentences: readonly TermSentence[]): TermReading['value'] {
  const values = sentences.map(({ value }) => value);
  if (values.every((value) => Array.isArray(value))) return sorted(values.flat() as string[]);
  return values.length === 1 ? values[0]! : null;
}

function sorted(parts: readonly string[]): readonly string[] {
  const own = [...new Set(parts)];
  own.sort();
  return own;
}

function shown({ sighting: { value }, sentence: { quote, place } }: Found): TermSentence {
  return { value, quote: quoted(quote), place };
}
