import { isRecord } from '../../../shape.js';

/** A text of a survey may be one per language. */
export interface Localised {
  readonly text: string;
  /** The languages that are not taken. */
  readonly others: readonly string[];
}

/** Takes the default, else English, else the first language. */
export function localised(value: unknown): Localised {
  if (!isRecord(value)) return { text: typeof value === 'string' ? value : String(value ?? ''), others: [] };
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const taken =
    ['default', 'en'].find((key) => texts.some(([language]) => language === key)) ?? texts[0]?.[0];
  return {
    text: texts.find(([language]) => language === taken)?.[1] ?? '',
    others: texts.map(([language]) => language).filter((language) => language !== taken),
  };
}
