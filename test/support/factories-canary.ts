/** A text that may be read in its own workspace and nowhere else (TRUST T2). */
export function canary(mark: string, type: string, field: string): string {
  return `⟦${mark}:${type}:${field}⟧`;
}

/** Which canaries of a workspace stand in a text, without repeats. */
export function canariesIn(text: string, mark: string): string[] {
  return [...new Set(text.match(new RegExp(`⟦${mark}:\\w+:\\w+⟧`, 'g')) ?? [])];
}
