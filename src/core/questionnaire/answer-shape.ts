import { pointer, problem, type Problem } from '../problem.js';
import { isRecord } from '../shape.js';
import { choicesOf } from './choices.js';
import { isNotKnown } from './do-not-know.js';
import type { Question, QuestionType } from './questionnaire.js';

/**
 * Whether a value is of the kind its question asks for: its type, its choices, its columns, or the explicit
 * "do not know". This is what `assay score` refuses; how well it is filled in is asked of answer-check.ts.
 * @param where the JSON pointer of the value
 */
export function shapeProblems(question: Question, value: unknown, where: string): readonly Problem[] {
  if (value === null || value === undefined || value === '' || isNotKnown(value)) return [];
  return CHECKS[question.type](question, value, where);
}

type Check = (question: Question, value: unknown, where: string) => readonly Problem[];

const oneChoice: Check = (question, value, where) =>
  typeof value === 'string'
    ? unknownChoices(question, [value], () => where)
    : [wrongType(where, 'the id of one choice')];

const someChoices: Check = (question, value, where) =>
  isTexts(value)
    ? unknownChoices(question, value, (at) => pointer(where, at))
    : [wrongType(where, 'a list of choice ids')];

const aText: Check = (_, value, where) => (typeof value === 'string' ? [] : [wrongType(where, 'text')]);
const texts: Check = (_, value, where) => (isTexts(value) ? [] : [wrongType(where, 'a list of texts')]);

const aNumber: Check = (_, value, where) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : [wrongType(where, 'a number')];

const aContact: Check = (_, value, where) =>
  isRecord(value) && Object.values(value).every((part) => part === null || typeof part === 'string')
    ? []
    : [wrongType(where, 'an object of name, role and email')];

const aTable: Check = (question, value, where) => {
  if (isRecord(value) && value['none'] === true && Object.keys(value).length === 1) return [];
  if (!Array.isArray(value)) return [wrongType(where, 'a list of rows, or {"none": true}')];
  const columns = (question.columns ?? []).map(({ id }) => id);
  return value.flatMap((row: unknown, at) => checkRow(row, columns, pointer(where, at)));
};

const CHECKS: Readonly<Record<QuestionType, Check>> = {
  yes_no: oneChoice,
  scale: oneChoice,
  single: oneChoice,
  multi: someChoices,
  number: aNumber,
  date: aText,
  text: aText,
  long_text: aText,
  url: aText,
  country_list: texts,
  file: texts,
  contact: aContact,
  table: aTable,
};

function checkRow(row: unknown, columns: readonly string[], where: string): readonly Problem[] {
  if (!isRecord(row)) return [wrongType(where, 'an object by column id')];
  return Object.entries(row).flatMap(([column, cell]) => {
    const place = pointer(where, column);
    if (!columns.includes(column))
      return [
        problem('UNKNOWN_COLUMN', place, 'The table has no such column.', `Use: ${columns.join(', ')}.`),
      ];
    const fits = cell === null || ['string', 'number', 'boolean'].includes(typeof cell) || isTexts(cell);
    return fits ? [] : [wrongType(place, 'text, a number or a list of texts')];
  });
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function unknownChoices(
  question: Question,
  ids: readonly string[],
  place: (at: number) => string,
): readonly Problem[] {
  const offered = choicesOf(question).map(({ id }) => id);
  return ids.flatMap((id, at) => {
    if (offered.includes(id)) return [];
    const message = `${question.id} does not offer this choice.`;
    return [problem('UNKNOWN_CHOICE', place(at), message, `Use one of: ${offered.join(', ')}.`)];
  });
}

function wrongType(where: string, expected: string): Problem {
  return problem('WRONG_TYPE', where, `Expected ${expected}.`, `Answer with ${expected}.`);
}
