import type { Condition, ContextKey } from '../../core/questionnaire/condition.js';
import type { Context as Facts } from '../../core/questionnaire/answer.js';
import {
  TIERS,
  type Question,
  type Questionnaire,
  type Section,
  type Tier,
} from '../../core/questionnaire/questionnaire.js';
import { minutesFor } from '../../core/questionnaire/minutes.js';
import { isAskedInTier, shortSet } from '../../core/questionnaire/visibility.js';

/**
 * The questions as a vendor may see them: those of its tier, with everything left out that tells how they are
 * scored. A list of what stays, so that a new key of the format is hidden until somebody shows it.
 */
export function vendorQuestionnaire(questionnaire: Questionnaire, tier: Tier): Questionnaire {
  const { id, version, title, language, audience, intro } = questionnaire;
  const sections = questionnaire.sections
    .map((section) => vendorSection(section, tier))
    .filter(({ questions }) => questions.length > 0);
  const estimated_minutes = minutesInTier(questionnaire, tier);
  return { id, version, title, language, audience, ...only({ estimated_minutes, intro }), sections };
}

/** The part of the questionnaire's own estimate that falls to the tier, as on the page that the link opens. */
function minutesInTier(questionnaire: Questionnaire, tier: Tier): number | undefined {
  if (questionnaire.estimated_minutes === undefined) return undefined;
  return minutesFor(questionnaire, shortSet(questionnaire, tier));
}

/** The facts that the vendor's own conditions read, and no others; the tier is needed to read any. */
export function vendorContext(questionnaire: Questionnaire, context: Facts): Facts {
  const conditions = questionnaire.sections.flatMap((section) =>
    [section, ...section.questions].flatMap(({ visible_if }) =>
      visible_if === undefined ? [] : [visible_if],
    ),
  );
  const read = new Set<ContextKey>(conditions.flatMap(contextKeys));
  const kept = Object.entries(context).filter(([key]) => read.has(key as ContextKey));
  return { ...Object.fromEntries(kept), tier: context.tier };
}

function vendorSection({ id, title, intro, visible_if, questions }: Section, tier: Tier): Section {
  const asked = questions.filter((question) => isAskedInTier(question, tier));
  return {
    id,
    title,
    ...only({ intro, visible_if }),
    questions: asked.map((question) => vendorQuestion(question, tier)),
  };
}

function vendorQuestion(question: Question, tier: Tier): Question {
  const { id, type, text, help, unit, required, visible_if, na_allowed, law, columns } = question;
  const choices = question.choices?.map(({ id: choice, label, exclusive }) => ({
    id: choice,
    label,
    ...only({ exclusive }),
  }));
  const evidence = wantsEvidence(question, tier)
    ? { expected: question.evidence?.expected ?? [] }
    : undefined;
  return {
    id,
    type,
    text,
    ...only({ help, unit, required, visible_if, na_allowed, law, columns, choices, evidence }),
  };
}

function wantsEvidence({ evidence }: Question, tier: Tier): boolean {
  if (evidence?.expected === undefined) return false;
  return TIERS.indexOf(tier) <= TIERS.indexOf(evidence.ask_from_tier ?? 'T4');
}

function contextKeys(condition: Condition): ContextKey[] {
  if ('all' in condition) return condition.all.flatMap(contextKeys);
  if ('any' in condition) return condition.any.flatMap(contextKeys);
  if ('not' in condition) return contextKeys(condition.not);
  return 'ctx' in condition ? [condition.ctx] : [];
}

/** Without the keys that are not there: undefined is no JSON. */
function only<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const there = Object.entries(parts).filter(([, part]) => part !== undefined);
  return Object.fromEntries(there) as { [K in keyof T]: Exclude<T[K], undefined> };
}
