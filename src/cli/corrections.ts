import { parseCorrections, replayCorrections } from '../core/clause/corrections.js';
import { parseCatalogue } from '../core/clause/parse-catalogue.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readJson } from './read-file.js';
import { template } from './template.js';

export const correctionsReplayCommand: Command = {
  name: 'corrections replay',
  usage: 'CORRECTIONS.json',
  summary: 'Judges the sentences anew that reviewers corrected, from the file that the clause page exports.',
  run: replay,
};

async function replay(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('corrections replay takes one file.');
  const json = await readJson(file);
  if (!json.ok) return json.result;
  const parsed = parseCorrections(json.value);
  if (!parsed.ok) return judged(parsed.problems);
  const catalogue = parseCatalogue(await template('clauses/dpa-clauses.json'));
  if (!catalogue.ok) return judged(catalogue.problems);
  const rows = replayCorrections(parsed.corrections, catalogue.catalogue);
  const asked = rows.filter(({ now }) => now !== null);
  const agree = asked.filter(({ confirmed, now }) => now === confirmed).length;
  return done({ corrections: rows.length, asked: asked.length, agree, rows });
}
