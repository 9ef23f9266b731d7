/**
 * Decides what the rules on data flows are called and how much each weighs; when a rule fires stands in the
 * files rules-*.ts, by its id.
 * Authority: the laws named with each rule; templates/data-flows/dataflow-rules.json.
 * Version: that of the file, 32 rules.
 */
import { problem, type Problem } from '../problem.js';
import type { Severity } from '../questionnaire/questionnaire.js';
import { list, object, oneOf, text } from '../shape.js';

/** Worst first. */
export const FLOW_SEVERITIES = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[];

export interface FlowRuleText {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, in one sentence. */
  readonly explanation: string;
  readonly law_ref: readonly string[];
}

/** The words and severities of the rules by id. */
export type RuleBook = ReadonlyMap<string, FlowRuleText>;

export type ParsedRuleBook =
  | { readonly ok: true; readonly rules: RuleBook }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const RULES = 32;

/** Reads templates/data-flows/dataflow-rules.json; severities and words are data, the conditions are not. */
export function parseRuleBook(json: unknown): ParsedRuleBook {
  const problems = fileShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const { rules } = json as { readonly rules: readonly FlowRuleText[] };
  const inOrder = rules.length === RULES && rules.every(({ id }, at) => id === ruleId(at + 1));
  if (!inOrder) return { ok: false, problems: [unknownRules()] };
  return { ok: true, rules: new Map(rules.map((rule) => [rule.id, rule])) };
}

function ruleId(n: number): string {
  return `DF-${String(n).padStart(2, '0')}`;
}

function unknownRules(): Problem {
  const message = `The file must have the rules DF-01 to ${ruleId(RULES)} in order, for their conditions are part of the program.`;
  return problem('UNKNOWN_RULES', '/rules', message, 'Change titles, severities and words only.');
}

const fileShape = object({
  required: {
    rules: list(
      object({
        required: {
          id: text(/^DF-\d\d$/, 'DF-01'),
          title: text(/\S/, 'a title'),
          severity: oneOf(FLOW_SEVERITIES, 'UNKNOWN_SEVERITY'),
          explanation: text(/\S/, 'a sentence'),
          law_ref: list(text()),
        },
        open: true,
      }),
    ),
  },
  open: true,
});
