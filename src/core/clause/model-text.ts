/**
 * Decides how a model agreement becomes a draft: facts where they are known, marked blanks where they are not.
 * Authority: issue "Agreements" (blanks are marked, never invented).
 * Version 2.
 */

const CLAUSE = /\{\{clause ([A-Z0-9-]+)\}\}/g;
const SLOT = /\{\{([a-z0-9_]+)\}\}/g;

/**
 * Puts the words of clauses into a model.
 * @param wordsOf by id of the clause; null where the clause does not apply: its paragraph is left out
 */
export function compose(model: string, wordsOf: (id: string) => string | null): string {
  return model.replace(CLAUSE, (_, id: string) => wordsOf(id) ?? '').replace(/\n{3,}/g, '\n\n');
}

/**
 * Puts facts into `{{name}}`.
 * @param facts by name
 * @param blanks what each is called where it is not known; a name without one is a defect of the templates
 * @returns the text; an unknown or empty fact stands as `[what it is called]`
 */
export function fill(
  template: string,
  facts: Readonly<Record<string, string | null>>,
  blanks: Readonly<Record<string, string>>,
): string {
  return template.replace(SLOT, (_, name: string) => {
    const fact = (facts[name] ?? '').trim();
    if (fact !== '') return fact;
    const blank = blanks[name];
    if (blank === undefined) throw new Error(`The blank {{${name}}} has no name.`);
    return `[${blank}]`;
  });
}
