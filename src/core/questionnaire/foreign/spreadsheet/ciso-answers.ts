import { cellName, type Workbook } from '../../../workbook/workbook.js';
import type { Choice, QuestionType } from '../../questionnaire.js';
import type { Loss } from '../draft.js';
import { linesOf, namedColumns } from './named-columns.js';

/** An answer type of the file, which questions name by its id. */
export interface AnswerType {
  /** The word of the file: unique_choice, multiple_choice, text, date … */
  readonly said: string;
  readonly type: QuestionType;
  readonly choices: readonly Choice[];
}

const TYPES: Readonly<Record<string, QuestionType>> = {
  unique_choice: 'single',
  multiple_choice: 'multi',
  text: 'long_text',
  date: 'date',
  boolean: 'yes_no',
  number: 'number',
};

const KEPT = new Set(['id', 'question type', 'question choices']);

/** The sheets of answer types, told by their columns; scores and colours of choices are lost. */
export function cisoAnswers(workbook: Workbook): {
  readonly types: ReadonlyMap<string, AnswerType>;
  readonly losses: readonly Loss[];
} {
  const types = new Map<string, AnswerType>();
  const losses: Loss[] = [];
  for (const sheet of workbook.sheets) {
    const table = namedColumns(sheet, ['id', 'question type']);
    if (table === null) continue;
    for (const row of table.rows) {
      const said = table.text(row, 'question type').toLowerCase();
      const choices = linesOf(table.text(row, 'question choices')).map((label, at) => ({
        id: `c${at + 1}`,
        label,
      }));
      types.set(table.text(row, 'id'), { said, type: typeOf(said, choices), choices });
      for (const { column, text } of table.header.cells) {
        const cell = row.cells.find((one) => one.column === column);
        if (cell === undefined || KEPT.has(text.trim().toLowerCase().replaceAll('_', ' '))) continue;
        losses.push({
          where: cellName(sheet.name, row.row, column),
          what: `"${text}" of the choices is not kept.`,
        });
      }
    }
  }
  return { types, losses };
}

function typeOf(said: string, choices: readonly Choice[]): QuestionType {
  const type = TYPES[said.replaceAll(' ', '_')] ?? 'long_text';
  return choices.length === 0 && (type === 'single' || type === 'multi') ? 'long_text' : type;
}
