import fs from 'node:fs';
import { parseQuestionnaire } from '../../src/core/questionnaire/parse-questionnaire.js';
import type { MaturityModel } from '../../src/core/scoring/model.js';
import { parseModel } from '../../src/core/scoring/parse-model.js';
import type { Questionnaire } from '../../src/core/questionnaire/questionnaire.js';

const FOLDER = new URL('../../templates/', import.meta.url);

/** A file of templates/ as JSON. */
export function templateJson(name: string): unknown {
  return JSON.parse(fs.readFileSync(new URL(name, FOLDER), 'utf8')) as unknown;
}

/** The names of our own questionnaires, for example `core-gdpr28`. */
export const QUESTIONNAIRES: readonly string[] = fs
  .readdirSync(new URL('questionnaires/', FOLDER))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));

/** One of our own questionnaires; a test may rely on it to be valid. */
export function templateQuestionnaire(name: string): Questionnaire {
  const parsed = parseQuestionnaire(templateJson(`questionnaires/${name}.json`));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
  return parsed.questionnaire;
}

/** The maturity model as the product reads it: with its written defaults. */
export function templateModel(): MaturityModel {
  const parsed = parseModel(templateJson('model/maturity-model.json'));
  if (!parsed.ok) throw new Error(`maturity-model: ${JSON.stringify(parsed.problems)}`);
  return parsed.model;
}
