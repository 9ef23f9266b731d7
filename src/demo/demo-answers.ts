import type { Answers, AnswerValue, Cell } from '../core/questionnaire/answer.js';
import { choicesOf } from '../core/questionnaire/choices.js';
import {
  questionsOf,
  type Column,
  type Question,
  type Questionnaire,
} from '../core/questionnaire/questionnaire.js';
import { compileScorer } from '../core/scoring/question-score.js';

/** Every so many questions a middling vendor gives the weaker answer. */
const WEAK_EVERY = 6;

/** Answers as a good or a middling vendor would give them: the best answer core knows, now and then a weaker one. */
export function answersLike(
  profile: 'strong' | 'middle',
  questionnaire: Questionnaire,
  today: string,
): Answers {
  const entries = questionsOf(questionnaire).map((question, at) => {
    const isWeak = profile === 'middle' && at % WEAK_EVERY === WEAK_EVERY - 1;
    return [question.id, { value: chosen(question, today, isWeak) }];
  });
  return Object.fromEntries(entries) as Answers;
}

function chosen(question: Question, today: string, isWeak: boolean): AnswerValue {
  const scorer = compileScorer(question, ({ n, d }) => n / d);
  const ranked = candidates(question, today)
    .map((value) => ({ value, worth: scorer(value, today) ?? 0 }))
    .toSorted((a, b) => b.worth - a.worth);
  const best = ranked[0]!;
  const weaker = ranked.find(({ worth }) => worth < best.worth && worth > 0);
  return (isWeak && weaker !== undefined ? weaker : best).value;
}

/** Values worth trying, the plainest first: of equal ones the first is taken. */
function candidates(question: Question, today: string): AnswerValue[] {
  const choices = choicesOf(question);
  const known: Partial<Record<Question['type'], AnswerValue[]>> = {
    number: [0, 7, 14, 24, 30, 48, 60, 90],
    date: [today],
    text: ['Described in our security paper, chapter 3.'],
    long_text: ['Described in our security paper, chapter 3, and looked at once a year.'],
    country_list: [['DE', 'IE']],
    file: [['Security paper 2026.pdf']],
    url: ['https://trust.example/privacy'],
    contact: [{ name: 'Privacy team', role: 'Data protection officer', email: 'privacy@trust.example' }],
    table: [[Object.fromEntries((question.columns ?? []).map((column) => [column.id, cell(column, today)]))]],
    multi: [
      ...choices.map(({ id }) => [id]),
      choices.filter(({ exclusive }) => !exclusive).map(({ id }) => id),
    ],
  };
  return known[question.type] ?? choices.map(({ id }) => id);
}

function cell(column: Column, today: string): Cell {
  const known: Record<string, Cell> = {
    yes_no: 'yes',
    date: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    country_list: ['DE'],
    number: 1,
  };
  return known[column.type] ?? (column.id === 'type' ? 'certificate' : 'Hostfern GmbH');
}
