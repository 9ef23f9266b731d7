import type { Evidence } from '../core/questionnaire/answer.js';
import type { Tier } from '../core/questionnaire/questionnaire.js';
import { problem } from '../core/problem.js';
import {
  flag,
  integer,
  isRecord,
  list,
  number,
  object,
  oneOf,
  record,
  text,
  type Shape,
} from '../core/shape.js';
import type { FactorValues } from '../core/tiering/inherent.js';
import { EVIDENCE_CLASSES, FACTORS } from '../core/vocabulary.js';
import { TIERS } from '../core/questionnaire/questionnaire.js';

/** Inputs of vectors as CLI.md describes them. Absent and null mean the same. */
export interface QuestionsInput {
  readonly questions: readonly QuestionInput[];
}

export interface QuestionInput {
  readonly answer: string;
  readonly weight?: number | null;
  readonly critical?: boolean | null;
  readonly polarity?: string | null;
  readonly score?: number | null;
}

export interface PracticeInput {
  readonly stage: 'F' | 'I' | 'A';
  readonly required?: boolean | null;
  readonly weight?: number | null;
  /** Null: not applicable. */
  readonly I?: number | 'not_assessed' | null;
  readonly evidence?: Evidence | null;
  readonly group?: string | null;
  readonly refuted?: boolean | null;
}

export interface DomainInput {
  readonly domain?: string | null;
  readonly tier: Tier;
  readonly practices: readonly PracticeInput[];
}

export interface OverallInput {
  readonly domains: Readonly<
    Record<
      string,
      {
        readonly level: number;
        readonly M: number;
        readonly A?: number | null;
        readonly docshare?: number | null;
      }
    >
  >;
}

export interface TierInput {
  readonly factors: FactorValues;
  readonly flags?: readonly string[] | null;
}

export interface ResidualVector {
  readonly inherent_effective?: number | null;
  readonly control_effectiveness?: number | null;
  readonly documented_share?: number | null;
  readonly open_critical_findings?: number | null;
  readonly forced_high?: boolean | null;
}

export interface RiskInput {
  readonly likelihood?: number | null;
  readonly impact?: number | null;
  readonly preventive_effect?: number | null;
  readonly mitigating_effect?: number | null;
}

export interface ChainInput {
  readonly tier_factors: FactorValues;
  readonly flags?: readonly string[] | null;
  readonly domains: Readonly<Record<string, readonly PracticeInput[]>>;
  readonly open_critical_findings?: number | null;
}

export const ANSWERS = [
  'yes',
  'partial',
  'planned',
  'no',
  'unknown',
  'unanswered',
  'na_pending',
  'na_approved',
  'scored',
] as const;

const share = number(0, 1);
const tier = oneOf(TIERS, 'UNKNOWN_TIER');
const weight = number(0, 1_000_000);

const implementation: Shape = (value, where) => (value === 'not_assessed' ? [] : share(value, where));

const evidence = object({
  required: { class: oneOf(EVIDENCE_CLASSES, 'UNKNOWN_EVIDENCE_CLASS') },
  optional: { expired: flag, scope_mismatch: flag, accepted: flag },
  open: true,
});

const practice = object({
  required: { stage: oneOf(['F', 'I', 'A'], 'UNKNOWN_STAGE') },
  optional: { required: flag, weight, I: implementation, evidence, group: text(), refuted: flag },
  open: true,
});

const factors = object({
  required: Object.fromEntries(FACTORS.map((factor) => [factor, integer(1, 5)])),
  open: true,
});

const question = object({
  required: { answer: oneOf(ANSWERS, 'UNKNOWN_ANSWER') },
  optional: {
    weight,
    critical: flag,
    polarity: oneOf(['positive', 'negative', 'neutral'], 'UNKNOWN_POLARITY'),
    score: share,
  },
  open: true,
});

/** `scored` says that a score stands in the place of an answer. */
const scoredQuestion: Shape = (value, where) => {
  const isScored = isRecord(value) && value['answer'] === 'scored' && value['score'] == null;
  const missing = problem('MISSING_KEY', where, 'The key "score" is missing.', 'Add "score", 0 to 1.');
  return [...question(value, where), ...(isScored ? [missing] : [])];
};

export const shapes = {
  questions: object({ required: { questions: list(scoredQuestion) }, open: true }),
  domain: object({ required: { tier, practices: list(practice) }, optional: { domain: text() }, open: true }),
  overall: object({
    required: {
      domains: record(
        object({
          required: { level: integer(0, 5), M: number(0, 5) },
          optional: { A: share, docshare: share },
          open: true,
        }),
      ),
    },
    open: true,
  }),
  tier: object({ required: { factors }, optional: { flags: list(text()) }, open: true }),
  residual: object({
    optional: {
      inherent_effective: number(0, 100),
      control_effectiveness: share,
      documented_share: share,
      open_critical_findings: integer(0, 1_000_000),
      forced_high: flag,
    },
    open: true,
  }),
  risk: object({
    optional: {
      likelihood: integer(1, 5),
      impact: integer(1, 5),
      preventive_effect: share,
      mitigating_effect: share,
    },
    open: true,
  }),
  chain: object({
    required: { tier_factors: factors, domains: record(list(practice)) },
    optional: { flags: list(text()), open_critical_findings: integer(0, 1_000_000) },
    open: true,
  }),
} satisfies Record<string, Shape>;
