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

const SLOT = /\{\{([a-z_]+)\}\}/g;

/**
 * Puts facts into `{{name}}`.
 * @param facts by name, or one text for every blank
 * @returns the text; an unknown or empty fact stands as `[name]`, in words, and is listed
 */
export function fill(template: string, facts: Readonly<Record<string, string | null>> | string): FilledText {
  const blanks = new Set<string>();
  const text = template.replace(SLOT, (_, name: string) => {
    const fact = typeof facts === 'string' ? facts : (facts[name] ?? '').trim();
    if (fact !== '') return fact;
    blanks.add(name);
    return `[${name.replaceAll('_', ' ')}]`;
  });
  return { text, blanks: [...blanks] };
}
