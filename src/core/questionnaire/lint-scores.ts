import { pointer } from '../problem.js';
import { choicesOf, hasChoices } from './choices.js';
import { error, warning, type Lint } from './lint-notice.js';
import type { NumberScore, Question, Questionnaire } from './questionnaire.js';
import { numbersAround } from './situations.js';

/** Scores nobody can reach, and questions whose settings contradict each other. */
export function scoreLint(questionnaire: Questionnaire): readonly Lint[] {
  return questionnaire.sections.flatMap((section, at) =>
    section.questions.flatMap((question, index) => {
      const where = pointer('/sections', at, 'questions', index);
      return [
        ...settings(question, where),
        ...numberRows(question, where),
        ...(counts(question) ? choiceScores(question, where) : []),
      ];
    }),
  );
}

function counts({ practice, weight = 0, polarity }: Question): boolean {
  return practice != null && weight > 0 && polarity !== 'neutral';
}

function settings(question: Question, where: string): readonly Lint[] {
  const { practice, weight = 0, critical, polarity, type } = question;
  const offered = choicesOf(question).map(({ id }) => id);
  const found: readonly (Lint | false)[] = [
    weight > 0 &&
      practice == null &&
      warning('WEIGHT_WITHOUT_PRACTICE', where, 'The weight counts nowhere.', 'Name a practice, or use 0.'),
    practice != null &&
      weight === 0 &&
      polarity !== 'neutral' &&
      warning('PRACTICE_WITHOUT_WEIGHT', where, 'The answer counts nothing.', 'Give it a weight.'),
    critical === true &&
      !counts(question) &&
      warning('CRITICAL_WITHOUT_SCORE', where, 'Only what counts can cap.', 'Give practice and weight.'),
    polarity === 'negative' &&
      !(offered.includes('yes') && offered.includes('no')) &&
      warning('POLARITY_WITHOUT_EFFECT', where, 'Negative swaps yes and no only.', 'Score the choices.'),
    type === 'number' &&
      counts(question) &&
      (question.number_scores ?? []).length === 0 &&
      error('NUMBER_WITHOUT_SCORES', where, 'No number scores anything.', 'Add "number_scores".'),
  ];
  return found.filter((one) => one !== false);
}

/** Rows that come too late to be the first that fits, and numbers that no row fits. */
function numberRows({ number_scores: rows = [] }: Question, where: string): readonly Lint[] {
  if (rows.length === 0) return [];
  const candidates = numbersAround(rows.flatMap(({ eq, lte, gte }) => [eq, lte, gte])).filter((n) => n >= 0);
  const hit = candidates.map((number) => rows.findIndex((row) => fits(row, number)));
  const unreachable = rows.flatMap((_, at) => {
    if (hit.includes(at)) return [];
    const place = pointer(where, 'number_scores', at);
    const message = 'Another row always fits first.';
    return [error('UNREACHABLE_SCORE', place, message, 'Order the rows, narrowest first.')];
  });
  if (!hit.includes(-1)) return unreachable;
  const message = 'Some numbers fit no row and score 0.';
  return [
    ...unreachable,
    warning('NUMBER_GAP', pointer(where, 'number_scores'), message, 'Add "otherwise".'),
  ];
}

function fits({ eq, lte, gte, otherwise }: NumberScore, number: number): boolean {
  if (eq !== undefined) return number === eq;
  if (lte !== undefined) return number <= lte;
  if (gte !== undefined) return number >= gte;
  return otherwise === true;
}

/** A question that counts needs scores, and its best answer should be worth the full score. */
function choiceScores(question: Question, where: string): readonly Lint[] {
  if (!hasChoices(question) || question.multi_rule === 'share_of_required') return [];
  const place = pointer(where, 'choices');
  const scores = choicesOf(question).flatMap(({ score }) => (score == null ? [] : [score]));
  if (scores.length === 0 || question.multi_rule === 'none')
    return [
      error('SCORES_MISSING', place, 'The question counts, but no answer scores.', 'Score the choices.'),
    ];
  const best =
    question.multi_rule === 'sum_capped' ? scores.reduce((sum, one) => sum + one, 0) : Math.max(...scores);
  const swapped =
    question.polarity === 'negative' ? Math.max(best, ...scores.map((score) => 1 - score)) : best;
  if (swapped >= 1) return [];
  return [
    warning('FULL_SCORE_UNREACHABLE', place, 'No answer earns the full score.', 'Give the best one 1.'),
  ];
}
