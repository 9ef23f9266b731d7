/**
 * Decides whether a file is a maturity model that can be scored with, and says every fault at once.
 * Authority: DOMAIN sections 2 and 3; issue "The core" (models are data; bad input).
 * Version: model file 1.
 */
import { problem, type Problem } from '../problem.js';
import { isRecord } from '../shape.js';
import type { EvidenceClass } from '../questionnaire/answer.js';
import { TIERS, type Tier } from '../questionnaire/questionnaire.js';
import {
  DEFAULT_INHERENT,
  DEFAULT_LEVELS_ABOVE_LOWEST_CRITICAL,
  DEFAULT_PROGRESS_MAX,
  DEFAULT_RESIDUAL,
  DEFAULT_TREATMENT,
} from './default-settings.js';
import { notApplicableIf } from './known-rules.js';
import {
  MODEL_SCHEMA_VERSION,
  type Domain,
  type MaturityModel,
  type MinimumEvidence,
  type Practice,
  type ResidualSettings,
  type Tripwire,
} from './model.js';
import { gateProblems } from './model-gates.js';
import { modelIntegrity } from './model-integrity.js';
import { modelShape } from './model-shape.js';
import type { Stage } from '../vocabulary.js';

export type ParsedModel =
  | { readonly ok: true; readonly model: MaturityModel }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a model file. Settings it leaves out get the written defaults of default-settings.ts.
 * Errors: BAD_FORMAT, NEWER_SCHEMA, and all faults of shape and of integrity (DUPLICATE_ID,
 * UNKNOWN_DOMAIN, OUT_OF_RANGE, GATE_NEVER_PASSES …).
 */
export function parseModel(json: unknown): ParsedModel {
  if (!isRecord(json) || !Array.isArray(json['practices']) || !Array.isArray(json['domains']))
    return refused(
      'BAD_FORMAT',
      null,
      'This is no maturity model.',
      'A model has domains, practices and scoring.',
    );
  const { schema_version: version } = json;
  if (typeof version === 'number' && version > MODEL_SCHEMA_VERSION)
    return refused(
      'NEWER_SCHEMA',
      '/schema_version',
      'The model was written for a newer version.',
      'Update Assay.',
    );
  const faults = [...modelShape(json, ''), ...modelIntegrity(json)];
  if (faults.length > 0) return { ok: false, problems: faults };
  const model = modelFrom(json as unknown as RawModel);
  const problems = gateProblems(model);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, model };
}

/** What the shape has made sure of. */
interface RawModel extends Omit<
  MaturityModel,
  'any_of_groups' | 'domains' | 'practices' | 'scoring' | 'inherent'
> {
  readonly domains: readonly (Omit<Domain, 'not_applicable_if'> &
    Partial<Pick<Domain, 'not_applicable_if'>>)[];
  readonly practices: readonly (Omit<Practice, 'any_of_group' | 'applies_if'> &
    Partial<Pick<Practice, 'any_of_group' | 'applies_if'>>)[];
  readonly any_of_groups?: readonly { readonly id: string }[] | null;
  readonly scoring: RawScoring;
  readonly inherent?: RawInherent | null;
}

type RawInherent = Omit<MaturityModel['inherent'], 'tripwires'> & {
  readonly tripwires: readonly (Pick<Tripwire, 'id' | 'tier'> & Partial<Tripwire>)[];
};

type RawMinimum = Record<Stage, EvidenceClass> & Partial<MinimumEvidence>;

interface RawScoring extends Omit<
  MaturityModel['scoring'],
  'residual' | 'min_evidence_for_required_practice_by_tier'
> {
  readonly critical_domains?: readonly string[];
  readonly min_evidence_for_required_practice_by_tier: Readonly<Record<Tier, RawMinimum>>;
  readonly residual?: Partial<Omit<ResidualSettings, 'max_band_drop'>> & {
    readonly max_band_drop?: Readonly<Record<string, number>>;
  };
}

function modelFrom(raw: RawModel): MaturityModel {
  const critical = raw.scoring.critical_domains ?? [];
  return {
    id: raw.id,
    version: raw.version,
    title: raw.title,
    levels: raw.levels,
    domains: raw.domains.map((domain) => ({
      id: domain.id,
      title: domain.title,
      weight: domain.weight,
      critical: domain.critical || critical.includes(domain.id),
      applies_if: domain.applies_if ?? null,
      not_applicable_if: domain.not_applicable_if ?? notApplicableIf(domain.applies_if ?? ''),
      asks: domain.asks ?? null,
    })),
    practices: raw.practices.map((practice) => ({
      id: practice.id,
      domain: practice.domain,
      stage: practice.stage,
      title: practice.title,
      statement: practice.statement,
      required: practice.required,
      weight: practice.weight,
      any_of_group: practice.any_of_group ?? null,
      applies_if: practice.applies_if ?? null,
    })),
    any_of_groups: (raw.any_of_groups ?? []).map(({ id }) => id),
    scoring: scoringFrom(raw.scoring),
    inherent: raw.inherent == null ? DEFAULT_INHERENT : inherentFrom(raw.inherent),
    treatment: raw.treatment ?? DEFAULT_TREATMENT,
  };
}

function scoringFrom(raw: RawScoring): MaturityModel['scoring'] {
  const minimum = (tier: Tier): MinimumEvidence => ({
    override_domains: {},
    override_stages: [],
    ...raw.min_evidence_for_required_practice_by_tier[tier],
  });
  const [one, two, three, four] = TIERS;
  return {
    answer_scores: numbersOf(raw.answer_scores),
    evidence_factor: raw.evidence_factor,
    practice_pass_threshold: raw.practice_pass_threshold,
    stage_average_threshold: raw.stage_average_threshold,
    critical_question_cap: raw.critical_question_cap,
    level4: raw.level4,
    min_evidence_for_required_practice_by_tier: {
      [one]: minimum(one),
      [two]: minimum(two),
      [three]: minimum(three),
      [four]: minimum(four),
    } as Record<Tier, MinimumEvidence>,
    target_level_by_tier: raw.target_level_by_tier,
    target_stages_by_tier: raw.target_stages_by_tier,
    progress_max: raw.progress_max ?? DEFAULT_PROGRESS_MAX,
    levels_above_lowest_critical: raw.levels_above_lowest_critical ?? DEFAULT_LEVELS_ABOVE_LOWEST_CRITICAL,
    residual: residualFrom(raw.residual ?? {}),
  };
}

function inherentFrom(raw: RawInherent): MaturityModel['inherent'] {
  const tripwires = raw.tripwires.map((tripwire) => ({ any_flag: [], factors_at_least: {}, ...tripwire }));
  return { ...raw, tripwires };
}

/** `na_approved` is "excluded" in the file: it has no score at all. */
function numbersOf(scores: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const entries = Object.entries(scores).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

/** The file names the share in a key: `documented_share_lt_0.5`. */
function residualFrom(raw: NonNullable<RawScoring['residual']>): ResidualSettings {
  const drop = Object.entries(raw.max_band_drop ?? {});
  const [key, below] = drop.find(([name]) => name.startsWith(SHARE_KEY)) ?? [];
  const share =
    key === undefined ? DEFAULT_RESIDUAL.documented_share_min : Number(key.slice(SHARE_KEY.length));
  const { max_band_drop: standard } = DEFAULT_RESIDUAL;
  return {
    max_reduction: raw.max_reduction ?? DEFAULT_RESIDUAL.max_reduction,
    bands: raw.bands ?? DEFAULT_RESIDUAL.bands,
    documented_share_min: raw.documented_share_min ?? share,
    max_band_drop: {
      below: raw.max_band_drop?.['below'] ?? below ?? standard.below,
      otherwise: raw.max_band_drop?.['otherwise'] ?? standard.otherwise,
    },
    floors: raw.floors ?? DEFAULT_RESIDUAL.floors,
  };
}

const SHARE_KEY = 'documented_share_lt_';

function refused(code: string, where: string | null, message: string, remedy: string): ParsedModel {
  return { ok: false, problems: [problem(code, where, message, remedy)] };
}
