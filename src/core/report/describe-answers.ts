import { choicesOf } from '../questionnaire/choices.js';
import type { Answer, Answers, AnswerValue, Cell, TableRow } from '../questionnaire/answer.js';
import { isNotKnown } from '../questionnaire/do-not-know.js';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.js';
import { bestRank } from '../scoring/evidence.js';
import { EVIDENCE_CLASSES } from '../vocabulary.js';
import type { ReportAnswer, ReportEvidence, ReportSection } from './model-answers.js';
import type { EvidenceClass } from './model-terms.js';
import type { Wording } from './wording.js';

/** What reviewers and uploads added to an answer. */
export interface AnswerRecord {
  readonly evidence?: readonly ReportEvidence[];
  readonly verdict?: ReportAnswer['verdict'];
  readonly reviewerNote?: string | null;
  readonly provenance?: string | null;
}

/**
 * The answers of an assessment in the reader's words, section by section in the order of the file.
 * `states` are those of the score sheet, by question; a question without a state counts as unanswered.
 */
export function describeAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
  states: ReadonlyMap<string, string>,
  records: Readonly<Record<string, AnswerRecord>>,
  wording: Wording,
): ReportSection[] {
  return questionnaire.sections.map((section) => ({
    id: section.id,
    title: section.title,
    answers: section.questions.map((question) => {
      const answer = answers[question.id] ?? {};
      const state = states.get(question.id) ?? 'unanswered';
      return describe(question, answer, state, records[question.id] ?? {}, wording);
    }),
  }));
}

function describe(
  question: Question,
  answer: Answer,
  state: string,
  record: AnswerRecord,
  wording: Wording,
): ReportAnswer {
  const isAnswered = state === 'answered';
  const evidence = record.evidence ?? [];
  return {
    question: question.id,
    text: question.text,
    state,
    answer: isAnswered ? answerWords(question, answer.value ?? null, wording) : [],
    comment: answer.comment ?? null,
    critical: question.critical === true,
    evidenceClass: isAnswered ? bestClass(answer, evidence) : null,
    evidence,
    verdict: record.verdict ?? null,
    reviewerNote: record.reviewerNote ?? null,
    provenance: record.provenance ?? null,
  };
}

function bestClass(answer: Answer, evidence: readonly ReportEvidence[]): EvidenceClass | null {
  const items = evidence.map((one) => ({
    class: one.class,
    expired: one.expired,
    scope_mismatch: one.scopeMismatch,
    accepted: one.accepted,
  }));
  return EVIDENCE_CLASSES[bestRank([...(answer.evidence ?? []), ...items])] ?? null;
}

/** A value as lines of words; a choice by its label, a row of a table in one line. */
export function answerWords(question: Question, value: AnswerValue | null, wording: Wording): string[] {
  if (value === null) return [];
  if (typeof value === 'number') {
    const number = wording.number(String(value), decimalsOf(value));
    return [
      question.unit === undefined ? number : wording.say('answer.with_unit', { number, unit: question.unit }),
    ];
  }
  if (typeof value === 'string') return [word(question, value, wording)];
  if (isList(value)) return listWords(question, value, wording);
  if (isNotKnown(value)) return [wording.say('answer.unknown')];
  if ('none' in value) return [wording.say('answer.none')];
  return [
    [value.name, value.role, value.email].filter((part) => part !== undefined && part !== '').join(', '),
  ];
}

function isList(value: AnswerValue): value is readonly string[] | readonly TableRow[] {
  return Array.isArray(value);
}

function listWords(
  question: Question,
  values: readonly string[] | readonly TableRow[],
  wording: Wording,
): string[] {
  const words = values.map((one) =>
    typeof one === 'string' ? word(question, one, wording) : rowWords(question, one, wording),
  );
  return question.type === 'country_list' ? [wording.list(words)] : words;
}

function word(question: Question, value: string, wording: Wording): string {
  if (question.type === 'country_list') return wording.country(value);
  if (question.type === 'date') return dayWords(value, wording);
  return choicesOf(question).find(({ id }) => id === value)?.label ?? value;
}

function rowWords(question: Question, row: TableRow, wording: Wording): string {
  const cells = (question.columns ?? []).flatMap((column) => {
    const words = cellWords(column.type, row[column.id] ?? null, wording);
    return words === '' ? [] : [wording.say('answer.cell', { column: column.title, value: words })];
  });
  return cells.join('; ');
}

function cellWords(type: string, cell: Cell, wording: Wording): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return wording.say(cell ? 'answer.yes' : 'answer.no');
  if (typeof cell === 'number') return wording.number(String(cell), decimalsOf(cell));
  if (typeof cell !== 'string') return wording.list(cell.map((one) => cellWords(type, one, wording)));
  if (type === 'country_list') return wording.country(cell);
  if (type === 'date') return dayWords(cell, wording);
  if (type === 'yes_no' && (cell === 'yes' || cell === 'no')) return wording.say(`answer.${cell}`);
  return cell;
}

function dayWords(day: string, wording: Wording): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? wording.day(day) : day;
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
