/**
 * Decides what a survey in the SurveyJS format says: its elements, their conditions, and what is lost.
 * Authority: DOMAIN section 7, CLI.md (questionnaire read); the JSON format of SurveyJS. Version 1.
 */
import { pointer } from '../../../problem.js';
import { isRecord, type Raw } from '../../../shape.js';
import type { Choice, QuestionType } from '../../questionnaire.js';
import type { Draft, DraftPart, Loss, PlacedCondition } from '../draft.js';
import { plainText } from '../plain-text.js';
import { surveyChoices, surveyPages, withInner, type SurveyElement } from './elements.js';
import { readVisibleIf } from './expression.js';
import { localised } from './localised.js';
import { pointsOf } from './outline.js';

const TYPES: Readonly<Record<string, QuestionType>> = {
  radiogroup: 'single',
  dropdown: 'single',
  buttongroup: 'single',
  imagepicker: 'single',
  checkbox: 'multi',
  tagbox: 'multi',
  boolean: 'yes_no',
  rating: 'number',
  comment: 'long_text',
  text: 'text',
  file: 'file',
};
/** What a `text` element asks for by its inputType. */
const INPUTS: Readonly<Record<string, QuestionType>> = { number: 'number', date: 'date', url: 'url' };

const KEPT = new Set(
  'type name title description help html choices visibleIf isRequired inputType elements questions templateElements'.split(
    ' ',
  ),
);
const KEPT_OF_THE_FILE = new Set([
  'pages',
  'elements',
  'questions',
  'title',
  'description',
  'locale',
  '$schema',
]);

/** Brings a survey of SurveyJS to a draft: pages and panels are groups, points become the value of a choice. */
export function surveyDraft(file: Raw): Draft {
  const pages = surveyPages(file);
  const reading = new SurveyReading(pages);
  reading.attributes('', file, KEPT_OF_THE_FILE);
  const title = reading.words(file, 'title', '');
  const intro = reading.words(file, 'description', '');
  const opening: readonly DraftPart[] =
    intro === '' ? [] : [{ kind: 'text', name: null, where: '/description', text: intro, visible: null }];
  const parts = [...opening, ...pages.flatMap((page) => reading.part(page))];
  const language = typeof file['locale'] === 'string' && file['locale'] !== '' ? file['locale'] : 'en';
  return { title: title || 'SurveyJS survey', language, letters: 'S', parts, losses: reading.losses };
}

class SurveyReading {
  readonly losses: Loss[] = [];
  private readonly taken = new Set<string>();
  private readonly asked: ReadonlyMap<string, QuestionType>;

  constructor(pages: readonly SurveyElement[]) {
    const elements = pages.flatMap(withInner).filter(({ name }) => name !== '');
    const asked = new Map<string, QuestionType>();
    for (const element of elements) {
      const type = typeOf(element);
      // Of two elements of one name conditions mean the first.
      if (type !== null && !asked.has(element.name)) asked.set(element.name, type);
    }
    this.asked = asked;
  }

  part(element: SurveyElement): readonly DraftPart[] {
    const { raw, where, type } = element;
    if (where !== '') this.attributes(where, raw, KEPT);
    const name = this.own(element);
    const visible = this.condition(element);
    if (type === 'page' || type === 'panel' || element.elements.length > 0) {
      if (type !== 'page' && type !== 'panel') this.lose(where, `The repetition of "${type}" is not kept.`);
      const parts = element.elements.flatMap((inner) => this.part(inner));
      return [
        {
          kind: 'group',
          name,
          where,
          title: where === '' ? '' : this.words(raw, 'title', where),
          visible,
          parts,
        },
      ];
    }
    if (type === 'html')
      return [{ kind: 'text', name, where, text: this.words(raw, 'html', where), visible }];
    return this.question(element, name, visible);
  }

  attributes(where: string, raw: Raw, kept: ReadonlySet<string>): void {
    for (const key of Object.keys(raw).filter((one) => !kept.has(one)))
      this.lose(pointer(where, key), `The attribute "${key}" is not kept.`);
  }

  /** The words at a key in the language of the survey; the other languages are a loss. */
  words(raw: Raw, key: string, where: string): string {
    return this.text(raw[key], pointer(where, key));
  }

  private question(
    element: SurveyElement,
    name: string,
    visible: PlacedCondition | null,
  ): readonly DraftPart[] {
    const { raw, where } = element;
    const type = typeOf(element);
    const choices = this.choices(element);
    if (type === null || ((type === 'single' || type === 'multi') && choices.length === 0)) {
      const why = type === null ? `of type "${element.type}"` : 'without choices of its own';
      this.lose(where, `A question ${why} is not kept.`);
      return [];
    }
    const help = [this.words(raw, 'description', where), this.words(raw, 'help', where)];
    const text = this.words(raw, 'title', where) || element.name || name;
    const draft = {
      kind: 'question' as const,
      name,
      where,
      type,
      text,
      help: help.filter(Boolean).join('\n\n'),
      visible,
    };
    const offered = type === 'single' || type === 'multi' ? { choices } : {};
    return [{ ...draft, ...offered, ...(raw['isRequired'] === true ? { required: true } : {}) }];
  }

  private choices(element: SurveyElement): readonly Choice[] {
    const choices = surveyChoices(element);
    if (choices.some(({ value }) => pointsOf(value) !== null))
      this.lose(
        pointer(element.where, 'choices'),
        'Points are kept as values of the choices; they score nothing here.',
      );
    return choices.map(({ value, label, where }) => {
      const points = pointsOf(value);
      const text = this.text(label, pointer(where, 'text'));
      return { id: value, label: text || value, ...(points === null ? {} : { value: points }) };
    });
  }

  private text(value: unknown, where: string): string {
    if (value == null) return '';
    const { text, others } = localised(value);
    if (others.length > 0) this.lose(where, `The text in ${others.join(', ')} is not kept.`);
    const plain = plainText(text);
    if (plain.dropped.length > 0)
      this.lose(where, `The text is kept without its markup (${plain.dropped.join(', ')}).`);
    return plain.text;
  }

  private condition({ raw, where }: SurveyElement): PlacedCondition | null {
    const { visibleIf } = raw;
    if (visibleIf == null || visibleIf === '') return null;
    const place = pointer(where, 'visibleIf');
    if (typeof visibleIf !== 'string') return { where: place, condition: { refused: 'it is no text' } };
    return { where: place, condition: readVisibleIf(visibleIf, this.asked) };
  }

  /** Names are unique in a draft: a second element of one name goes by its place. */
  private own({ name, where, type }: SurveyElement): string {
    if (name === '' || type === 'page') return where;
    if (!this.taken.has(name)) {
      this.taken.add(name);
      return name;
    }
    this.lose(pointer(where, 'name'), `The name "${name}" stands twice; conditions mean the first.`);
    return where;
  }

  private lose(where: string, what: string): void {
    this.losses.push({ where, what });
  }
}

function typeOf({ type, raw }: SurveyElement): QuestionType | null {
  const input: unknown = raw['inputType'];
  if (type === 'text' && typeof input === 'string' && INPUTS[input] !== undefined) return INPUTS[input];
  return TYPES[type] ?? null;
}

/** A file that is a survey: pages, or elements at its head. */
export function isSurvey(file: unknown): file is Raw {
  return isRecord(file) && (Array.isArray(file['pages']) || Array.isArray(file['elements']));
}
