import { parseModel } from '../../src/core/scoring/parse-model.js';
import type { MaturityModel } from '../../src/core/scoring/model.js';

/** Another maturity model: other domains, decimal weights, other thresholds, groups, classes and targets. */
export const smallModelFile = {
  id: 'small-model',
  version: '2.3.4',
  title: 'Small model',
  levels: [0, 1, 2, 3, 4, 5].map((level) => ({ level, name: `L${level}`, means: 'For tests.' })),
  domains: [
    { id: 'KEEP', title: 'Keeping data', weight: 2.5, critical: true },
    { id: 'TELL', title: 'Telling people', weight: 1 },
    {
      id: 'ROBOT',
      title: 'Robots',
      weight: 0.5,
      applies_if: 'robots are used',
      not_applicable_if: { ctx: 'ai_in_use', op: 'eq', value: false },
    },
  ],
  practices: [
    practice('SEC-F1', 'KEEP', 'fundamental', true, 2),
    practice('SEC-F2', 'KEEP', 'fundamental', false, 1.5),
    practice('INC-I1', 'KEEP', 'intermediate', true, 1),
    practice('KEEP-I2', 'KEEP', 'intermediate', false, 0.5),
    practice('KEEP-A1', 'KEEP', 'advanced', false, 1, { any_of_group: 'KEEP-A' }),
    practice('KEEP-A2', 'KEEP', 'advanced', false, 1, { any_of_group: 'KEEP-A' }),
    practice('TELL-F1', 'TELL', 'fundamental', true, 1),
    practice('TELL-I1', 'TELL', 'intermediate', true, 2, { applies_if: 'people are told' }),
    practice('TELL-A1', 'TELL', 'advanced', true, 1),
    practice('ROBOT-F1', 'ROBOT', 'fundamental', true, 1),
  ],
  any_of_groups: [{ id: 'KEEP-A' }],
  scoring: {
    answer_scores: { yes: 1, partial: 0.5, planned: 0, no: 0, unknown: 0, unanswered: 0, na_pending: 0 },
    evidence_factor: { claimed: 0.5, documented: 0.8, attested: 1 },
    practice_pass_threshold: 0.6,
    stage_average_threshold: 0.5,
    critical_question_cap: 0.25,
    level4: { required_practices_min_class: 'documented', attested_weight_share_min: 0.4 },
    min_evidence_for_required_practice_by_tier: {
      T1: {
        ...all('documented'),
        override_domains: { KEEP: 'attested' },
        override_stages: ['fundamental'],
      },
      T2: all('documented'),
      T3: all('claimed'),
      T4: all('claimed'),
    },
    target_level_by_tier: { T1: 3, T2: 2, T3: 2, T4: 1 },
    target_stages_by_tier: {
      T1: ['fundamental', 'intermediate', 'advanced'],
      T2: ['fundamental', 'intermediate'],
      T3: ['fundamental'],
      T4: ['fundamental'],
    },
  },
};

/** The model, read; throws when the file above is no model. */
export function smallModel(): MaturityModel {
  const parsed = parseModel(smallModelFile);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

function practice(
  id: string,
  domain: string,
  stage: string,
  required: boolean,
  weight: number,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  return { id, domain, stage, required, weight, title: id, statement: `${id} is done.`, ...more };
}

function all(evidence: string): Readonly<Record<string, string>> {
  return { fundamental: evidence, intermediate: evidence, advanced: evidence };
}
