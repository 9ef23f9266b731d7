/**
 * Decides what an assessment knows beside its answers: transfers, AI, laws, role, sensitivity.
 * Authority: DOMAIN section 4 (context).
 * Version 1.
 */
import type { Adequacy } from '../data-flow/adequacy.js';
import type { Answers, AnswerValue, Context } from '../questionnaire/answer.js';
import { isNotKnown } from '../questionnaire/do-not-know.js';
import { questionsOf, type Questionnaire, type Tier } from '../questionnaire/questionnaire.js';
import { questionStates } from '../questionnaire/visibility.js';
import type { Regime } from '../vocabulary.js';
import { factorOf, listOf } from './factors.js';
import { flagsOf } from './flags.js';
import { leavesHome } from './geography.js';

/** A law of the workspace, and whom it reaches; absent lists: it reaches every vendor. */
export interface ProfileLaw {
  readonly id: string;
  /** Countries of processing, ISO codes. */
  readonly places?: readonly string[] | null;
  /** Groups of people, by choice id of the intake. */
  readonly groups?: readonly string[] | null;
}

export interface WorkspaceProfile {
  readonly home: Regime;
  readonly laws: readonly ProfileLaw[];
}

/** Which questions of a vendor's answers tell the role and the use of AI: data, not code. */
export interface ContextSources {
  readonly role: string;
  readonly ai: string;
  /** The answer that means there is none. */
  readonly aiAbsent: string;
  /** The flag of the intake that means there is. */
  readonly aiFlag: string;
}

export const CONTEXT_SOURCES: ContextSources = {
  role: 'C-01',
  ai: 'C-77',
  aiAbsent: 'no',
  aiFlag: 'significant_adm',
};

export interface ContextInput {
  readonly tier: Tier;
  readonly profile: WorkspaceProfile;
  readonly adequacy: Adequacy;
  readonly intake: Questionnaire;
  readonly intakeAnswers: Answers;
  readonly vendorAnswers?: Answers | null;
  /** The role the intake assumes, until the vendor says. */
  readonly intakeRole?: string | null;
}

/** What is not known is absent, never false: a condition on it does not hold. */
export function contextOf(input: ContextInput, sources: ContextSources = CONTEXT_SOURCES): Context {
  const { intake, intakeAnswers: answers, profile, adequacy, tier } = input;
  const { states } = questionStates(intake, answers, { tier: 'T1' });
  const questions = questionsOf(intake);
  const answered = questions.filter(({ id }) => states.get(id) === 'answered');
  const places = textsOf(
    answered.filter(({ dataflow }) => dataflow === 'locations').map(({ id }) => answers[id]?.value),
  );
  const groups = textsOf(
    answered.filter(({ dataflow }) => dataflow === 'data_subjects').map(({ id }) => answers[id]?.value),
  );
  const surroundings = { home: profile.home, on: '', adequacy };
  const sensitivity = answered.find(({ factor }) => factor === 'sensitivity');
  const rated = sensitivity && factorOf(sensitivity, answers[sensitivity.id]?.value ?? null, surroundings);
  return {
    tier,
    has_transfer: places.length === 0 ? null : leavesHome(places, profile.home, adequacy),
    ai_in_use: aiInUse(input, flagsOf(questions, states, answers).set, sources),
    vendor_role: textOf(input.vendorAnswers?.[sources.role]?.value) ?? input.intakeRole ?? null,
    laws: profile.laws.filter((law) => reaches(law, places, groups)).map(({ id }) => id),
    sensitivity: rated?.value ?? null,
  };
}

/**
 * The facts frozen at sending, with what only the vendor knows: its role, and whether AI touches the data.
 * What was frozen about AI stands; the role the vendor states replaces the one the intake assumed.
 */
export function withVendorAnswers(
  frozen: Context,
  answers: Answers,
  sources: ContextSources = CONTEXT_SOURCES,
): Context {
  return {
    ...frozen,
    ai_in_use: frozen.ai_in_use ?? aiSaid(answers, sources),
    vendor_role: textOf(answers[sources.role]?.value) ?? frozen.vendor_role ?? null,
  };
}

function aiInUse(
  { vendorAnswers }: ContextInput,
  flags: readonly string[],
  sources: ContextSources,
): boolean | null {
  return flags.includes(sources.aiFlag) ? true : aiSaid(vendorAnswers ?? {}, sources);
}

function aiSaid(answers: Answers, { ai, aiAbsent }: ContextSources): boolean | null {
  const value = answers[ai]?.value;
  // Who does not know whether there is AI has answered, and has not said no.
  const said = isNotKnown(value) ? 'unknown' : textOf(value);
  return said === null ? null : said !== aiAbsent;
}

function reaches(
  { places, groups }: ProfileLaw,
  seenPlaces: readonly string[],
  seenGroups: readonly string[],
): boolean {
  if (places == null && groups == null) return true;
  return (
    (places ?? []).some((place) => seenPlaces.includes(place)) ||
    (groups ?? []).some((group) => seenGroups.includes(group))
  );
}

function textsOf(values: readonly (AnswerValue | null | undefined)[]): readonly string[] {
  return values.flatMap((value) => (value == null ? [] : listOf(value)));
}

function textOf(value: AnswerValue | null | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
