/**
 * Decides how a model agreement becomes a draft: facts where they are known, marked blanks where they are not.
 * Authority: issue "Agreements" (blanks are marked, never invented).
 * Version 1.
 */

export interface FilledText {
  readonly text: string;
  /** Names of the blanks nothing was known for, in the order of the text, each once. */
  readonly blanks: readonly string[];
}

const CLAUSE = /\{\{clause ([A-Z0-9-]+)\}\}/g;
const SLOT = /\{\{([a-z_]+)\}\}/g;

/**
 * Puts the words of clauses into a model.
 * @param wording by id of the clause; a model that names a clause without words is a defect of the templates
 */
export function compose(model: string, wording: ReadonlyMap<string, string>): string {
  return model.replace(CLAUSE, (_, id: string) => {
    const words = wording.get(id);
    if (words === undefined) throw new Error(`The model names the clause ${id}, which has no words.`);
    return words;
  });
}

/**
 * Puts facts into `{{name}}`.
 * @param facts by name
 * @returns the text; an unknown or empty fact stands as `[name]`, in words, and is listed
 */
export function fill(template: string, facts: Readonly<Record<string, string | null>>): FilledText {
  const blanks = new Set<string>();
  const text = template.replace(SLOT, (_, name: string) => {
    const fact = (facts[name] ?? '').trim();
    if (fact !== '') return fact;
    blanks.add(name);
    return `[${name.replaceAll('_', ' ')}]`;
  });
  return { text, blanks: [...blanks] };
}
