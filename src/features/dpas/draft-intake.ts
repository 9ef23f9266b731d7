import type { AnswerValue, Answers } from '../../core/questionnaire/answer.js';
import { questionsOf, type Questionnaire } from '../../core/questionnaire/questionnaire.js';
import type { Service } from '../vendors/service.entity.js';
import { sentencePart } from './draft-terms.js';

/** What the business owner said of the services under an agreement, each thing once. */
export interface DraftIntake {
  readonly purposes: readonly string[];
  readonly data: readonly string[];
  /** Ids of choices: a contract calls them otherwise than a question does. */
  readonly people: readonly string[];
  /** ISO codes; empty: nobody has said, or a place nobody can name is among them. */
  readonly places: readonly string[];
}

/** Questions of the intake (templates/questionnaires/intake-tiering.json). */
const PURPOSE = 'I-01';
const DATA = 'I-03';
const PEOPLE = 'I-05';
const PLACES = 'I-07';

/** @param intake in the language of the draft: kinds of data are said by their labels */
export function draftIntake(services: readonly Service[], intake: Questionnaire): DraftIntake {
  const said = (id: string): string[] =>
    once(services.flatMap((service) => textsOf(answersOf(service)[id]?.value)));
  const labels = (id: string): string[] => {
    const choices = questionsOf(intake).find((question) => question.id === id)?.choices ?? [];
    return said(id).map((value) =>
      inSentence(choices.find((choice) => choice.id === value)?.label ?? value, intake),
    );
  };
  const places = said(PLACES);
  return {
    purposes: once(services.flatMap((service) => sentencePart(purposeOf(service)) ?? [])),
    data: labels(DATA),
    people: said(PEOPLE),
    places: places.every((code) => /^[A-Z]{2,3}$/.test(code)) ? places : [],
  };
}

function purposeOf(service: Service): string | null {
  return service.description ?? textsOf(answersOf(service)[PURPOSE]?.value)[0] ?? null;
}

function answersOf({ intakeAnswers }: Service): Answers {
  return (intakeAnswers ?? {}) as Answers;
}

/** English writes the labels of choices small within a sentence; German nouns stay as they are. */
function inSentence(label: string, { language }: Questionnaire): string {
  return language === 'en' ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function textsOf(value: AnswerValue | null | undefined): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
