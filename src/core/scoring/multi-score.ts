import { choicesOf } from '../questionnaire/choices.js';
import type { AnswerValue } from '../questionnaire/answer.js';
import type { Question } from '../questionnaire/questionnaire.js';
import { choiceScore, isTextList, NOTHING } from './choice-score.js';
import { lcm, type Small } from './integers.js';
import type { Scorer } from './question-score.js';

/** The rule of a multi question (templates/schema/README.md); every choice must be one of its own. */
export function someChoices<Worth>(question: Question, worth: (score: Small) => Worth): Scorer<Worth> {
  const scores = new Map(choicesOf(question).map((choice) => [choice.id, choiceScore(question, choice)]));
  const isKnown = (value: AnswerValue): value is readonly string[] =>
    isTextList(value) && value.length > 0 && value.every((id) => scores.has(id));
  switch (question.multi_rule) {
    case 'max':
    case 'min':
      return extreme(question, worth, question.multi_rule === 'max' ? -1 : 1);
    case 'sum_capped':
      return (value) =>
        isKnown(value) ? worth(cappedSum([...new Set(value)].map((id) => scores.get(id) ?? NOTHING))) : null;
    case 'share_of_required':
      return requiredShare(question, worth, isKnown);
    default: {
      const nothing = worth(NOTHING);
      return (value) => (isKnown(value) ? nothing : null);
    }
  }
}

/** The best or the worst of the chosen ones: ranked once, so that only places are compared. */
function extreme<Worth>(question: Question, worth: (score: Small) => Worth, sign: number): Scorer<Worth> {
  const scores = choicesOf(question).map((choice) => ({
    id: choice.id,
    score: choiceScore(question, choice),
  }));
  scores.sort(({ score: one }, { score: other }) => sign * (one.n * other.d - other.n * one.d));
  const worths = scores.map(({ score }) => worth(score));
  const places = new Map(scores.map(({ id }, place) => [id, place]));
  return (value) => {
    if (!Array.isArray(value)) return null;
    let first = Infinity;
    for (const id of value as readonly unknown[]) {
      const place = typeof id === 'string' ? places.get(id) : undefined;
      if (place === undefined) return null;
      if (place < first) first = place;
    }
    return worths[first] ?? null;
  };
}

function requiredShare<Worth>(
  question: Question,
  worth: (score: Small) => Worth,
  isKnown: (value: AnswerValue) => value is readonly string[],
): Scorer<Worth> {
  const required = question.required_choices ?? [];
  const d = Math.max(1, required.length);
  const shares = Array.from({ length: required.length + 1 }, (_, n) => worth({ n, d }));
  return (value) => {
    if (!isKnown(value)) return null;
    let chosen = 0;
    for (const id of required) if (value.includes(id)) chosen += 1;
    return shares[chosen] ?? null;
  };
}

function cappedSum(scores: readonly Small[]): Small {
  const d = scores.reduce((common, one) => lcm(common, one.d), 1);
  const n = scores.reduce((total, one) => total + one.n * (d / one.d), 0);
  return n >= d ? { n: 1, d: 1 } : { n, d };
}
