/**
 * Decides how an article reads in a letter: "GDPR 28(3)(a)" of the catalogue as "Art. 28(3)(a) GDPR".
 * Authority: the references of templates/clauses/dpa-clauses.json; ways of citing that courts and regulators use.
 * Version 1.
 */

const EUROPEAN = /^(UK GDPR|UK-DSGVO|GDPR|DSGVO|FADP|DSG) (\d.*)$/;
/** The regulations of the California Privacy Protection Agency, and the act itself. */
const CALIFORNIAN = [
  [/^70\d\d\b/, '11 CCR'],
  [/^1798\.\d/, 'Cal. Civ. Code'],
] as const;
/** A point that rests on no law names none. */
const NO_LAW: ReadonlySet<string> = new Set(['contract', 'Vertrag']);

/**
 * @param reference as the catalogue or its German words have it
 * @returns the citation; null: no law but the contract itself asks for it; an unknown form stays as it is
 */
export function citation(reference: string, language: 'en' | 'de'): string | null {
  if (NO_LAW.has(reference)) return null;
  const [, act, article] = EUROPEAN.exec(reference) ?? [];
  if (act !== undefined && article !== undefined)
    return `Art. ${language === 'de' ? germanParts(article) : article} ${act}`;
  const code = CALIFORNIAN.find(([form]) => form.test(reference))?.[1];
  return code === undefined ? reference : `${code} § ${reference}`;
}

/** 28(3)(a): 28 Abs. 3 lit. a. */
function germanParts(article: string): string {
  return article
    .replace(/\((\d+)\)-\((\d+)\)/g, ' Abs. $1-$2')
    .replace(/\(([a-z])\)-\(([a-z])\)/g, ' lit. $1-$2')
    .replace(/\((\d+)\)/g, ' Abs. $1')
    .replace(/\(([a-z])\)/g, ' lit. $1');
}
