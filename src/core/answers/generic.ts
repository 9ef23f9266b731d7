import type { Sheet, SheetRow, Workbook } from '../workbook/workbook.js';
import { saidAnswer } from './answer-word.js';
import { headRows, type Form, type Layout } from './layout.js';
import { COLUMN_ROLES, type ColumnRole, type ReadingWords } from './reading-words.js';
import { phrasesOf, plain, spaced, type Phrase } from './words.js';

/** What each column of a header row is for; one column may have no role. */
export type Roles = ReadonlyMap<ColumnRole, readonly number[]>;

export interface Header {
  readonly sheet: Sheet;
  readonly row: number;
  readonly roles: Roles;
}

/** Any sheet with questions and answers: by the words of its header, else by what its columns hold. */
export function findGeneric(workbook: Workbook, words: ReadingWords): Form | null {
  const header =
    bestHeader(workbook, words, ['question', 'answer']) ?? bestHeader(workbook, words, ['id', 'answer']);
  const layout = header === null ? byContent(workbook, words) : layoutOf(header);
  if (layout === null) return null;
  const format = workbook.format === 'csv' ? 'generic-csv' : 'generic-xlsx';
  return { format, version: null, layouts: [layout], isGeneral: null };
}

/** The header row with the most roles, among those that have all the needed ones; shown sheets first. */
export function bestHeader(
  workbook: Workbook,
  words: ReadingWords,
  needed: readonly ColumnRole[],
): Header | null {
  const sheets = [
    ...workbook.sheets.filter(({ hidden }) => !hidden),
    ...workbook.sheets.filter(({ hidden }) => hidden),
  ];
  let best: Header | null = null;
  for (const sheet of sheets)
    for (const row of headRows(sheet)) {
      const roles = rolesOf(row, words);
      if (!needed.every((role) => roles.has(role))) continue;
      if (best === null || roles.size > best.roles.size) best = { sheet, row: row.row, roles };
    }
  return best;
}

/** Headers are short; a question with the word "answer" in it is none. */
const LONGEST_HEADER = 60;

function rolesOf(row: SheetRow, words: ReadingWords): Roles {
  const found = row.cells
    .filter(({ text }) => text.length <= LONGEST_HEADER)
    .flatMap(({ column, text }) => {
      const role = roleOf(text, words);
      return role === null ? [] : [{ column, ...role }];
    });
  found.sort((left, right) => left.rank - right.rank);
  const roles = new Map<ColumnRole, number[]>();
  for (const { role, column } of found) roles.set(role, [...(roles.get(role) ?? []), column]);
  return roles;
}

interface Ranked {
  readonly role: ColumnRole;
  /** The place of the word in its list: the first words say it best. */
  readonly rank: number;
}

/** A header that is one of the words goes before one that only holds it: "Answer type" is a type, "Item ID" an id. */
function roleOf(text: string, { headers }: ReadingWords): Ranked | null {
  const [same, said] = [plain(text), spaced(text)];
  const hasLetters = /\p{L}/u.test(said);
  for (const role of COLUMN_ROLES) {
    const rank = phrasesOf(headers[role]).findIndex(
      (word) => word.plain === same || (hasLetters && word.spaced === said),
    );
    if (rank >= 0) return { role, rank };
  }
  if (said.trim().split(' ').length > MOST_WORDS) return null;
  for (const role of HELD) {
    const rank = phrasesOf(headers[role]).findIndex((word) => isTelling(word) && said.includes(word.needle));
    if (rank >= 0) return { role, rank: rank + headers[role].length };
  }
  return null;
}

/** A header of more words than this is a sentence. */
const MOST_WORDS = 4;
const HELD: readonly ColumnRole[] = [
  'type',
  'choices',
  'comment',
  'id',
  'answer',
  'help',
  'question',
  'section',
];

/** "no" and "nr" stand inside many headers and tell nothing there. */
function isTelling({ plain: word }: Phrase): boolean {
  return word.length > 3 || word === 'id' || word === 'ref';
}

function layoutOf({ sheet, row, roles }: Header): Layout {
  const first = (role: ColumnRole) => roles.get(role)?.[0] ?? null;
  return {
    sheet,
    headerRow: row,
    id: first('id'),
    question: first('question'),
    answer: first('answer') ?? 1,
    comments: roles.get('comment') ?? [],
    ownership: null,
    isId: null,
  };
}

/** Without a header: the column that mostly says yes or no, and the one with the longest texts before it. */
function byContent(workbook: Workbook, words: ReadingWords): Layout | null {
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const columns = new Map<number, string[]>();
    for (const { column, text } of sheet.rows.flatMap(({ cells }) => cells)) {
      const texts = columns.get(column) ?? [];
      texts.push(text);
      columns.set(column, texts);
    }
    const answer = highest(
      [...columns].map(([column, texts]) => [column, shareOfAnswers(texts, words)] as const),
      0.5,
    );
    const others = [...columns].filter(([column]) => column !== answer);
    const question = highest(
      others.map(([column, texts]) => [column, texts.join('').length] as const),
      0,
    );
    if (answer !== null && question !== null)
      return { sheet, headerRow: 0, id: null, question, answer, comments: [], ownership: null, isId: null };
  }
  return null;
}

function shareOfAnswers(texts: readonly string[], words: ReadingWords): number {
  const said = texts.filter((text) => !['text', 'unanswered'].includes(saidAnswer(text, words).word));
  return texts.length === 0 ? 0 : said.length / texts.length;
}

/** The key with the highest value above a floor. */
function highest(values: readonly (readonly [number, number])[], floor: number): number | null {
  let best: readonly [number | null, number] = [null, floor];
  for (const [key, value] of values) if (value > best[1]) best = [key, value];
  return best[0];
}
