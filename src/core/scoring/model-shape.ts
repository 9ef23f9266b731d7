import { BANDS, EVIDENCE_CLASSES, FACTORS, STAGES } from '../vocabulary.js';
import {
  anything,
  flag,
  integer,
  list,
  nullable,
  number,
  object,
  oneOf,
  record,
  text,
  type Shape,
} from '../shape.js';
import { conditionShape } from '../questionnaire/condition-shape.js';
import { TIERS } from '../questionnaire/questionnaire.js';

const share = number(0, 1);
const percent = number(0, 100);
const weight = number(0, 1_000);
const stage = oneOf(STAGES, 'UNKNOWN_STAGE');
const tier = oneOf(TIERS, 'UNKNOWN_TIER');
const evidenceClass = oneOf(EVIDENCE_CLASSES, 'UNKNOWN_EVIDENCE_CLASS');
const band = oneOf(BANDS, 'UNKNOWN_BAND');

const domain = object({
  required: { id: text(/^[A-Z][A-Z0-9]{1,7}$/, 'SEC'), title: text(), weight },
  optional: { critical: flag, applies_if: nullable(text()), not_applicable_if: conditionShape },
  open: true,
});

const practice = object({
  required: {
    id: text(/\S/, 'SEC-F1'),
    domain: text(),
    stage,
    title: text(),
    statement: text(),
    required: flag,
    weight,
  },
  optional: { any_of_group: nullable(text()), applies_if: nullable(text()) },
  open: true,
});

const minimumEvidence = object({
  required: { fundamental: evidenceClass, intermediate: evidenceClass, advanced: evidenceClass },
  optional: { override_domains: record(evidenceClass), override_stages: list(stage) },
});

const bands = list(object({ required: { id: band, min: percent }, optional: { tier } }));

const residual = object({
  optional: {
    max_reduction: share,
    bands,
    documented_share_min: share,
    max_band_drop: record(integer(0, 3)),
    floors: list(object({ required: { open_critical_findings: integer(1, 1_000), at_least: percent } })),
  },
});

const scoring = object({
  required: {
    evidence_factor: keyed(EVIDENCE_CLASSES, share),
    practice_pass_threshold: share,
    stage_average_threshold: share,
    critical_question_cap: share,
    level4: object({
      required: { required_practices_min_class: evidenceClass, attested_weight_share_min: share },
      open: true,
    }),
    min_evidence_for_required_practice_by_tier: keyed(TIERS, minimumEvidence),
    target_level_by_tier: keyed(TIERS, integer(0, 5)),
    target_stages_by_tier: keyed(TIERS, list(stage)),
  },
  optional: {
    answer_scores: anything,
    critical_domains: list(text()),
    progress_max: share,
    levels_above_lowest_critical: integer(0, 5),
    residual,
  },
  open: true,
});

const inherent = object({
  required: {
    weights: keyed(FACTORS, percent),
    bands: list(object({ required: { id: band, min: percent, tier } })),
    tripwires: list(
      object({
        required: { id: text(/\S/, 'nature'), tier },
        optional: { any_flag: list(text()), factors_at_least: record(integer(1, 5)) },
      }),
    ),
  },
});

/** The shape of a maturity model; further keys (sources, mappings) are let through. */
export const modelShape: Shape = object({
  required: {
    id: text(/^[a-z0-9-]+$/, 'default-privacy-ladder'),
    version: text(/^\d+\.\d+\.\d+$/, '1.0.0'),
    title: text(),
    levels: list(object({ required: { level: integer(0, 5), name: text(), means: text() } })),
    domains: list(domain),
    practices: list(practice),
    scoring,
  },
  optional: {
    schema_version: integer(1, 1),
    any_of_groups: list(object({ required: { id: text() }, open: true })),
    inherent,
    treatment: object({ required: { preventive: share, mitigating: share } }),
  },
  open: true,
});

function keyed(keys: readonly string[], shape: Shape): Shape {
  return object({ required: Object.fromEntries(keys.map((key) => [key, shape])) });
}
