import { isCountryCode } from '../country-codes.js';
import { isDay } from '../day.js';
import { pointer, problem, type Problem } from '../problem.js';
import type { Contact, NoRows, TableRow } from './answer.js';
import { choicesOf } from './choices.js';
import { isNotKnown } from './do-not-know.js';
import type { Column, Question, QuestionType } from './questionnaire.js';

export const LONGEST_TEXT = 10_000;
export const MOST_ROWS = 500;
/** Answers of a list of countries that are no country, and stand alone. */
export const NO_COUNTRY = ['unknown', 'worldwide'];

/**
 * How well a value of the right shape is filled in: what a form says beside the field.
 * @param value has passed shapeProblems
 */
export function formProblems(question: Question, value: unknown, where: string): readonly Problem[] {
  if (value === null || value === undefined || value === '' || isNotKnown(value)) return [];
  return (FORMS[question.type] ?? fits)(question, value, where);
}

/** A text as long as anybody may write. */
export function textProblems(text: string, where: string): readonly Problem[] {
  if (text.length <= LONGEST_TEXT) return [];
  const message = `The text has ${text.length} characters.`;
  return [problem('TEXT_TOO_LONG', where, message, `Shorten it to ${LONGEST_TEXT}, or attach a file.`)];
}

type Form = (question: Question, value: unknown, where: string) => readonly Problem[];

const fits: Form = () => [];

const FORMS: Readonly<Partial<Record<QuestionType, Form>>> = {
  multi: (question, value, where) => choicesTogether(question, value as readonly string[], where),
  number: (_, value, where) => numberProblems(value as number, where),
  text: (_, value, where) => textProblems(value as string, where),
  long_text: (_, value, where) => textProblems(value as string, where),
  date: (_, value, where) => dayProblems(value as string, where),
  url: (_, value, where) => urlProblems(value as string, where),
  country_list: (_, value, where) => countryProblems(value as readonly string[], where),
  contact: (_, value, where) => contactProblems(value as Contact, where),
  table: (question, value, where) => tableProblems(question, value as readonly TableRow[] | NoRows, where),
};

function choicesTogether(question: Question, ids: readonly string[], where: string): readonly Problem[] {
  const alone = choicesOf(question).find(({ id, exclusive }) => exclusive === true && ids.includes(id));
  const problems = [];
  if (alone !== undefined && ids.length > 1) {
    const message = `"${alone.label}" stands alone.`;
    problems.push(problem('EXCLUSIVE_CHOICE', where, message, 'Take it alone, or leave it out.'));
  }
  if (new Set(ids).size < ids.length)
    problems.push(problem('DUPLICATE_CHOICE', where, 'A choice stands there twice.', 'Name it once.'));
  return problems;
}

/** Every number we ask for is a count of days, hours or things. */
function numberProblems(number: number, where: string): readonly Problem[] {
  if (number >= 0 && number <= 1e9) return [];
  return [problem('OUT_OF_RANGE', where, 'The number is out of range.', 'Use 0 to 1,000,000,000.')];
}

function dayProblems(text: string, where: string): readonly Problem[] {
  if (isDay(text)) return [];
  return [problem('WRONG_DAY', where, 'This is not a day.', 'Write it like 2026-11-22.')];
}

const PAGE = /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(:\d{1,5})?([/?#]\S*)?$/i;

function urlProblems(text: string, where: string): readonly Problem[] {
  if (text.length <= 2048 && PAGE.test(text)) return [];
  const remedy = 'Write the whole address, like https://example.com/privacy.';
  return [problem('WRONG_ADDRESS', where, 'This is not the address of a page.', remedy)];
}

function countryProblems(codes: readonly string[], where: string): readonly Problem[] {
  const wrong = codes.flatMap((code, at) => {
    if (isCountryCode(code) || NO_COUNTRY.includes(code)) return [];
    const remedy = 'Use two capital letters (ISO 3166-1), or "unknown".';
    return [problem('UNKNOWN_COUNTRY', pointer(where, at), 'This is no country code.', remedy)];
  });
  const mixed = codes.length > 1 && codes.some((code) => NO_COUNTRY.includes(code));
  if (!mixed) return wrong;
  const message = '"unknown" and "worldwide" stand alone.';
  return [
    ...wrong,
    problem('EXCLUSIVE_CHOICE', where, message, 'Name the countries, or one of these words.'),
  ];
}

const MAILBOX = /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/;

/** Art. 28 asks for somebody who can be reached; a role or a team is enough of a name. */
function contactProblems({ name, role, email }: Contact, where: string): readonly Problem[] {
  const problems = [...textProblems(name ?? '', pointer(where, 'name')), ...textProblems(role ?? '', where)];
  if ((name ?? '').trim() === '') {
    const place = pointer(where, 'name');
    problems.push(problem('NAME_MISSING', place, 'Nobody is named.', 'Name a person or a team.'));
  }
  if (!MAILBOX.test(email ?? '') || (email ?? '').length > 320) {
    const place = pointer(where, 'email');
    problems.push(
      problem('WRONG_MAILBOX', place, 'This is not a mail address.', 'Write it like privacy@example.com.'),
    );
  }
  return problems;
}

function tableProblems(
  question: Question,
  value: readonly TableRow[] | NoRows,
  where: string,
): readonly Problem[] {
  if (!Array.isArray(value)) return [];
  const rows: readonly TableRow[] = value;
  if (rows.length > MOST_ROWS) {
    const message = `The table has ${rows.length} rows.`;
    return [problem('TOO_MANY_ROWS', where, message, `Keep it to ${MOST_ROWS}, or attach a file.`)];
  }
  return rows.flatMap((row, at) =>
    (question.columns ?? []).flatMap((column) => cellProblems(row, column, pointer(where, at, column.id))),
  );
}

/** The cells that have a form of their own; a column of any other type holds text. */
const CELLS: Readonly<Record<string, (cell: unknown, where: string) => readonly Problem[]>> = {
  date: (cell, where) => dayProblems(String(cell), where),
  url: (cell, where) => urlProblems(String(cell), where),
  country_list: (cell, where) => countryProblems(Array.isArray(cell) ? cell : [String(cell)], where),
  number: (cell, where) => numberProblems(Number(cell), where),
  yes_no: (cell, where) =>
    ['yes', 'no', 'unknown'].includes(String(cell))
      ? []
      : [problem('UNKNOWN_CHOICE', where, 'Yes or no is asked here.', 'Use yes, no or unknown.')],
};

function cellProblems(row: TableRow, column: Column, where: string): readonly Problem[] {
  const cell = Object.hasOwn(row, column.id) ? row[column.id] : null;
  if (!isFilled(cell)) {
    if (column.required !== true) return [];
    return [problem('CELL_MISSING', where, `"${column.title}" is empty.`, 'Fill it in, or remove the row.')];
  }
  return CELLS[column.type]?.(cell, where) ?? textProblems(String(cell), where);
}

/** Whether a cell of a table says anything. */
export function isFilled(cell: unknown): boolean {
  if (Array.isArray(cell)) return cell.some(isFilled);
  return typeof cell === 'string' ? cell.trim() !== '' : cell !== null && cell !== undefined;
}
