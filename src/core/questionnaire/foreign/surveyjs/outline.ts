import { counted, type ForeignOutline } from '../outline.js';
import { surveyChoices, withInner, type SurveyElement } from './elements.js';

export interface SurveyOutline extends ForeignOutline {
  /** Choices whose value ends in a hyphen and digits: points. */
  readonly scoredChoices: number;
  /** Names that more than one element has. */
  readonly duplicateNames: readonly string[];
}

/** Counts the parts of a survey as its author wrote them (CLI.md, questionnaire read). */
export function surveyOutline(pages: readonly SurveyElement[]): SurveyOutline {
  const elements = pages.flatMap(({ elements: inner }) => inner.flatMap(withInner));
  const choices = elements.flatMap(surveyChoices);
  const names = counted(elements.map(({ name }) => name).filter((name) => name !== ''));
  return {
    questions: elements.filter(({ type }) => type !== 'panel' && type !== 'html').length,
    sections: pages.length,
    types: counted(elements.map(({ type }) => type)),
    conditions: [...pages, ...elements].filter(({ raw }) => raw['visibleIf'] != null).length,
    choices: elements.reduce(
      (sum, { raw }) => sum + (Array.isArray(raw['choices']) ? raw['choices'].length : 0),
      0,
    ),
    scoredChoices: choices.filter(({ value }) => pointsOf(value) !== null).length,
    duplicateNames: Object.keys(names).filter((name) => (names[name] ?? 0) > 1),
  };
}

/** The points a value carries: `item1-3` is 3. */
export function pointsOf(value: string): number | null {
  const found = /-(\d{1,6})$/.exec(value);
  return found === null ? null : Number(found[1]);
}
