/** What a questionnaire of others consists of, in its own words and counts. */
export interface ForeignOutline {
  readonly questions: number;
  readonly sections: number;
  readonly types: Readonly<Record<string, number>>;
  readonly conditions: number;
  readonly choices: number;
}

/** How often each word occurs, in order of first occurrence. */
export function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}
