/**
 * Decides how much checking a service needs, from the intake; never "low" for want of an answer.
 * Authority: DOMAIN section 3, formulas 10 and 11; templates/questionnaires/intake-tiering.json.
 * Version 1.0.0 of the formulas.
 */
import { DEFAULT_INHERENT } from '../scoring/default-settings.js';
import type { InherentSettings } from '../scoring/model.js';
import { isAnswered } from '../questionnaire/comparison.js';
import { isNotKnown, UNSURE_CHOICES } from '../questionnaire/do-not-know.js';
import type { Answer, Answers } from '../questionnaire/answer.js';
import { questionsOf, type Question, type Questionnaire, type Tier } from '../questionnaire/questionnaire.js';
import { questionStates, type QuestionState } from '../questionnaire/visibility.js';
import { FACTORS, type Factor } from '../vocabulary.js';
import { factorOf, type FactorRating } from './factors.js';
import { flagsOf, type FlagSet } from './flags.js';
import type { Surroundings } from './geography.js';
import { inherentRisk, strictest, type FactorValues, type InherentRisk } from './inherent.js';

export interface RatedInherent extends InherentRisk {
  readonly state: 'rated';
  readonly factors: Readonly<Record<Factor, FactorRating>>;
  readonly flags: readonly string[];
  readonly because: TierBecause;
}

export interface TierBecause {
  /** SCORE: the figure alone; TRIPWIRE: a tripwire lifted it. */
  readonly code: 'SCORE' | 'TRIPWIRE';
  readonly tripwires: readonly string[];
}

/** The intake ends before the factors: no personal data is involved, the vendor is listed without assessment. */
export interface NoPersonalData {
  readonly state: 'no_personal_data';
  readonly because: { readonly code: 'NO_PERSONAL_DATA'; readonly questions: readonly string[] };
}

/** Something needed is missing or unsure. This is a state of its own and never looks like a low risk. */
export interface NotAssessed {
  readonly state: 'not_assessed';
  readonly because: readonly Gap[];
  /** The tier that what is known already asks for; the true tier is this one or a stricter one. */
  readonly at_least: Tier | null;
}

export interface Gap {
  readonly code: 'UNANSWERED' | 'UNSURE' | 'NO_QUESTION';
  readonly question: string | null;
  readonly factor: Factor | null;
}

export type InherentRating = RatedInherent | NoPersonalData | NotAssessed;

/** Rates a service. The intake is read through its data: `factor`, `value` and `flags`, not by question id. */
export function rateInherent(
  intake: Questionnaire,
  answers: Answers,
  surroundings: Surroundings,
  settings: InherentSettings = DEFAULT_INHERENT,
): InherentRating {
  // The tier is what the intake finds out, so none of its questions may depend on it.
  const { states } = questionStates(intake, answers, { tier: 'T1' });
  const questions = questionsOf(intake);
  const flags = flagsOf(questions, states, answers);
  const rated = ratedFactors(questions, states, answers, surroundings);
  if (isEnded(questions, states, answers)) return ended(questions, states);
  const gaps = [...factorGaps(questions, states, answers, rated), ...flagGaps(questions, states, answers)];
  if (gaps.length > 0) return notAssessed(gaps, rated, flags, settings);
  const factors = rated as Record<Factor, FactorRating>;
  const risk = inherentRisk(valuesOf(factors), flags.set, settings);
  const because: TierBecause =
    risk.tier === risk.tier_by_score
      ? { code: 'SCORE', tripwires: [] }
      : { code: 'TRIPWIRE', tripwires: decisive(risk) };
  return { state: 'rated', ...risk, factors, flags: flags.set, because };
}

type Rated = Partial<Record<Factor, FactorRating>>;
type States = ReadonlyMap<string, QuestionState>;

function ratedFactors(
  questions: readonly Question[],
  states: States,
  answers: Answers,
  surroundings: Surroundings,
): Rated {
  const rated: Rated = {};
  for (const question of questions) {
    const factor = FACTORS.find((one) => one === question.factor);
    if (factor === undefined || states.get(question.id) !== 'answered') continue;
    const found = factorOf(question, answers[question.id]?.value ?? null, surroundings);
    const before = rated[factor];
    if (found !== null && (before === undefined || found.value > before.value)) rated[factor] = found;
  }
  return rated;
}

/** All factor questions are hidden, and by answers, not by the lack of them. */
function isEnded(questions: readonly Question[], states: States, answers: Answers): boolean {
  const factors = questions.filter(({ factor }) => FACTORS.some((one) => one === factor));
  const isHidden = factors.length > 0 && factors.every(({ id }) => states.get(id) === 'not_visible');
  return (
    isHidden &&
    questions.every((question) => !isOpen(question, states) || isKnown(answers[question.id]?.value))
  );
}

function isKnown(value: Answer['value']): boolean {
  return isAnswered(value) && !isNotKnown(value);
}

function isOpen({ id, required, choices }: Question, states: States): boolean {
  return states.get(id) !== 'not_visible' && required === true && choices !== undefined;
}

function ended(questions: readonly Question[], states: States): NoPersonalData {
  const deciding = questions.filter((question) => isOpen(question, states)).map(({ id }) => id);
  return { state: 'no_personal_data', because: { code: 'NO_PERSONAL_DATA', questions: deciding } };
}

function factorGaps(
  questions: readonly Question[],
  states: States,
  answers: Answers,
  rated: Rated,
): readonly Gap[] {
  return FACTORS.filter((factor) => rated[factor] === undefined).map((factor) => {
    const asked = questions.filter((question) => question.factor === factor);
    const question = asked.find(({ id }) => states.get(id) !== 'not_visible') ?? asked[0];
    if (question === undefined) return { code: 'NO_QUESTION', question: null, factor };
    const code = isUnsure(answers[question.id]?.value) ? 'UNSURE' : 'UNANSWERED';
    return { code, question: question.id, factor };
  });
}

/** Questions without a factor matter when a choice of theirs sets a flag, or when others hang on them. */
function flagGaps(questions: readonly Question[], states: States, answers: Answers): readonly Gap[] {
  return questions.flatMap((question): readonly Gap[] => {
    const { id, factor } = question;
    if (states.get(id) === 'not_visible' || isRatedFactor(factor)) return [];
    if (!matters(question, questions)) return [];
    const value = answers[id]?.value;
    if (!isAnswered(value)) return factor == null ? [{ code: 'UNANSWERED', question: id, factor: null }] : [];
    return isUnsure(value) ? [{ code: 'UNSURE', question: id, factor: null }] : [];
  });
}

/** Its gap is a gap of the factor. */
function isRatedFactor(factor: string | null | undefined): boolean {
  return FACTORS.some((one) => one === factor);
}

function isUnsure(value: Answer['value']): boolean {
  return isNotKnown(value) || (typeof value === 'string' && UNSURE_CHOICES.includes(value));
}

/** Flags that no tripwire reads cannot change the tier, so their lack does not hold it up. */
function matters(question: Question, questions: readonly Question[]): boolean {
  const flags = (question.choices ?? []).flatMap((choice) => choice.flags ?? []);
  const tripping = DEFAULT_INHERENT.tripwires.flatMap(({ any_flag }) => any_flag);
  return flags.some((flag) => tripping.includes(flag)) || isGate(question, questions);
}

/** Whether a factor question is shown or hidden by this one. */
function isGate({ id }: Question, questions: readonly Question[]): boolean {
  return questions.some(
    ({ factor, visible_if }) =>
      factor != null && visible_if !== undefined && 'q' in visible_if && visible_if.q === id,
  );
}

function notAssessed(
  gaps: readonly Gap[],
  rated: Rated,
  flags: FlagSet,
  settings: InherentSettings,
): InherentRating {
  const known = FACTORS.some((factor) => rated[factor] !== undefined);
  if (!known && flags.set.length === 0) return { state: 'not_assessed', because: gaps, at_least: null };
  const lowest = Object.fromEntries(
    FACTORS.map((factor) => [factor, rated[factor]?.value ?? 1]),
  ) as FactorValues;
  const { tier } = inherentRisk(lowest, flags.set, settings);
  return { state: 'not_assessed', because: gaps, at_least: tier };
}

function decisive(risk: InherentRisk): readonly string[] {
  return risk.tripwires.filter(({ tier }) => tier === strictest([risk.tier])).map(({ id }) => id);
}

function valuesOf(factors: Readonly<Record<Factor, FactorRating>>): FactorValues {
  return Object.fromEntries(FACTORS.map((factor) => [factor, factors[factor].value])) as FactorValues;
}
