import { problem, type Problem } from '../problem.js';
import { isRecord, withoutNulls, type Raw } from '../shape.js';
import { integrityProblems } from './integrity.js';
import { SCHEMA_VERSION, type Questionnaire } from './questionnaire.js';
import { questionnaireShape } from './questionnaire-shape.js';

export type ParsedQuestionnaire =
  | { readonly ok: true; readonly questionnaire: Questionnaire }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a questionnaire of our own format and refuses it with every fault at once: shape, ids,
 * conditions on unknown or later questions, weights, choices.
 * @param json what JSON.parse gave
 * @returns the questionnaire with the keys of the file; null of an optional key is left out, for absent
 *   and null mean the same (CLI.md)
 */
export function parseQuestionnaire(json: unknown): ParsedQuestionnaire {
  if (!isOurs(json)) return { ok: false, problems: [foreign()] };
  if (isNewer(json)) return { ok: false, problems: [newer()] };
  const problems = [...questionnaireShape(json, ''), ...integrityProblems(json)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, questionnaire: withoutNulls(json, MAY_BE_NULL) as Questionnaire };
}

/** The file of a questionnaire: JSON, one blank of indent, nothing lost and nothing added. */
export function printQuestionnaire(questionnaire: Questionnaire): string {
  return `${JSON.stringify(questionnaire, null, 1)}\n`;
}

/** A file that is something else, or newer than we are, gets one answer instead of a hundred faults. */
function isOurs(json: unknown): json is Raw {
  return isRecord(json) && Object.hasOwn(json, 'sections');
}

function foreign(): Problem {
  const remedy = 'Give a file of our own format (templates/schema/questionnaire.schema.json).';
  return problem('NOT_A_QUESTIONNAIRE', '', 'The file is no questionnaire of our format.', remedy);
}

function isNewer(json: Raw): boolean {
  const version = json['schema_version'] ?? SCHEMA_VERSION;
  return version !== SCHEMA_VERSION;
}

function newer(): Problem {
  const message = `The file follows another version of the format; this program reads version ${SCHEMA_VERSION}.`;
  return problem('NEWER_SCHEMA_VERSION', '/schema_version', message, 'Update the program, or export again.');
}

/** Null has a meaning of its own only here: "known to be nothing". */
const MAY_BE_NULL = new Set(['score', 'practice', 'factor', 'maturity_model']);
