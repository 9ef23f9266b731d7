import { roleOfLabel, type ColumnRole } from './column-roles.js';
import { oneLine } from './list-page.js';

/** `Purpose: hosting` and `Location: Ireland` among texts, by what the label stands for; the first of each counts. */
export function labelsIn(texts: readonly string[]): ReadonlyMap<ColumnRole, string> {
  const found = new Map<ColumnRole, string>();
  for (const text of texts.flatMap(sentencesOf)) {
    const [, label = '', value = ''] = LABELLED.exec(text) ?? [];
    const role = label === '' ? null : roleOfLabel(label);
    if (role !== null && role !== 'name' && !found.has(role))
      found.set(role, oneLine(value).replace(/;$/u, ''));
  }
  return found;
}

const LABELLED = /^[\s–—:.,;|-]*([\p{L} /-]{3,40}):\s*(.+)$/su;

/** What stands in a text beside its labels; the text itself where it has none. */
export function withoutLabels(text: string): string {
  if (labelsIn([text]).size === 0) return text;
  return sentencesOf(text)
    .filter((sentence) => labelsIn([sentence]).size === 0)
    .join(' ');
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/\n|(?<=[.;])\s+/u);
}
