import { pointer, type Problem } from '../../problem.js';
import type { Question, Questionnaire, Section } from '../questionnaire.js';
import { parseQuestionnaire } from '../parse-questionnaire.js';
import { ConditionTranslation } from './translate-condition.js';
import type { Draft, DraftQuestion, Loss } from './draft.js';
import { flatten, type FlatQuestion, type FlatSection } from './flatten.js';
import { warningsAsFindings } from './warnings.js';

/** Where a question of ours comes from. */
export interface Origin {
  readonly id: string;
  /** Its name in the other file. */
  readonly name: string;
  readonly where: string;
}

export type Converted =
  | {
      readonly ok: true;
      readonly questionnaire: Questionnaire;
      readonly origins: readonly Origin[];
      readonly losses: readonly Loss[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly losses: readonly Loss[] };

/**
 * Makes a questionnaire of ours out of a draft: sections for groups, ids in our form, conditions on our ids. What cannot
 * be kept is a loss, never silent. The result is checked like any file of ours.
 */
export function convert(draft: Draft): Converted {
  const flat = flatten(draft);
  const translation = new ConditionTranslation(flat.sections, draft.parts);
  const losses: Loss[] = [...draft.losses, ...flat.losses];
  const sections = flat.sections.map((section, at) => sectionOf(section, at, translation, losses));
  const findings = warningsAsFindings(flat.sections, translation);
  const questionnaire = {
    id: slug(draft.title),
    version: '1.0.0',
    title: draft.title,
    language: draft.language,
    audience: 'vendor',
    sections: sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, ...findings.of(question.id) })),
    })),
  };
  const all = [...losses, ...findings.losses];
  const parsed = parseQuestionnaire(questionnaire);
  if (!parsed.ok) return { ok: false, problems: parsed.problems, losses: all };
  return { ok: true, questionnaire: parsed.questionnaire, origins: originsOf(flat.sections), losses: all };
}

function sectionOf(
  flat: FlatSection,
  at: number,
  translation: ConditionTranslation,
  losses: Loss[],
): Section {
  const visible = translation.every(flat.visible, flat.questions[0]?.position ?? 0, losses);
  return {
    id: `s${at + 1}`,
    title: flat.title,
    ...(flat.intro === '' ? {} : { intro: flat.intro }),
    ...(visible === null ? {} : { visible_if: visible }),
    questions: flat.questions.map((question) => questionOf(question, translation, losses)),
  };
}

function questionOf(flat: FlatQuestion, translation: ConditionTranslation, losses: Loss[]): Question {
  const { draft, id, text, help } = flat;
  const conditions = draft.visible === null ? [] : [draft.visible];
  const visible = translation.every(conditions, flat.position, losses);
  return {
    id,
    type: draft.type,
    text,
    ...(help === '' ? {} : { help }),
    ...choicesOf(draft, losses),
    ...(draft.required === true ? { required: true } : {}),
    ...(visible === null ? {} : { visible_if: visible }),
    ...(draft.type === 'multi' ? { multi_rule: 'none' as const } : {}),
  };
}

/** A choice said twice is one choice; a question without choices of its own was refused before. */
function choicesOf({ choices, where }: DraftQuestion, losses: Loss[]): Partial<Question> {
  if (choices === undefined) return {};
  const seen = new Set<string>();
  const kept = choices.filter(({ id }, at) => {
    const isNew = !seen.has(id);
    if (!isNew)
      losses.push({ where: pointer(where, 'choices', at), what: `The choice "${id}" stands twice.` });
    seen.add(id);
    return isNew;
  });
  return { choices: kept };
}

function originsOf(sections: readonly FlatSection[]): readonly Origin[] {
  return sections.flatMap(({ questions }) =>
    questions.map(({ id, draft: { name, where } }) => ({ id, name, where })),
  );
}

function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  const trimmed = words.replaceAll(/^-|-$/g, '');
  return trimmed === '' ? 'imported' : trimmed;
}
