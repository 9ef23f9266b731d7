/**
 * Decides which people and which kinds of data a change of sub-processors touches: those of the service it works for.
 * Authority: Art. 28(2) GDPR; the intake of the service (templates/questionnaires/intake-tiering.json).
 * Version 1.
 */
import type { Answers } from '../questionnaire/answer.js';
import { questionsOf, type Question, type Questionnaire } from '../questionnaire/questionnaire.js';

export interface TouchedKind {
  /** Id of the choice in the intake. */
  readonly id: string;
  /** 1 to 5; null: the intake does not rate this kind. */
  readonly sensitivity: number | null;
}

export interface TouchedData {
  /** Groups of people by the id of their choice, in the order of the intake. */
  readonly groups: readonly string[];
  /** The most sensitive kind first. */
  readonly kinds: readonly TouchedKind[];
}

/** The same as a person reads it. */
export interface TouchedLabels {
  readonly people: readonly string[];
  readonly data: readonly { readonly name: string; readonly sensitivity: number | null }[];
}

/** What the intake said of a service; nothing before the intake. */
export function touchedData(answers: Answers, intake: Questionnaire): TouchedData {
  const groups = chosen(answers, groupsQuestion(intake)).map(({ id }) => id);
  const kinds = chosen(answers, kindsQuestion(intake)).map(({ id, value }) => ({
    id,
    sensitivity: value ?? null,
  }));
  kinds.sort((one, other) => (other.sensitivity ?? 0) - (one.sensitivity ?? 0));
  return { groups, kinds };
}

/** The same in the words of an intake, which may be one in another language. A choice it does not know keeps its id. */
export function labelsOf(touched: TouchedData, intake: Questionnaire): TouchedLabels {
  const [groups, kinds] = [groupsQuestion(intake), kindsQuestion(intake)];
  return {
    people: touched.groups.map((id) => labelled(groups, id)),
    data: touched.kinds.map(({ id, sensitivity }) => ({ name: labelled(kinds, id), sensitivity })),
  };
}

function labelled(question: Question | undefined, id: string): string {
  return question?.choices?.find((choice) => choice.id === id)?.label ?? id;
}

function groupsQuestion(intake: Questionnaire): Question | undefined {
  return questionsOf(intake).find(({ dataflow }) => dataflow === 'data_subjects');
}

function kindsQuestion(intake: Questionnaire): Question | undefined {
  return questionsOf(intake).find(({ factor }) => factor === 'sensitivity');
}

/** The choices somebody made, without "none of these". */
function chosen(answers: Answers, question: Question | undefined) {
  const value = question === undefined ? null : answers[question.id]?.value;
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (question?.choices ?? []).filter(({ id, exclusive }) => exclusive !== true && ids.includes(id));
}
