import type { AnswerValue, TableRow } from '../questionnaire/answer.js';
import { choicesOf } from '../questionnaire/choices.js';
import type { Column, Question } from '../questionnaire/questionnaire.js';
import type { CompiledQuestion } from './compile-question.js';
import { tableScoreOf } from './known-rules.js';

/** Another answer to one question, and what it would be worth, 0..1. */
export interface Move {
  readonly question: string;
  readonly value: AnswerValue;
  readonly score: number;
}

/** Better answers to a question than one worth `score`: one for each higher score it can have. */
export function betterAnswers(
  { question, score: scorer }: CompiledQuestion,
  score: number,
  day: string | null,
): readonly Move[] {
  const best = new Map<number, Move>();
  for (const value of candidates(question, day)) {
    const worth = scorer(value, day);
    const reached = worth === null ? 0 : worth.n / worth.d;
    if (reached > score && !best.has(reached))
      best.set(reached, { question: question.id, value, score: reached });
  }
  return [...best.values()];
}

/** Words that stand for whatever the vendor will write. */
export const PLACEHOLDER = '…';

/** Answers worth trying; the scorer says what each is worth. */
function candidates(question: Question, day: string | null): readonly AnswerValue[] {
  switch (question.type) {
    case 'yes_no':
    case 'scale':
    case 'single':
      return choicesOf(question).map(({ id }) => id);
    case 'multi':
      return lists(question);
    case 'number':
      return [0, ...(question.number_scores ?? []).map(({ eq, lte, gte }) => eq ?? lte ?? gte ?? 0)];
    case 'table':
      return tables(question, day);
    case 'country_list':
    case 'file':
      return [[PLACEHOLDER]];
    case 'contact':
      return [{ name: PLACEHOLDER }];
    default:
      return [PLACEHOLDER];
  }
}

/** Every single choice, all that may stand together, and the required ones added one by one. */
function lists(question: Question): readonly (readonly string[])[] {
  const choices = choicesOf(question);
  const together = choices.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id);
  const required = question.required_choices ?? [];
  return [
    ...choices.map(({ id }) => [id]),
    ...required.map((_, at) => required.slice(0, at + 1)),
    ...(together.length > 0 ? [together] : []),
  ];
}

/** One row for each way to score, and the explicit "there are none". */
function tables(question: Question, day: string | null): readonly AnswerValue[] {
  const rule = tableScoreOf(question);
  const complete = completeRow(question.columns ?? []);
  const rows = (rule.rows ?? []).map((entry) => {
    const cells = entry.if.map(({ column, op, value }): readonly [string, string] => {
      if (op === 'empty') return [column, ''];
      if (op === 'from_assessment_on') return [column, day ?? PLACEHOLDER];
      const words = typeof value === 'string' ? [value] : (value ?? []);
      return [column, op === 'ne' || op === 'filled' ? PLACEHOLDER : (words[0] ?? PLACEHOLDER)];
    });
    return [{ ...complete, ...Object.fromEntries(cells) }];
  });
  return [[complete], ...rows, { none: true }];
}

/** Every cell filled, for what an optional cell says may matter. */
function completeRow(columns: readonly Column[]): TableRow {
  return Object.fromEntries(columns.map(({ id }) => [id, PLACEHOLDER]));
}
