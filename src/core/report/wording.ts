/** The words and formats of a reader's language. They come in as an argument: core holds codes only. */
export interface Wording {
  readonly language: string;
  /** Tells one set of texts from another; it changes with every text. */
  readonly version: string;
  /** A whole sentence or label by key; `{name}` is replaced, `count` picks the plural form. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Whether there is a text by that key: codes of other parts may be newer than the wording. */
  knows(key: string): boolean;
  /** A decimal text such as `"24.6667"`, rounded half up to that many decimals. */
  number(decimal: string, decimals: number): string;
  day(day: string): string;
  /** The name of a country from its ISO code. */
  country(code: string): string;
  list(words: readonly string[]): string;
}
