/**
 * Decides how the words of answer sheets are read: answers, headers and what a comment gives away, in several languages.
 * Authority: templates/reference/import-mappings.json (data a privacy lawyer edits), DOMAIN section 7, CLI.md (answers).
 * Version 1.
 */
import type { Problem } from '../problem.js';
import { list, object, record, text, type Shape } from '../shape.js';

/** What an answer cell says. `planned` counts as no; `text` is a free text. */
export const ANSWER_WORDS = ['yes', 'no', 'partial', 'planned', 'na', 'unknown'] as const;
export type AnswerWord = (typeof ANSWER_WORDS)[number];

/** What a column of an unknown sheet is for. */
export const COLUMN_ROLES = [
  'id',
  'question',
  'answer',
  'comment',
  'section',
  'choices',
  'help',
  'type',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Phrases in a comment. A phrase that ends in * also stands at the head of a longer word. */
export interface CommentMarks {
  /** Takes a yes back. */
  readonly takes_back: readonly string[];
  /** Describes a protection: read before everything else, and never as a mark. */
  readonly quiet: readonly string[];
  /** The thing is only missing, so N/A is a no. */
  readonly missing: readonly string[];
  /** "no", "have no" …: with one of `things` close behind, the thing is missing. */
  readonly lacking: readonly string[];
  readonly things: readonly string[];
  readonly self_assessed: readonly string[];
  readonly certificates: readonly string[];
}

export interface ReadingWords {
  readonly answers: Readonly<Record<AnswerWord, readonly string[]>>;
  /** What an unused drop-down shows: no answer. */
  readonly placeholders: readonly string[];
  readonly headers: Readonly<Record<ColumnRole, readonly string[]>>;
  readonly comments: CommentMarks;
  /** Names of months, January first, each in all languages. */
  readonly months: readonly (readonly string[])[];
  /** What a question asks about, so that the good answer can be doubted. */
  readonly good_openers: readonly string[];
  readonly good_things: readonly string[];
  readonly bad_things: readonly string[];
}

const phrases = list(text(/\S/, 'a phrase'));

const each = (keys: readonly string[]): Shape =>
  object({ required: Object.fromEntries(keys.map((key) => [key, phrases])) });

const MARKS = ['takes_back', 'quiet', 'missing', 'lacking', 'things', 'self_assessed', 'certificates'];

/** The shape of `reading` in import-mappings.json. */
export const readingWordsShape: Shape = object({
  required: {
    answers: each(ANSWER_WORDS),
    placeholders: phrases,
    headers: each(COLUMN_ROLES),
    comments: each(MARKS),
    months: list(phrases),
    good_openers: phrases,
    good_things: phrases,
    bad_things: phrases,
  },
  optional: { about: text() },
});

export interface ImportMappings {
  readonly reading: ReadingWords;
  /** CAIQ control or question id → practice of our model. */
  readonly practices: Readonly<Record<string, string>>;
  /** The sheets of HECVAT 4 that hold answers. */
  readonly hecvat4Sheets: readonly string[];
}

const mappingsShape = object({
  required: { reading: readingWordsShape, formats: list(object({ required: { id: text() }, open: true })) },
  open: true,
});

const practiceMap = record(text());

/** Takes the parts of import-mappings.json that the readers need, or says what is wrong with the file. */
export function parseImportMappings(
  json: unknown,
):
  | { readonly ok: true; readonly mappings: ImportMappings }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const problems = mappingsShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const { reading, formats } = json as {
    readonly reading: ReadingWords;
    readonly formats: readonly Readonly<Record<string, unknown>>[];
  };
  const format = (id: string) => formats.find((one) => one['id'] === id) ?? {};
  const { dsp_map: dsp = {}, other_map: other = {} } = format('csa-caiq-v4');
  const sheets = format('hecvat-4')['sheets'] ?? [];
  const faults = [
    ...practiceMap(dsp, '/dsp_map'),
    ...practiceMap(other, '/other_map'),
    ...phrases(sheets, '/sheets'),
  ];
  if (faults.length > 0) return { ok: false, problems: faults };
  const practices = { ...(dsp as Record<string, string>), ...(other as Record<string, string>) };
  return { ok: true, mappings: { reading, practices, hecvat4Sheets: sheets as readonly string[] } };
}
