import type { AnswerValue, Contact, NoRows, TableRow } from '@core/questionnaire/answer.js';

/** Reads an answer as the shape its field works with; another shape counts as nothing yet. */
export function textIn(value: AnswerValue | null): string {
  return typeof value === 'string' ? value : '';
}

export function textsIn(value: AnswerValue | null): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];
  return parts.filter((part): part is string => typeof part === 'string');
}

export function rowsIn(value: AnswerValue | null): readonly TableRow[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];
  return parts.filter((part): part is TableRow => typeof part === 'object' && part !== null);
}

export function isNoRows(value: AnswerValue | null): value is NoRows {
  return typeof value === 'object' && value !== null && 'none' in value && value.none === true;
}

export function contactIn(value: AnswerValue | null): Contact {
  const isContact = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isContact && !isNoRows(value) ? (value as Contact) : {};
}
