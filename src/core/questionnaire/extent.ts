/**
 * Decides how many questions a vendor is asked, now and at most, and how many of them are answered, missing or left open
 * as optional. Every page, mail and list tells its number from here or from `progress`, which counts the same questions.
 * Authority: DOMAIN section 4 (conditions, tiers).
 * Version 2: the counts of what is answered beside those of what is asked.
 */
import type { Answers, Context } from './answer.js';
import { compare } from './comparison.js';
import type { Condition } from './condition.js';
import { minutesFor } from './minutes.js';
import { missing } from './missing.js';
import type { Question, Questionnaire } from './questionnaire.js';
import { isAsked, isAskedInTier, questionStates } from './visibility.js';

export interface Extent {
  /** Questions asked with these answers; `progress` calls it total. */
  readonly asked: number;
  /**
   * Questions that some answers could bring up, whatever was answered so far: the same number from the first day to the
   * last, and never less than `asked`. Branches that exclude each other all count, so it is an upper bound.
   */
  readonly atMost: number;
  /** Of the asked ones those answered as asked for; N/A counts. `answered + missing + optional` is `asked`. */
  readonly answered: number;
  /** Asked, and in the way of sending: required and blank, or not answered as asked for (`missing` lists them). */
  readonly missing: number;
  /** Asked and blank, and may stay so. */
  readonly optional: number;
  /** Sections in which something is asked now. */
  readonly sections: number;
  /** Minutes the questions asked now take. */
  readonly minutes: number;
  /** Minutes those of them take that are not answered. */
  readonly minutesLeft: number;
}

export function extentOf(questionnaire: Questionnaire, answers: Answers, context: Context): Extent {
  const { states } = questionStates(questionnaire, answers, context);
  const parts = questionnaire.sections.map(({ questions }) =>
    questions.filter(({ id }) => isAsked(states.get(id) ?? 'not_in_tier')),
  );
  const asked = parts.flat();
  const left = new Set(missing(questionnaire, answers, context).map(({ question }) => question));
  const optional = asked.filter(({ id }) => states.get(id) === 'unanswered' && !left.has(id));
  return {
    asked: asked.length,
    atMost: possibleQuestions(questionnaire, context).length,
    answered: asked.length - left.size - optional.length,
    missing: left.size,
    optional: optional.length,
    sections: parts.filter((part) => part.length > 0).length,
    minutes: minutesFor(questionnaire, asked),
    minutesLeft: minutesFor(questionnaire, [...asked.filter(({ id }) => left.has(id)), ...optional]),
  };
}

/** In file order, as conditions read earlier questions only. */
function possibleQuestions(questionnaire: Questionnaire, context: Context): readonly Question[] {
  const possible = new Set<string>();
  const isPossible = (condition: Condition | undefined): boolean =>
    condition === undefined || outcomes(condition, possible, context).true;
  return questionnaire.sections.flatMap((section) => {
    const isOpen = isPossible(section.visible_if);
    return section.questions.filter((question) => {
      const could = isOpen && isAskedInTier(question, context.tier) && isPossible(question.visible_if);
      if (could) possible.add(question.id);
      return could;
    });
  });
}

/** What a condition may come to. */
interface Outcomes {
  readonly true: boolean;
  readonly false: boolean;
}

/** Facts of the context are known; of a question that may be asked any answer may come, or none. */
function outcomes(condition: Condition, possible: ReadonlySet<string>, context: Context): Outcomes {
  if ('all' in condition) {
    const parts = condition.all.map((part) => outcomes(part, possible, context));
    return { true: parts.every((part) => part.true), false: parts.some((part) => part.false) };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => outcomes(part, possible, context));
    return { true: parts.some((part) => part.true), false: parts.every((part) => part.false) };
  }
  if ('not' in condition) {
    const inner = outcomes(condition.not, possible, context);
    return { true: inner.false, false: inner.true };
  }
  if ('q' in condition && possible.has(condition.q)) return { true: true, false: true };
  const seen = 'q' in condition ? undefined : context[condition.ctx];
  const holds = compare(seen, condition.op, condition.value);
  return { true: holds, false: !holds };
}
