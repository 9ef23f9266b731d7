/**
 * Decides how a questionnaire and a model fit together; done once per pair of versions.
 * Authority: DOMAIN sections 3 and 4, CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import { pointer, problem, type Problem } from '../problem.js';
import { compileCondition, type CompiledCondition } from '../questionnaire/conditions.js';
import { TIERS, type Question, type Questionnaire, type Tier } from '../questionnaire/questionnaire.js';
import { isAskedInTier, type QuestionState } from '../questionnaire/visibility.js';
import { gatesOf, rungsOf, weightScale, wholeWeight, type Gates, type Rung } from './gates.js';
import { lcm, type Small } from './integers.js';
import type { MaturityModel, Practice } from './model.js';
import { compileScorer, possibleScores, type QuestionScorer } from './question-score.js';
import type { PracticeFigure, QuestionFigure } from './sheet.js';

export interface CompiledQuestion {
  readonly id: string;
  readonly question: Question;
  /** Number of its section. */
  readonly section: number;
  readonly visible: CompiledCondition | null;
  readonly askedIn: Readonly<Record<Tier, boolean>>;
  /** Index of its practice, -1 without one. */
  readonly practice: number;
  readonly counts: boolean;
  readonly weight: number;
  readonly critical: boolean;
  readonly score: QuestionScorer;
  /** What the sheet says in states that need no score, and by score where the scores are known. */
  readonly figures: Readonly<Record<QuestionState, QuestionFigure>>;
  readonly finding: CompiledCondition | null;
  /** Whether equal answers give the same score object, so that their figures can be kept in `known`. */
  readonly sharesScores: boolean;
  readonly known: Map<Small, QuestionFigure>;
}

export interface CompiledPractice {
  readonly practice: Practice;
  readonly domain: number;
  /** Common denominator of all scores its questions may have, tables aside. */
  readonly scale: number;
  readonly notAssessed: PracticeFigure;
  readonly notApplicable: PracticeFigure;
}

export interface CompiledDomain {
  readonly id: string;
  readonly weight: number;
  readonly critical: boolean;
  readonly notApplicable: CompiledCondition | null;
  readonly rungs: Readonly<Record<Tier, readonly Rung[]>>;
}

export interface Compiled {
  readonly questionnaire: Questionnaire;
  readonly model: MaturityModel;
  readonly gates: Gates;
  readonly sections: readonly (CompiledCondition | null)[];
  readonly questions: readonly CompiledQuestion[];
  readonly practices: readonly CompiledPractice[];
  readonly practiceIndex: ReadonlyMap<string, number>;
  readonly domains: readonly CompiledDomain[];
}

export type CompileResult =
  | { readonly ok: true; readonly compiled: Compiled }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Errors: UNKNOWN_PRACTICE, a question feeds a practice that the model does not have. */
export function compile(questionnaire: Questionnaire, model: MaturityModel): CompileResult {
  const practiceIndex = new Map(model.practices.map(({ id }, index) => [id, index]));
  const problems = unknownPractices(questionnaire, practiceIndex);
  if (problems.length > 0) return { ok: false, problems };
  const slots = new Map(numbered(questionnaire).map(({ question }, slot) => [question.id, slot]));
  const slotOf = (id: string): number => slots.get(id) ?? -1;
  const compiled: Compiled = {
    questionnaire,
    model,
    gates: gatesOf(model.scoring),
    sections: questionnaire.sections.map(({ visible_if }) =>
      visible_if === undefined ? null : compileCondition(visible_if, slotOf),
    ),
    questions: numbered(questionnaire).map(({ question, section }) =>
      compileQuestion(question, section, practiceIndex, slotOf),
    ),
    practices: compilePractices(questionnaire, model),
    practiceIndex,
    domains: compileDomains(model),
  };
  return { ok: true, compiled };
}

/** Whether a question enters a sum: it has a practice and a weight, and is not neutral. */
export function counts(question: Question): boolean {
  return (
    (question.practice ?? null) !== null && (question.weight ?? 0) > 0 && question.polarity !== 'neutral'
  );
}

function unknownPractices(
  { sections }: Questionnaire,
  practiceIndex: ReadonlyMap<string, number>,
): readonly Problem[] {
  return sections.flatMap(({ questions }, section) =>
    questions.flatMap(({ id, practice }, index) => {
      if (practice == null || practiceIndex.has(practice)) return [];
      const where = pointer('', 'sections', section, 'questions', index, 'practice');
      const message = `Question ${id} feeds the practice ${practice}, which the maturity model does not have.`;
      return [problem('UNKNOWN_PRACTICE', where, message, 'Name a practice of the model, or null.')];
    }),
  );
}

interface Numbered {
  readonly question: Question;
  readonly section: number;
}

function numbered({ sections }: Questionnaire): readonly Numbered[] {
  return sections.flatMap(({ questions }, section) => questions.map((question) => ({ question, section })));
}

function compileQuestion(
  question: Question,
  section: number,
  practiceIndex: ReadonlyMap<string, number>,
  slotOf: (id: string) => number,
): CompiledQuestion {
  const { id, visible_if, finding } = question;
  const isCounted = counts(question);
  return {
    id,
    question,
    section,
    visible: visible_if === undefined ? null : compileCondition(visible_if, slotOf),
    askedIn: byTier((tier) => isAskedInTier(question, tier)),
    practice: practiceIndex.get(question.practice ?? '') ?? -1,
    counts: isCounted,
    weight: question.weight ?? 0,
    critical: question.critical === true && isCounted,
    score: compileScorer(question),
    figures: figuresOf(question, isCounted),
    finding: finding === undefined ? null : compileCondition(finding.if, slotOf),
    sharesScores: question.type !== 'table' && question.multi_rule !== 'sum_capped',
    known: new Map(),
  };
}

function figuresOf(question: Question, isCounted: boolean): CompiledQuestion['figures'] {
  const base = {
    id: question.id,
    counts: isCounted,
    practice: question.practice ?? null,
    weight: question.weight ?? 0,
  };
  const figure = (state: QuestionState, score: string | null): QuestionFigure => ({
    id: base.id,
    state,
    counts: base.counts,
    practice: base.practice,
    weight: base.weight,
    score,
  });
  const zero = isCounted ? '0.0000' : null;
  return {
    not_in_tier: figure('not_in_tier', null),
    not_visible: figure('not_visible', null),
    na_approved: figure('na_approved', null),
    na_pending: figure('na_pending', zero),
    unanswered: figure('unanswered', zero),
    answered: figure('answered', zero),
  };
}

function compilePractices(questionnaire: Questionnaire, model: MaturityModel): readonly CompiledPractice[] {
  const domains = new Map(model.domains.map(({ id }, index) => [id, index]));
  const scores = new Map<string, Small[]>();
  for (const { question } of numbered(questionnaire)) {
    if (!counts(question)) continue;
    const known = scores.get(question.practice ?? '') ?? [];
    scores.set(question.practice ?? '', [...known, ...possibleScores(question)]);
  }
  return model.practices.map((practice) => ({
    practice,
    domain: domains.get(practice.domain) ?? 0,
    scale: Math.max(
      1,
      (scores.get(practice.id) ?? []).reduce((scale, { d }) => lcm(scale, d), 1),
    ),
    notAssessed: figureWithout(practice, 'not_assessed'),
    notApplicable: figureWithout(practice, 'not_applicable'),
  }));
}

function figureWithout(practice: Practice, state: PracticeFigure['state']): PracticeFigure {
  const { id, domain, stage, required, weight } = practice;
  const nothing = { implementation: null, evidence_class: null, assured: null, capped: false };
  return { id, domain, stage, required, weight, state, ...nothing };
}

function compileDomains(model: MaturityModel): readonly CompiledDomain[] {
  const scale = weightScale(model.domains.map(({ weight }) => weight));
  return model.domains.map((domain) => ({
    id: domain.id,
    weight: wholeWeight(domain.weight, scale),
    critical: domain.critical,
    notApplicable:
      domain.not_applicable_if === null ? null : compileCondition(domain.not_applicable_if, () => -1),
    rungs: byTier((tier) => rungsOf(model, domain, tier)),
  }));
}

function byTier<T>(make: (tier: Tier) => T): Record<Tier, T> {
  const [one, two, three, four] = TIERS;
  return { [one]: make(one), [two]: make(two), [three]: make(three), [four]: make(four) } as Record<Tier, T>;
}
