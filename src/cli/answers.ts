import type { AnswerSheet } from '../core/answers/answer-sheet.js';
import { readAnswers } from '../core/answers/read-answers.js';
import { parseImportMappings, type ImportMappings } from '../core/answers/reading-words.js';
import { suggestions } from '../core/answers/suggestions.js';
import { summarise } from '../core/answers/summary.js';
import { parseQuestionnaire } from '../core/questionnaire/parse-questionnaire.js';
import type { Questionnaire } from '../core/questionnaire/questionnaire.js';
import { readApart } from '../platform/intake/apart/read-apart.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readBytes } from './read-file.js';
import { template } from './template.js';

export const answersReadCommand: Command = {
  name: 'answers read',
  usage: 'FILE',
  summary:
    'Reads a filled form (CAIQ 4, HECVAT 3 and 4, K-12CVAT, any xlsx or csv) as claims, and names its traps.',
  run: answersRead,
};

async function answersRead(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('answers read takes one file.');
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes.result;
  const workbook = await readApart('workbook', bytes.value);
  if (!workbook.ok) return judged([workbook.problem]);
  const mappings = await importMappings();
  const read = readAnswers(workbook.workbook, mappings);
  if (!read.ok) return judged([read.problem]);
  const ours = suggestions(read.sheet, mappings.practices, await ourQuestionnaires());
  return done({ ...described(read.sheet), suggestions: ours });
}

/** The words and maps by which files of others are read; a broken file of ours is a fault of the program. */
export async function importMappings(): Promise<ImportMappings> {
  const parsed = parseImportMappings(await template('reference/import-mappings.json'));
  if (!parsed.ok) throw new Error(`import-mappings.json: ${JSON.stringify(parsed.problems)}`);
  return parsed.mappings;
}

function described(sheet: AnswerSheet): object {
  const { format, version, sheets, vendor, product, date, traps, answers } = sheet;
  const said = answers.map(({ id, answer, value, comment, cell }) => ({
    id,
    answer,
    value,
    comment,
    cell,
    class: 'claimed',
  }));
  const form = {
    format,
    version,
    sheet: sheets[0] === '' ? null : (sheets[0] ?? null),
    sheets,
    vendor,
    product,
    date,
  };
  return { ...form, ...summarise(sheet), traps, answers: said };
}

async function ourQuestionnaires(): Promise<readonly Questionnaire[]> {
  const names = ['core-gdpr28', 'extended-practices'];
  const files = await Promise.all(names.map((name) => template(`questionnaires/${name}.json`)));
  return files.map((file) => {
    const parsed = parseQuestionnaire(file);
    if (!parsed.ok)
      throw new Error(`A questionnaire of ours is broken: ${JSON.stringify(parsed.problems[0])}`);
    return parsed.questionnaire;
  });
}
