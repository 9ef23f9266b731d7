/**
 * Decides what the answers of a vendor come to: a score sheet with levels, figures, findings and proof.
 * Authority: DOMAIN section 3, formulas 1 to 9, and section 4; CLI.md (score).
 * Version 1.0.0 of the formulas (SCORER_VERSION).
 */
import { canonicalJson } from '../canonical-json.js';
import type { Problem } from '../problem.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import type { Compiled } from './compile.js';
import { NOT_APPLICABLE, type Figures } from './figures.js';
import type { Rung } from './gates.js';
import { inputProblems } from './input-problems.js';
import { climb, type DomainResult } from './ladder.js';
import { overallOf, type DomainShare, type OverallResult } from './overall.js';
import { SCORER_VERSION, type ScoreInput, type ScoreSheet, type SheetFinding } from './sheet.js';
import { domainFigure, overallFigure, practiceFigures } from './sheet-figures.js';
import { tallyOf } from './tally.js';
import { traceOf } from './trace-of.js';
import { ANSWERED } from './standing.js';
import { forget, work, type Working } from './working.js';

export interface ScoreOptions {
  /** The sheet carries its own proof; costs time. */
  readonly trace?: boolean;
  /** Digest of text, for example SHA-256 in hex; given, the sheet names the digest of its inputs. */
  readonly digest?: (text: string) => string;
  /**
   * The answers come from where each was checked against its question when it was saved. Listing them only to find
   * one without a question is a sixth of what a sheet costs.
   */
  readonly isStored?: boolean;
}

export type ScoreResult =
  | { readonly ok: true; readonly sheet: ScoreSheet }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Scores one assessment. Deterministic: same input, same sheet; the order of answers changes nothing.
 * Errors, all at once: UNKNOWN_QUESTION, UNKNOWN_CHOICE, WRONG_TYPE, UNKNOWN_PRACTICE.
 */
export function scoreSheet(compiled: Compiled, input: ScoreInput, options: ScoreOptions = {}): ScoreResult {
  const working = work(compiled, input, options.isStored === true);
  const isReviewKnown = reviewsAreKnown(compiled, input);
  if (working === null || !isReviewKnown) return { ok: false, problems: inputProblems(compiled, input) };
  const sheet = sheetOf(compiled, input, working, options);
  forget(working);
  return { ok: true, sheet };
}

/** The figures of domains and of the whole, before they become text. */
export interface Judged {
  /** By number of domain; null: not assessed or not applicable. */
  readonly domains: readonly (DomainResult | null)[];
  readonly overall: OverallResult;
}

export function judge(compiled: Compiled, tier: Tier, { figures, tally }: Working): Judged {
  const results: (DomainResult | null)[] = [];
  const shares: DomainShare[] = [];
  for (const { rungs, weight, critical } of compiled.domains) {
    const result = climb(tallyOf(rungs[tier], figures, compiled.gates, tally), compiled.gates);
    const isAssessed = result.assured !== null;
    results.push(isAssessed ? result : null);
    if (!isAssessed) continue;
    const { level, maturity, assured, claimed, documented } = result;
    shares.push({ weight, critical, level, maturity, assured, claimed, documented });
  }
  return {
    domains: results,
    overall: overallOf(shares, compiled.model.scoring.levels_above_lowest_critical),
  };
}

function sheetOf(compiled: Compiled, input: ScoreInput, working: Working, options: ScoreOptions): ScoreSheet {
  const { questionnaire, model } = compiled;
  const { tier } = input.context;
  const judged = judge(compiled, tier, working);
  const digest = options.digest === undefined ? null : inputsDigest(compiled, input, options.digest);
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    model: { id: model.id, version: model.version },
    scorer: SCORER_VERSION,
    inputs_digest: digest,
    tier,
    questions: working.questions.slice(),
    practices: practiceFigures(compiled, working),
    domains: compiled.domains.map(({ id, rungs }, at) => {
      const result = judged.domains[at] ?? null;
      return domainFigure(id, result, result !== null || appliesAtAll(rungs[tier], working.figures));
    }),
    overall: overallFigure(judged.overall, model.scoring.target_level_by_tier[tier]),
    findings: findingsOf(compiled, input, working),
    trace: options.trace === true ? traceOf(compiled, tier, working, judged, digest) : null,
  };
}

function appliesAtAll(rungs: readonly Rung[], { state }: Figures): boolean {
  return rungs.some(({ index }) => state[index] !== NOT_APPLICABLE);
}

/** A hidden or unanswered question raises no finding. */
function findingsOf(
  { findings }: Compiled,
  { context }: ScoreInput,
  working: Working,
): readonly SheetFinding[] {
  const found: SheetFinding[] = [];
  for (const { slot, holds, finding } of findings)
    if (working.standings[slot] === ANSWERED && holds(working.slots, context)) found.push(finding);
  return found;
}

function reviewsAreKnown({ practiceIndex }: Compiled, { practices }: ScoreInput): boolean {
  return practices == null || Object.keys(practices).every((id) => practiceIndex.has(id));
}

function inputsDigest(
  { questionnaire, model }: Compiled,
  input: ScoreInput,
  digest: (text: string) => string,
): string | null {
  const versions = {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    model: { id: model.id, version: model.version },
    scorer: SCORER_VERSION,
  };
  const text = canonicalJson({ ...versions, input });
  return text.ok ? digest(text.text) : null;
}
