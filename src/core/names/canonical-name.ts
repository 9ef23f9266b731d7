import type { CompanyNames } from './company-names.js';

/**
 * The name a company is counted under: the text before brackets, dba, aka, also known as or formerly, in small
 * letters, without legal form, `.com`, `.io` and punctuation; an alias gives its full name, and then what the workspace has
 * said of that (own-aliases.ts). `Amazon Web Services, Inc.`
 * and `AWS` both give `amazon web services`. A name that is nothing but a legal form keeps it; '' only for ''.
 */
export function canonicalName(name: string, names: CompanyNames): string {
  const [first = ''] = partsOf(name);
  return reduced(first, names) || reduced(name, names);
}

/**
 * Every key two names can share: that of the text before brackets, and of every text in brackets or after dba, aka,
 * also known as, formerly. Blanks are left out too: `HelpScout` and `Help Scout` share one. A bracket that names a
 * region or says `optional` gives none.
 */
export function companyKeys(name: string, names: CompanyNames): readonly string[] {
  const [first = '', ...others] = partsOf(name).map((part) => reduced(part, names));
  const keys = [first, ...others.filter((key) => !names.qualifiers.has(key))].filter((key) => key !== '');
  const joined = keys.map(withoutBlanks);
  return joined.length === 0 ? [withoutBlanks(reduced(name, names))] : [...new Set(joined)];
}

/** The company that a canonical name of the shipped list is counted as, by what the workspace has said. */
export function countedAs(canonical: string, { ownAliases }: CompanyNames): string {
  return ownAliases?.get(withoutBlanks(canonical)) ?? canonical;
}

/** `help scout` and `helpscout` are one name to whoever compares by it. */
export function withoutBlanks(canonical: string): string {
  return canonical.replaceAll(' ', '');
}

/** Words behind which another name of the same company stands. */
const OTHER_NAME =
  /(?<![\p{L}\p{N}])(?:d\/?b\/?a|doing business as|a\.?k\.?a\.?|also known as|f\/?k\/?a|formerly(?: known as)?)(?![\p{L}\p{N}])/giu;
const BRACKET = /[([]([^()[\]]*)(?:[)\]]|$)/gu;
/** Stands where a bracket stood: what follows it goes on with the name before, as `Ltd` in `Acme (UK) Ltd`. */
const GAP = '\n';

/** The text before brackets and the words above; then each text in brackets or behind these words. */
function partsOf(name: string): readonly string[] {
  const line = name.normalize('NFKC').replaceAll(/\s+/gu, ' ');
  const inBrackets = [...line.matchAll(BRACKET)].flatMap(([, inside = '']) => inside.split(OTHER_NAME));
  const [first = '', ...behind] = line.replaceAll(BRACKET, GAP).split(OTHER_NAME).map(beforeGap);
  return [first, ...inBrackets, ...behind].map((part) => part.trim());
}

function beforeGap(part: string): string {
  return part.trimStart().split(GAP)[0] ?? '';
}

function reduced(part: string, names: CompanyNames): string {
  const words = wordsOf(part);
  const bare = withoutLegalForm(words, names.legalForms).join(' ');
  return countedAs(names.aliases.get(bare) ?? bare, names);
}

/** Dots and apostrophes join (`B.V.` is bv, `O'Reilly` oreilly), other punctuation divides. */
function wordsOf(part: string): readonly string[] {
  return part
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=[\p{L}\p{N}])\.(?:com|io)(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/[.'’`´]/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** The longest form one can take off the end has four words; a company keeps at least one word. */
const LONGEST_FORM = 4;

function withoutLegalForm(words: readonly string[], forms: ReadonlySet<string>): readonly string[] {
  for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
    const form = words.slice(-length).join(' ');
    if (forms.has(form)) return withoutLegalForm(words.slice(0, -length), forms);
  }
  return words;
}
