import type { Fact } from '../finding.js';
import type { Severity } from '../questionnaire/questionnaire.js';
import type { RuleBook } from './rule-book.js';

/** What a rule saw when it fired. */
export interface Fired {
  readonly because: Readonly<Record<string, Fact>>;
  /** Where the exact text of the rule gives another than its own. */
  readonly severity?: Severity;
}

/** What a rule on the whole graph found, and on what. */
export interface FiredOn extends Fired {
  readonly on: string;
}

/** One fact about a flow, a node, a vendor, a pair of nodes or a provider. */
export interface FlowFinding {
  readonly rule: string;
  readonly on: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters, and what the rule saw. */
  readonly explanation: string;
  readonly because: Readonly<Record<string, Fact>>;
}

/** A finding in the words of the rule book. */
export function raised(rule: string, on: string, fired: Fired, book: RuleBook): FlowFinding {
  const text = book.get(rule);
  if (text === undefined) throw new Error(`The rule book has no rule ${rule}.`);
  const { title, explanation } = text;
  const severity = fired.severity ?? text.severity;
  const seen = inWords(fired.because);
  const words = seen === '' ? explanation : `${explanation} (${seen})`;
  return { rule, on, severity, title, explanation: words, because: fired.because };
}

function inWords(because: Fired['because']): string {
  return Object.entries(because)
    .map(([name, fact]) => `${name.replaceAll('_', ' ')}: ${valueInWords(fact)}`)
    .join('; ');
}

function valueInWords(fact: Fact): string {
  if (Array.isArray(fact)) return fact.join(', ');
  return fact === null ? 'not stated' : String(fact);
}
