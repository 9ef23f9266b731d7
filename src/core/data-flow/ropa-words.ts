/**
 * Decides how the codes in a record of processing are said to a reader: on paper and in the authorities' layouts.
 * Authority: GDPR Art. 30; templates/data-flows/record-words.json (words), dpv.json (words of a map).
 * Version: that of the files.
 */
import { isDay } from '../day.js';
import type { TermList } from './flow-map.js';
import type { RopaCell } from './ropa-cells.js';

/** The words and formats of a reader's language. */
export interface RopaWording {
  /** A word by its key in record-words.json. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  day(day: string): string;
  /** The name of a country from its ISO code. */
  country(code: string): string;
  /** What a word of the map is called; the word itself where no list has it. */
  label(list: TermList, word: string): string;
}

/** What a cell says, each once; names and free words of the map stay as they are. */
export function ropaWords(
  { column, values }: Pick<RopaCell, 'values'> & { readonly column: string },
  wording: RopaWording,
): readonly string[] {
  const inWords = COLUMNS[column] ?? otherInWords;
  return [...new Set(values.map((value) => inWords(value, wording)))];
}

type InWords = (value: string, wording: RopaWording) => string;

const COLUMNS: Readonly<Record<string, InWords>> = {
  purposes: wordOf('purpose'),
  categories_of_processing: wordOf('purpose'),
  data_subjects: wordOf('group'),
  data_categories: wordOf('element'),
  legal_ground: groundInWords,
  transfers: transferInWords,
  measures: (value, wording) => wording.say(`measure.${value.replace('=', '.')}`),
};

function wordOf(list: TermList): InWords {
  return (value, wording) => wording.label(list, value);
}

/** The ground as the map cites it, after what it is called. */
function groundInWords(value: string, wording: RopaWording): string {
  const name = wording.label('legal_ground', value);
  return name.toLowerCase() === value.toLowerCase() ? value : `${name} (${value})`;
}

/** `US=ok_adequacy:dpf`; that the place is not known is its status. */
function transferInWords(value: string, wording: RopaWording): string {
  const [, country = '', status, mechanism] = /^(\w+)=(\w+):(\w+)$/.exec(value) ?? [];
  const state = wording.say(`status.${status}`);
  const protection = mechanism === 'none' ? state : `${state} (${wording.say(`mechanism.${mechanism}`)})`;
  if (country === 'unknown') return protection;
  return wording.say('transfer', { place: wording.country(country), protection });
}

/** `P365D`, a day, or a name. */
function otherInWords(value: string, wording: RopaWording): string {
  const [, n] = /^P(\d+)D$/.exec(value) ?? [];
  if (n !== undefined) return wording.say('days', { n });
  return isDay(value) ? wording.day(value) : value;
}
