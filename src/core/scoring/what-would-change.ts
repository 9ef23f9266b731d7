/**
 * Decides what would have to change: the fewest answers or proofs that reach a level, and no more of each than it needs.
 * Authority: DOMAIN section 3, formulas 2 to 8; issue "The core" (found by search, confirmed by scoring again).
 * Version 1.0.0 of the formulas.
 */
import { fixed4 } from './integers.js';
import type { EvidenceClass } from '../questionnaire/answer.js';
import { planFor, type Climber, type Plan } from './climb-options.js';
import type { Compiled } from './compile.js';
import { ASSESSED, NOT_ASSESSED } from './figures.js';
import { lighterSteps } from './lighter-steps.js';
import { overallPlan } from './overall-plan.js';
import { practiceOptions } from './practice-options.js';
import { scoreSheet } from './score.js';
import type { ScoreInput, ScoreSheet } from './sheet.js';
import { stepsBetween, withPlan, withSteps, type Step } from './steps.js';
import { work, type Working } from './working.js';

export interface Target {
  /** A domain, or null for the overall level. */
  readonly domain: string | null;
  /** 1 to 5. */
  readonly level: number;
}

export type Change =
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly practice: string;
      /** Scores, four decimals. */
      readonly from: string;
      readonly to: string;
      /** An answer worth that much; others may be worth the same. */
      readonly value: unknown;
    }
  | {
      readonly kind: 'evidence';
      readonly practice: string;
      readonly from: EvidenceClass;
      readonly to: EvidenceClass;
    };

export type Counterfactual =
  /**
   * Scored again with these changes, the target is reached. `isFewest`: the search proved that fewer do not do while the
   * same questions are asked; where a changed answer shows others it says nothing of the kind.
   */
  | {
      readonly state: 'found';
      readonly changes: readonly Change[];
      readonly isFewest: boolean;
      readonly sheet: ScoreSheet;
    }
  | { readonly state: 'reached' }
  /** NOT_ASSESSED: something required was not asked; NO_WAY: no answer or proof would do; BOUND: the search was cut. */
  | { readonly state: 'not_found'; readonly reason: 'NOT_ASSESSED' | 'NO_WAY' | 'BOUND' };

/** The next level of a sheet, or its target when that is higher and asked for. */
export function nextTarget(sheet: ScoreSheet, domain: string | null = null): Target {
  const level = domain === null ? sheet.overall.level : sheet.domains.find(({ id }) => id === domain)?.level;
  return { domain, level: Math.min(5, (level ?? 0) + 1) };
}

/** Null: the input does not suit the questionnaire (scoreSheet says why). */
export function whatWouldChange(
  compiled: Compiled,
  input: ScoreInput,
  target: Target,
): Counterfactual | null {
  const before = scoreSheet(compiled, input);
  if (!before.ok) return null;
  if (levelIn(before.sheet, target) === null) return { state: 'not_found', reason: 'NOT_ASSESSED' };
  if (isReached(before.sheet, target)) return { state: 'reached' };
  let changed = input;
  let isFewest = true;
  // Changed answers may show other questions, so a plan that does not hold is the start of another round.
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = planIn(compiled, changed, target);
    if (found.plan === null) return { state: 'not_found', reason: reasonFor(found) };
    isFewest = isFewest && found.isComplete && round === 0;
    changed = withPlan(compiled, changed, found.plan);
    const after = scoreSheet(compiled, changed);
    if (after.ok && isReached(after.sheet, target))
      return confirmed(compiled, input, changed, target, isFewest);
  }
  return { state: 'not_found', reason: 'BOUND' };
}

const ROUNDS = 4;

interface Found {
  readonly plan: Plan | null;
  readonly isComplete: boolean;
  readonly isUnasked: boolean;
}

function planIn(compiled: Compiled, input: ScoreInput, { domain, level }: Target): Found {
  const working = work(compiled, input);
  if (working === null) return { plan: null, isComplete: true, isUnasked: false };
  const climbers = compiled.domains.map((one) =>
    one.rungs[input.context.tier].map((rung) => climberOf(compiled, input, working, rung)),
  );
  const isComplete = climbers.flat().every((one) => one.isComplete);
  const isUnasked = climbers.flat().some(({ state }) => state === 'missing');
  const at = compiled.domains.findIndex(({ id }) => id === domain);
  const found =
    domain === null
      ? overallPlan(compiled, input.context.tier, working, climbers, level)
      : planFor(climbers[at] ?? [], level, compiled.gates);
  return { plan: found.plan, isComplete: found.isComplete && isComplete, isUnasked };
}

function climberOf(
  compiled: Compiled,
  input: ScoreInput,
  working: Working,
  rung: Climber['rung'],
): Climber & { readonly isComplete: boolean } {
  const state = working.figures.state[rung.index];
  const { options, isComplete } = practiceOptions(compiled, input, working, rung);
  const isIdle = state === NOT_ASSESSED;
  const role = state === ASSESSED ? 'open' : isIdle && rung.required ? 'missing' : 'out';
  return { rung, options, state: role, isIdleInGroup: isIdle && rung.group >= 0, isComplete };
}

/** Leaves out every change the target holds without, asks no more of the others than it needs, then says what is left. */
function confirmed(
  compiled: Compiled,
  before: ScoreInput,
  after: ScoreInput,
  target: Target,
  isFewest: boolean,
): Counterfactual {
  let needed = stepsBetween(compiled, before, after);
  const holds = (steps: readonly Step[]): boolean => {
    const trial = scoreSheet(compiled, withSteps(before, steps));
    return trial.ok && isReached(trial.sheet, target);
  };
  for (const step of needed) {
    const fewer = needed.filter((one) => one !== step);
    if (holds(fewer)) needed = fewer;
  }
  for (const step of needed) {
    const others = needed.filter((one) => one !== step);
    const lighter = lighterSteps(compiled, before, step).find((one) => holds([...others, one]));
    if (lighter !== undefined) needed = needed.map((one) => (one === step ? lighter : one));
  }
  const result = scoreSheet(compiled, withSteps(before, needed));
  if (!result.ok || !isReached(result.sheet, target)) return { state: 'not_found', reason: 'BOUND' };
  const changes = needed.map((step) => changeOf(compiled, before, result.sheet, step));
  return { state: 'found', changes, isFewest, sheet: result.sheet };
}

function changeOf(compiled: Compiled, before: ScoreInput, after: ScoreSheet, step: Step): Change {
  const old = scoreSheet(compiled, before);
  const questions = old.ok ? old.sheet.questions : [];
  const practices = old.ok ? old.sheet.practices : [];
  if ('practice' in step) {
    const from = practices.find(({ id }) => id === step.practice)?.evidence_class ?? 'claimed';
    const to = after.practices.find(({ id }) => id === step.practice)?.evidence_class ?? 'claimed';
    return { kind: 'evidence', practice: step.practice, from, to };
  }
  const was = questions.find(({ id }) => id === step.question);
  const becomes = after.questions.find(({ id }) => id === step.question);
  return {
    kind: 'answer',
    question: step.question,
    practice: was?.practice ?? '',
    from: was?.score ?? fixed4(0, 1),
    to: becomes?.score ?? fixed4(0, 1),
    value: step.answer.value,
  };
}

function reasonFor({ isComplete, isUnasked }: Found): 'NOT_ASSESSED' | 'NO_WAY' | 'BOUND' {
  if (isUnasked) return 'NOT_ASSESSED';
  return isComplete ? 'NO_WAY' : 'BOUND';
}

function levelIn(sheet: ScoreSheet, { domain }: Target): number | null {
  if (domain === null) return sheet.overall.level;
  return sheet.domains.find(({ id }) => id === domain)?.level ?? null;
}

function isReached(sheet: ScoreSheet, target: Target): boolean {
  const level = levelIn(sheet, target);
  return level !== null && level >= target.level;
}
