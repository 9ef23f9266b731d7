/**
 * Decides how a questionnaire reads in another language: texts by the stable ids, every rule left as it is.
 * Authority: DOMAIN section 4; the texts are data, `templates/questionnaires/<language>/<id>.json`.
 * Version 1.
 */
import { choicesOf } from './choices.js';
import { questionsOf, type Question, type Questionnaire, type Section } from './questionnaire.js';

export interface QuestionTexts {
  readonly text: string;
  readonly help?: string;
  readonly unit?: string;
  /** By id of the choice; those of a scale stand once, in `scale`. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, string>>;
  /** In the order of the file. */
  readonly evidence?: readonly string[];
  readonly finding?: string;
}

/** All texts of one version of one questionnaire in one language. */
export interface QuestionnaireTexts {
  readonly of: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly purpose?: string;
  readonly intro?: string;
  /** Labels of the usual choices (yes, partial, planned, no, unknown). */
  readonly scale: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, { readonly title: string; readonly intro?: string }>>;
  readonly questions: Readonly<Record<string, QuestionTexts>>;
}

/**
 * The same questionnaire in the language of the texts: ids, conditions, weights and scores are those of the
 * original. A text that is missing stays in the original language; `translationFaults` lists it.
 */
export function translated(questionnaire: Questionnaire, texts: QuestionnaireTexts): Questionnaire {
  const { title, language, purpose, intro } = texts;
  return {
    ...questionnaire,
    title,
    language,
    ...(purpose === undefined ? {} : { purpose }),
    ...(intro === undefined ? {} : { intro }),
    sections: questionnaire.sections.map((section) => sectionIn(section, texts)),
  };
}

/** What is missing in the texts and what is left over, each with its place; none: they fit. */
export function translationFaults(questionnaire: Questionnaire, texts: QuestionnaireTexts): string[] {
  const wanted = new Set(placesIn(questionnaire, texts));
  const given = new Set(placesGiven(texts));
  const version =
    texts.of === questionnaire.id && texts.version === questionnaire.version
      ? []
      : [`written for ${texts.of} ${texts.version}, not for ${questionnaire.id} ${questionnaire.version}`];
  return [
    ...version,
    ...[...wanted].filter((place) => !given.has(place)).map((place) => `missing: ${place}`),
    ...[...given].filter((place) => !wanted.has(place)).map((place) => `left over: ${place}`),
  ];
}

function sectionIn(section: Section, texts: QuestionnaireTexts): Section {
  const { title = section.title, intro = section.intro } = texts.sections[section.id] ?? {};
  return {
    ...section,
    title,
    ...(intro === undefined ? {} : { intro }),
    questions: section.questions.map((question) => questionIn(question, texts)),
  };
}

function questionIn(question: Question, { questions, scale }: QuestionnaireTexts): Question {
  const own = questions[question.id];
  if (own === undefined) return question;
  const { choices, columns, evidence, finding } = question;
  return {
    ...question,
    text: own.text,
    ...(own.help === undefined ? {} : { help: own.help }),
    ...(own.unit === undefined ? {} : { unit: own.unit }),
    ...(choices === undefined
      ? {}
      : {
          choices: choices.map((choice) => ({
            ...choice,
            label: own.choices?.[choice.id] ?? scale[choice.id] ?? choice.label,
          })),
        }),
    ...(columns === undefined
      ? {}
      : { columns: columns.map((one) => ({ ...one, title: own.columns?.[one.id] ?? one.title })) }),
    ...(evidence === undefined || own.evidence === undefined
      ? {}
      : { evidence: { ...evidence, expected: own.evidence } }),
    ...(finding === undefined ? {} : { finding: { ...finding, title: own.finding ?? finding.title } }),
  };
}

function placesIn(questionnaire: Questionnaire, { scale, questions }: QuestionnaireTexts): string[] {
  const { purpose, intro, sections } = questionnaire;
  return [
    'title',
    ...there('', { purpose, intro }),
    ...sections.flatMap(({ id, title, intro: own }) => there(`sections.${id}.`, { title, intro: own })),
    ...questionsOf(questionnaire).flatMap((question) => {
      const { id, text, help, unit, columns = [], evidence, finding } = question;
      const place = `questions.${id}.`;
      const usual = questions[id]?.choices === undefined;
      const choices = (question.choices === undefined ? [] : choicesOf(question)).filter(
        (choice) => !(usual && choice.id in scale),
      );
      return [
        ...there(place, { text, help, unit, finding: finding?.title }),
        ...choices.map((choice) => `${place}choices.${choice.id}`),
        ...columns.map((column) => `${place}columns.${column.id}`),
        ...(evidence?.expected ?? []).map((_, at) => `${place}evidence.${at}`),
      ];
    }),
  ];
}

function placesGiven({ purpose, intro, sections, questions }: QuestionnaireTexts): string[] {
  return [
    'title',
    ...there('', { purpose, intro }),
    ...Object.entries(sections).flatMap(([id, { title, intro: own }]) =>
      there(`sections.${id}.`, { title, intro: own }),
    ),
    ...Object.entries(questions).flatMap(
      ([id, { text, help, unit, finding, choices = {}, columns = {}, evidence = [] }]) => [
        ...there(`questions.${id}.`, { text, help, unit, finding }),
        ...Object.keys(choices).map((choice) => `questions.${id}.choices.${choice}`),
        ...Object.keys(columns).map((column) => `questions.${id}.columns.${column}`),
        ...evidence.map((_, at) => `questions.${id}.evidence.${at}`),
      ],
    ),
  ];
}

/** The places of the texts that are there; an empty text is as good as none. */
function there(place: string, texts: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined || text.trim() === '' ? [] : [`${place}${key}`],
  );
}
