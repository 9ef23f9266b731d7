import { problem, type Problem } from '../../problem.js';
import { isRecord } from '../../shape.js';
import { outline } from '../outline.js';
import { parseQuestionnaire } from '../parse-questionnaire.js';
import type { Questionnaire } from '../questionnaire.js';
import { convert, type Origin } from './convert.js';
import type { Draft, Loss } from './draft.js';
import type { ForeignOutline } from './outline.js';
import { isSurvey, surveyDraft } from './surveyjs/draft.js';
import { surveyPages } from './surveyjs/elements.js';
import { surveyOutline } from './surveyjs/outline.js';
import { readTolerantJson } from './tolerant-json.js';
import { vsaqDraft } from './vsaq/draft.js';
import { vsaqItems } from './vsaq/items.js';
import { vsaqOutline } from './vsaq/outline.js';

export type QuestionnaireFormat =
  | 'own'
  | 'vsaq'
  | 'surveyjs'
  | 'ciso-assistant-xlsx'
  | 'generic-xlsx'
  | 'generic-csv';

export type ReadQuestionnaire =
  | {
      readonly ok: true;
      readonly format: QuestionnaireFormat;
      readonly strictJson: boolean;
      /** The parts of the file as its author wrote them. */
      readonly outline: ForeignOutline;
      /** Every condition, construct or text that could not be kept. */
      readonly losses: readonly Loss[];
      /** The file as a questionnaire of ours. */
      readonly questionnaire: Questionnaire;
      /** Which question of ours comes from where; empty for our own format. */
      readonly origins: readonly Origin[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a questionnaire in JSON: our own, VSAQ (comments and joined strings allowed) or SurveyJS, told by its keys.
 * @param text the file
 */
export function readJsonQuestionnaire(text: string): ReadQuestionnaire {
  const json = readTolerantJson(text);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const { value, strict } = json;
  if (isRecord(value) && Object.hasOwn(value, 'sections')) return own(value, strict);
  if (isRecord(value) && (Array.isArray(value['questionnaire']) || Array.isArray(value['extensions'])))
    return converted('vsaq', strict, vsaqOutline(vsaqItems(value)), vsaqDraft(value));
  if (isSurvey(value))
    return converted('surveyjs', strict, surveyOutline(surveyPages(value)), surveyDraft(value));
  const message = 'The file is no questionnaire of a supported format: own, VSAQ or SurveyJS.';
  return {
    ok: false,
    problems: [problem('BAD_FORMAT', '', message, 'Give one of these, or a spreadsheet.')],
  };
}

function own(value: unknown, strictJson: boolean): ReadQuestionnaire {
  const parsed = parseQuestionnaire(value);
  if (!parsed.ok) return parsed;
  const { questionnaire } = parsed;
  return {
    ok: true,
    format: 'own',
    strictJson,
    outline: outline(questionnaire),
    losses: [],
    questionnaire,
    origins: [],
  };
}

/** What a draft becomes, beside the counts of the file it was read from. */
export function converted(
  format: QuestionnaireFormat,
  strictJson: boolean,
  counts: ForeignOutline,
  draft: Draft,
): ReadQuestionnaire {
  const result = convert(draft);
  if (!result.ok) return result;
  const { questionnaire, origins, losses } = result;
  return { ok: true, format, strictJson, outline: counts, losses, questionnaire, origins };
}
