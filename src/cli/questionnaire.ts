import type { Problem } from '../core/problem.js';
import {
  readJsonQuestionnaire,
  type ReadQuestionnaire,
} from '../core/questionnaire/foreign/read-json-questionnaire.js';
import { readSheetQuestionnaire } from '../core/questionnaire/foreign/read-sheet-questionnaire.js';
import { readApart } from '../platform/intake/apart/read-apart.js';
import { importMappings } from './answers.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readBytes, readText } from './read-file.js';

export const questionnaireReadCommand: Command = {
  name: 'questionnaire read',
  usage: 'FILE',
  summary: 'Reads a questionnaire (own, VSAQ, SurveyJS, spreadsheet): what it consists of and what is lost.',
  run: read,
};

async function read(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('questionnaire read takes one file.');
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes.result;
  if (looksLikeJson(bytes.value)) {
    const text = await readText(file);
    return text.ok ? said(file, readJsonQuestionnaire(text.value)) : text.result;
  }
  const workbook = await readApart('workbook', bytes.value);
  if (!workbook.ok) return judged(placed(file, [workbook.problem]));
  return said(file, readSheetQuestionnaire(workbook.workbook, (await importMappings()).reading));
}

/** A file that begins like JSON, comments before it included; its name says nothing. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return /^(?:[[{]|\/\/|\/\*)/.test(head);
}

function said(file: string, result: ReadQuestionnaire): CommandResult {
  if (!result.ok) return judged(placed(file, result.problems));
  const { format, strictJson, outline, losses, questionnaire, origins } = result;
  const counts = { format, strictJson, ...outline, losses };
  return done(format === 'own' ? counts : { ...counts, origins, questionnaire });
}

/** A fault of the whole file is at the file; a line is no place that CLI.md knows, so it goes into the words. */
function placed(file: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((fault) => {
    if (fault.where === null || fault.where === '') return { ...fault, where: file };
    if (!fault.where.startsWith('line ')) return fault;
    return { ...fault, where: file, message: `${fault.message.replace(/\.$/, '')} (${fault.where}).` };
  });
}
