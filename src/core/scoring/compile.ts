/**
 * Decides how a questionnaire and a model fit together; done once per pair of versions.
 * Authority: DOMAIN sections 3 and 4, CLI.md (score).
 * Version 1.0.0 of the formulas.
 */
import { pointer, problem, type Problem } from '../problem.js';
import { compileCondition, type CompiledCondition } from '../questionnaire/conditions.js';
import type { Question, Questionnaire, Tier } from '../questionnaire/questionnaire.js';
import { askedIn, byTier, compileQuestion, counts, type CompiledQuestion } from './compile-question.js';
import { gatesOf, rungsOf, weightScale, wholeWeight, type Gates, type Rung } from './gates.js';
import { lcm } from './integers.js';
import type { MaturityModel, Practice } from './model.js';
import { columnsOf, type QuestionColumns } from './question-columns.js';
import { possibleScores } from './question-score.js';
import type { PracticeFigure, SheetFinding } from './sheet.js';
import { workroom, type Working } from './working.js';

export interface CompiledPractice {
  readonly practice: Practice;
  readonly domain: number;
  /** Common denominator of all scores its questions may have, tables aside. */
  readonly scale: number;
  /** Numbers of the questions that count towards it. */
  readonly slots: readonly number[];
  /** Not applicable, not unassessed, when all its questions are hidden. */
  readonly isExcusedWhenHidden: boolean;
  readonly notAssessed: PracticeFigure;
  readonly notApplicable: PracticeFigure;
}

export interface CompiledFinding {
  readonly slot: number;
  readonly holds: CompiledCondition;
  readonly finding: SheetFinding;
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
  readonly columns: QuestionColumns;
  /** By tier and number of question. */
  readonly asked: Readonly<Record<Tier, readonly boolean[]>>;
  /** Only the questions that may raise a finding. */
  readonly findings: readonly CompiledFinding[];
  readonly practices: readonly CompiledPractice[];
  readonly practiceIndex: ReadonlyMap<string, number>;
  readonly domains: readonly CompiledDomain[];
  /** Not part of what is compiled: the place where sheets are worked out, one at a time. */
  readonly workroom: Working;
}

export type CompileResult =
  | { readonly ok: true; readonly compiled: Compiled }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Errors: UNKNOWN_PRACTICE, a question feeds a practice that the model does not have. */
export function compile(questionnaire: Questionnaire, model: MaturityModel): CompileResult {
  const practiceIndex = new Map(model.practices.map(({ id }, index) => [id, index]));
  const problems = unknownPractices(questionnaire, practiceIndex);
  if (problems.length > 0) return { ok: false, problems };
  const all = numbered(questionnaire);
  const questions = all.map(({ question }) => question);
  const slots = new Map(questions.map(({ id }, slot) => [id, slot]));
  const slotOf = (id: string): number => slots.get(id) ?? -1;
  const practices = compilePractices(questionnaire, model);
  const compiledQuestions = all.map(({ question, section }) => {
    const practice = practiceIndex.get(question.practice ?? '') ?? -1;
    const scale = practices[practice]?.scale ?? 1;
    return compileQuestion(question, { section, practice, scale, slotOf });
  });
  const compiled: Compiled = {
    questionnaire,
    model,
    gates: gatesOf(model.scoring),
    sections: questionnaire.sections.map(({ visible_if }) =>
      visible_if === undefined ? null : compileCondition(visible_if, slotOf),
    ),
    questions: compiledQuestions,
    columns: columnsOf(compiledQuestions),
    asked: byTier((tier) => askedIn(questions, tier)),
    findings: compileFindings(questions, slotOf),
    practices,
    practiceIndex,
    domains: compileDomains(model),
    workroom: workroom(compiledQuestions, practices.length),
  };
  return { ok: true, compiled };
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

function compileFindings(
  questions: readonly Question[],
  slotOf: (id: string) => number,
): readonly CompiledFinding[] {
  return questions.flatMap(({ id, finding: rule, practice }, slot) => {
    if (rule === undefined) return [];
    const finding = { question: id, title: rule.title, severity: rule.severity, practice: practice ?? null };
    return [{ slot, holds: compileCondition(rule.if, slotOf), finding }];
  });
}

function compilePractices(questionnaire: Questionnaire, model: MaturityModel): readonly CompiledPractice[] {
  const domains = new Map(model.domains.map(({ id }, index) => [id, index]));
  const counting = new Map<string, { readonly slot: number; readonly question: Question }[]>();
  for (const [slot, { question }] of numbered(questionnaire).entries()) {
    if (!counts(question)) continue;
    const own = counting.get(question.practice ?? '') ?? [];
    own.push({ slot, question });
    counting.set(question.practice ?? '', own);
  }
  return model.practices.map((practice) => {
    const own = counting.get(practice.id) ?? [];
    const scores = own.flatMap(({ question }) => possibleScores(question));
    return {
      practice,
      domain: domains.get(practice.domain) ?? 0,
      scale: Math.max(
        1,
        scores.reduce((scale, { d }) => lcm(scale, d), 1),
      ),
      slots: own.map(({ slot }) => slot),
      isExcusedWhenHidden: practice.applies_if !== null,
      notAssessed: figureWithout(practice, 'not_assessed'),
      notApplicable: figureWithout(practice, 'not_applicable'),
    };
  });
}

function figureWithout(practice: Practice, state: PracticeFigure['state']): PracticeFigure {
  const { id, domain, stage, required, weight } = practice;
  const nothing = { implementation: null, evidence_class: null, assured: null, capped: false };
  return { id, domain, stage, required, weight, state, ...nothing };
}

function compileDomains(model: MaturityModel): readonly CompiledDomain[] {
  const scale = weightScale(model.domains.map(({ weight }) => weight));
  const practiceScale = weightScale(model.practices.map(({ weight }) => weight));
  return model.domains.map((domain) => ({
    id: domain.id,
    weight: wholeWeight(domain.weight, scale),
    critical: domain.critical,
    notApplicable:
      domain.not_applicable_if === null ? null : compileCondition(domain.not_applicable_if, () => -1),
    rungs: byTier((tier) => rungsOf(model, domain, tier, practiceScale)),
  }));
}
