/** What a spreadsheet takes for the beginning of a formula, the full-width twins included (TRUST T12). */
const BEGINS_A_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** The text as a cell that no spreadsheet runs: an apostrophe stands before whatever would begin a formula. */
export function safeCell(text: string): string {
  return BEGINS_A_FORMULA.test(text) ? `'${text}` : text;
}
