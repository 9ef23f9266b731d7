import type { CompanyNames } from './company-names.js';

/**
 * The name a company is counted under: the text before brackets, dba, aka, also known as or formerly, in small
 * letters, without legal form, `.com`, `.io` and punctuation; an alias gives its full name. `Amazon Web Services, Inc.`
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
  const joined = keys.map((key) => key.replaceAll(' ', ''));
  return joined.length === 0 ? [reduced(name, names).replaceAll(' ', '')] : [...new Set(joined)];
}

/** Words and brackets that begin another name of the same company. */
const OTHER_NAME =
  /[()[\]]|(?<![\p{L}\p{N}])(?:d\/?b\/?a|doing business as|a\.?k\.?a\.?|also known as|f\/?k\/?a|formerly(?: known as)?)(?![\p{L}\p{N}])/giu;

function partsOf(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .split(OTHER_NAME)
    .map((part) => part.trim());
}

function reduced(part: string, names: CompanyNames): string {
  const words = wordsOf(part);
  const bare = withoutLegalForm(words, names.legalForms).join(' ');
  return names.aliases.get(bare) ?? bare;
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
