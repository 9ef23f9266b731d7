import type { Condition } from '../condition.js';
import type { FindingRule } from '../questionnaire.js';
import type { DraftWarning, Loss, PlacedCondition } from './draft.js';
import type { FlatQuestion, FlatSection } from './flatten.js';
import { type ConditionTranslation } from './translate-condition.js';

export interface Findings {
  /** The finding of a question of ours, as keys to add to it. */
  of(id: string): { readonly finding?: FindingRule };
  readonly losses: readonly Loss[];
}

/**
 * A warning becomes a finding of the last question its condition reads, for only an answered question raises one. Each
 * question has room for one; a further warning is raised by its own explanation, which is less, and is listed.
 */
export function warningsAsFindings(
  sections: readonly FlatSection[],
  translation: ConditionTranslation,
): Findings {
  const rules = new Map<string, FindingRule>();
  const losses: Loss[] = [];
  const byPosition = sections.flatMap(({ questions }) => questions);
  for (const section of sections)
    for (const { warning, ...asking } of section.questions)
      if (warning !== null) place(warning, asking, section.visible);
  return { of: (id) => withRule(rules.get(id)), losses };

  function place(
    warning: DraftWarning,
    { id, position }: Omit<FlatQuestion, 'warning'>,
    above: readonly PlacedCondition[],
  ): void {
    const own = warning.visible === null ? [] : [warning.visible];
    // Losses of these conditions are listed where visibility is translated.
    const condition = translation.every([...above, ...own], position, []);
    const last = condition === null ? undefined : byPosition[translation.lastRead(condition)];
    const { title, severity, where } = warning;
    if (condition !== null && last !== undefined && !rules.has(last.id)) {
      rules.set(last.id, { if: condition, title, severity });
      return;
    }
    const explained: Condition = { q: id, op: 'answered' };
    rules.set(id, { if: explained, title, severity });
    losses.push({ where, what: `The warning "${title}" is raised only when it is explained.` });
  }
}

function withRule(finding: FindingRule | undefined): { readonly finding?: FindingRule } {
  return finding === undefined ? {} : { finding };
}
