/**
 * Decides what one answer is worth, 0 to 1, and whether it is an answer to its question at all.
 * Authority: templates/schema/README.md, DOMAIN section 4 and formula 1, CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import { choicesOf } from '../questionnaire/choices.js';
import type { AnswerValue, Contact, NoRows, TableRow } from '../questionnaire/answer.js';
import { isAnswered } from '../questionnaire/comparison.js';
import { isNotKnown } from '../questionnaire/do-not-know.js';
import type { NumberScore, Question } from '../questionnaire/questionnaire.js';
import { choiceScore, exactly, isTextList, NOTHING } from './choice-score.js';
import type { Small } from './integers.js';
import { tableScoreOf } from './known-rules.js';
import { someChoices } from './multi-score.js';
import { compileTable } from './table-score.js';

/**
 * What an answer is worth, in the form the maker of the rule asked for; null: the value is blank, or no
 * answer to the question at all. What a question that does not count is worth, nobody looks at.
 */
export type Scorer<Worth> = (value: AnswerValue, assessedOn: string | null) => Worth | null;

/**
 * Makes the rule of a question ready once. `worth` is called once for every score that is known beforehand,
 * so that equal answers give the same object; for tables and sums it is called with every answer. "Do not know" is
 * worth 0 whatever the question (formula 1); no rule here takes it for an answer, so ask `isNotKnown` after a null.
 */
export function compileScorer<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const full = worth({ n: 1, d: 1 });
  switch (question.type) {
    case 'yes_no':
    case 'scale':
    case 'single':
      return oneChoice(question, worth);
    case 'multi':
      return someChoices(question, worth);
    case 'number':
      return numberRow(question, worth);
    case 'table':
      return table(question, worth);
    case 'country_list':
    case 'file':
      return (value) => (isTextList(value) && value.length > 0 ? full : null);
    case 'contact':
      return (value) => (isContact(value) && isAnswered(value) ? full : null);
    default:
      return (value) => (typeof value === 'string' && isAnswered(value) ? full : null);
  }
}

/** What an answer may be worth, for the common denominator; empty when that depends on the answer. */
export function possibleScores(question: Question): readonly Small[] {
  if (question.type === 'table') return [];
  if (question.type === 'number') return (question.number_scores ?? []).map(({ score }) => exactly(score));
  const required = question.required_choices?.length ?? 0;
  if (question.type === 'multi' && question.multi_rule === 'share_of_required')
    return required === 0 ? [] : [{ n: 1, d: required }];
  return choicesOf(question).map((choice) => choiceScore(question, choice));
}

function oneChoice<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const worths = choicesOf(question).map((choice) => ({
    id: choice.id,
    worth: worth(choiceScore(question, choice)),
  }));
  return (value) => worths.find(({ id }) => id === value)?.worth ?? null;
}

function numberRow<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const rows = (question.number_scores ?? []).map((row) => ({ row, worth: worth(exactly(row.score)) }));
  const other = worth(rows.length === 0 ? { n: 1, d: 1 } : NOTHING);
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    for (const one of rows) if (fits(one.row, value)) return one.worth;
    return other;
  };
}

function fits({ eq, lte, gte, otherwise }: NumberScore, value: number): boolean {
  if (otherwise === true) return true;
  if (eq === undefined && lte === undefined && gte === undefined) return false;
  return (
    (eq === undefined || value === eq) &&
    (lte === undefined || value <= lte) &&
    (gte === undefined || value >= gte)
  );
}

function table<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const score = compileTable(tableScoreOf(question), question.columns ?? []);
  return (value, assessedOn) => (isTable(value) ? worth(score(value, assessedOn)) : null);
}

function isContact(value: AnswerValue): value is Contact {
  return typeof value === 'object' && !Array.isArray(value) && !isNotKnown(value);
}

/** Rows, or the explicit "there are none". */
function isTable(value: AnswerValue): value is NoRows | readonly TableRow[] {
  if (typeof value !== 'object') return false;
  if (!Array.isArray(value)) return 'none' in value && value.none === true;
  const rows: readonly unknown[] = value;
  return (
    rows.length > 0 && rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
  );
}
