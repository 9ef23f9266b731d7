import type { ForeignOutline } from '../outline.js';
import { counted } from '../outline.js';
import { textOf, withInner, type VsaqItem } from './items.js';

export interface VsaqOutline extends ForeignOutline {
  /** Tips that warn, by severity; `none` without one. */
  readonly warnings: Readonly<Record<string, number>>;
}

const NO_QUESTION = new Set(['block', 'info', 'tip', 'spacer']);

/** Counts the parts of a VSAQ file as its author wrote them (CLI.md, questionnaire read). */
export function vsaqOutline(items: readonly VsaqItem[]): VsaqOutline {
  const all = items.flatMap(withInner);
  const warnings = all.filter((item) => item.type === 'tip' && item.raw['warn'] === 'yes');
  return {
    questions: all.filter(({ type }) => !NO_QUESTION.has(type)).length,
    sections: all.filter(({ type }) => type === 'block').length,
    types: counted(all.map(({ type }) => type)),
    conditions: all.filter(({ raw }) => raw['cond'] != null).length,
    choices: all.reduce(
      (sum, { raw }) => sum + (Array.isArray(raw['choices']) ? raw['choices'].length : 0),
      0,
    ),
    warnings: counted(warnings.map((item) => textOf(item, 'severity') || 'none')),
  };
}
