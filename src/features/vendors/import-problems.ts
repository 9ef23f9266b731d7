import { xlsxOf } from '../../platform/export/xlsx.js';
import type { ExportedFile } from './export.service.js';
import type { ImportPlan } from './import.service.js';
import { wordsFor } from './import-words.js';
import type { Words } from './register-words.js';

/** Their list as they sent it, with one column more: what keeps a row back. Mended, the same file is imported again. */
export function problemsFile({ file, plans }: ImportPlan, words: Words, today: string): ExportedFile {
  const { headers, rows } = file.table;
  const table = rows.map((row, at) => [
    ...row.values.map(({ texts }) => texts.join('; ')),
    wordsFor(plans[at]!, words),
  ]);
  const bytes = xlsxOf({
    name: file.table.sheet || words.say('sheet'),
    rows: [[...headers, words.say('head.problem')], ...table],
  });
  return {
    name: `${words.say('file.problems')}-${today}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
