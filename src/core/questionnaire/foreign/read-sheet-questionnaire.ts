import type { ReadingWords } from '../../answers/reading-words.js';
import { problem } from '../../problem.js';
import type { Workbook } from '../../workbook/workbook.js';
import { converted, type ReadQuestionnaire } from './read-json-questionnaire.js';
import { readCiso } from './spreadsheet/ciso.js';
import { readSheets } from './spreadsheet/generic.js';

/** Reads a questionnaire in a spreadsheet: a framework of CISO Assistant, or any sheet with a column of questions. */
export function readSheetQuestionnaire(workbook: Workbook, words: ReadingWords): ReadQuestionnaire {
  const ciso = readCiso(workbook);
  if (ciso !== null) return converted('ciso-assistant-xlsx', true, ciso.outline, ciso.draft);
  const generic = readSheets(workbook, words);
  const format = workbook.format === 'csv' ? 'generic-csv' : 'generic-xlsx';
  if (generic !== null) return converted(format, true, generic.outline, generic.draft);
  const message = 'No sheet of the file holds questions.';
  return {
    ok: false,
    problems: [problem('BAD_FORMAT', null, message, 'Give a sheet with a column headed "Question".')],
  };
}
