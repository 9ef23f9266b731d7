import { pointer } from '../../../problem.js';
import { isRecord, type Raw } from '../../../shape.js';

/** A page, a panel or a question with its place. */
export interface SurveyElement {
  readonly raw: Raw;
  readonly type: string;
  readonly name: string;
  readonly where: string;
  readonly elements: readonly SurveyElement[];
}

export interface SurveyChoice {
  readonly value: string;
  /** As written: a text, or one per language; absent means the value itself. */
  readonly label: unknown;
  readonly where: string;
}

/** The pages of a survey; a survey without pages is one page. */
export function surveyPages(file: Raw): readonly SurveyElement[] {
  const pages: unknown = file['pages'];
  if (!Array.isArray(pages)) return [elementOf(file, '', 'page')];
  return pages.flatMap((page: unknown, at) =>
    isRecord(page) ? [elementOf(page, pointer('', 'pages', at), 'page')] : [],
  );
}

/** An element and all below it, in the order of the file. */
export function withInner(element: SurveyElement): readonly SurveyElement[] {
  return [element, ...element.elements.flatMap(withInner)];
}

/** The choices of a question; plain values stand for themselves. */
export function surveyChoices({ raw, where }: SurveyElement): readonly SurveyChoice[] {
  const choices: readonly unknown[] = Array.isArray(raw['choices']) ? raw['choices'] : [];
  return choices.flatMap((choice, at) => {
    const place = pointer(where, 'choices', at);
    if (!isRecord(choice))
      return scalar(choice) ? [{ value: String(choice), label: null, where: place }] : [];
    const { value, text } = choice;
    return scalar(value) ? [{ value: String(value), label: text ?? null, where: place }] : [];
  });
}

function scalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && String(value).trim() !== '';
}

/** Where the parts of an element stand: `questions` is the old word, dynamic panels hold a template. */
const PARTS = ['elements', 'questions', 'templateElements'];

function elementOf(raw: Raw, where: string, type: string): SurveyElement {
  const { name } = raw;
  const elements = PARTS.flatMap((key) => partsAt(raw[key], pointer(where, key)));
  return { raw, type, name: typeof name === 'string' ? name : '', where, elements };
}

function partsAt(list: unknown, where: string): readonly SurveyElement[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((raw: unknown, at) =>
    isRecord(raw) ? [elementOf(raw, pointer(where, at), typeOf(raw))] : [],
  );
}

function typeOf(raw: Raw): string {
  const type: unknown = raw['type'];
  return typeof type === 'string' ? type : '';
}
