/**
 * Decides which findings propose a risk, and how it is rated before a person looks: settings of a workspace.
 * Authority: DOMAIN section 3 (formula 13; settings are judgement, editable with a preview of the effect).
 * Version: proposal rules 1.
 */
import { pointer, problem, type Problem } from '../problem.js';
import type { Severity, Tier } from '../questionnaire/questionnaire.js';
import { integer, isRecord, list, object, oneOf, text } from '../shape.js';
import { DRAFT_SETTINGS, type DraftSettings } from './draft-risk.js';

export const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];
/** From the tier that needs the least checking. */
const FROM_LEAST: readonly Tier[] = ['T4', 'T3', 'T2', 'T1'];

export interface ProposalRules extends DraftSettings {
  /** Findings below it are kept as facts and propose nothing. */
  readonly from: Severity;
  /** Rules that propose nothing: their drafts were noise. */
  readonly silent: readonly string[];
}

export const DEFAULT_PROPOSALS: ProposalRules = { ...DRAFT_SETTINGS, from: 'low', silent: [] };

/** Whether a finding of this rule and severity proposes a risk. */
export function proposes({ from, silent }: ProposalRules, rule: string, severity: Severity): boolean {
  return !silent.includes(rule) && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(from);
}

export type ParsedProposals =
  | { readonly ok: true; readonly proposals: ProposalRules }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Errors: BAD_FORMAT, faults of shape, NOT_RISING when a worse severity or tier would weigh less. */
export function parseProposals(json: unknown): ParsedProposals {
  if (!isRecord(json)) {
    const fault = problem('BAD_FORMAT', null, 'These are no rules of proposals.', 'Write an object.');
    return { ok: false, problems: [fault] };
  }
  const faults = shape(json, '');
  if (faults.length > 0) return { ok: false, problems: faults };
  const proposals = json as unknown as ProposalRules;
  const steps = SEVERITIES.map((severity) => proposals.likelihood[severity]);
  const weights = FROM_LEAST.map((tier) => proposals.impact[tier]);
  const disorder = [...notRising(steps, 'likelihood'), ...notRising(weights, 'impact')];
  return disorder.length > 0 ? { ok: false, problems: disorder } : { ok: true, proposals };
}

const step = integer(1, 5);

const shape = object({
  required: {
    likelihood: object({ required: { low: step, medium: step, high: step, critical: step } }),
    impact: object({ required: { T1: step, T2: step, T3: step, T4: step } }),
    impactUnknown: step,
    from: oneOf(SEVERITIES),
    silent: list(text(/^\S{1,100}$/, 'C-72')),
  },
});

function notRising(steps: readonly number[], side: string): readonly Problem[] {
  if (steps.every((one, at) => at === 0 || one >= (steps[at - 1] ?? 0))) return [];
  const message = `The ${side} falls where things get worse.`;
  return [
    problem('NOT_RISING', pointer('', side), message, 'Let no worse severity or tier have a lower step.'),
  ];
}
