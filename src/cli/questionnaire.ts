import {
  readJsonQuestionnaire,
  type ReadQuestionnaire,
} from '../core/questionnaire/foreign/read-json-questionnaire.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readBytes } from './read-file.js';

export const questionnaireReadCommand: Command = {
  name: 'questionnaire read',
  usage: 'FILE',
  summary:
    'Reads a questionnaire (own, VSAQ, SurveyJS, spreadsheet) and says what it consists of and what is lost.',
  run: read,
};

async function read(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('questionnaire read takes one file.');
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes.result;
  return said(readJsonQuestionnaire(new TextDecoder().decode(bytes.value)));
}

function said(result: ReadQuestionnaire): CommandResult {
  if (!result.ok) return judged(result.problems);
  const { format, strictJson, outline, losses, questionnaire, origins } = result;
  const counts = { format, strictJson, ...outline, losses };
  return done(format === 'own' ? counts : { ...counts, origins, questionnaire });
}
