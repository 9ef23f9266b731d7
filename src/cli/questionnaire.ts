import { outline } from '../core/questionnaire/outline.js';
import { parseQuestionnaire } from '../core/questionnaire/parse-questionnaire.js';
import { isRecord } from '../core/shape.js';
import { done, failed, judged, misused, type Command, type CommandResult } from './command.js';
import { readJson } from './read-file.js';

export const questionnaireReadCommand: Command = {
  name: 'questionnaire read',
  usage: 'FILE',
  summary: 'Reads a questionnaire and says what it consists of and what is lost.',
  run: read,
};

async function read(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('questionnaire read takes one file.');
  const json = await readJson(file);
  if (!json.ok) return json.result;
  if (!isRecord(json.value) || !Object.hasOwn(json.value, 'sections')) return unsupported(file);
  const parsed = parseQuestionnaire(json.value);
  if (!parsed.ok) return judged(parsed.problems);
  return done({ format: 'own', strictJson: true, ...outline(parsed.questionnaire), losses: [] });
}

function unsupported(file: string): CommandResult {
  const message =
    'The file is no questionnaire of a supported format. Supported: own (templates/schema/questionnaire.schema.json).';
  return failed('BAD_FORMAT', message, file);
}
