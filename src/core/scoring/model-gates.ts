import { pointer, problem, type Problem } from '../problem.js';
import { TIERS, type Tier } from '../questionnaire/questionnaire.js';
import { BANDS, EVIDENCE_CLASSES, FACTORS } from '../vocabulary.js';
import type { BandEdge, Domain, MaturityModel } from './model.js';

/** Whether the settings of a well-formed model can do their work: gates that can pass, bands without holes. */
export function gateProblems(model: MaturityModel): readonly Problem[] {
  const { scoring } = model;
  return [
    ...capTooHigh(model),
    ...factorsOutOfOrder(model),
    ...TIERS.flatMap((tier) => targetProblems(model, tier)),
    ...bandProblems(scoring.residual.bands, '/scoring/residual/bands'),
    ...bandProblems(model.inherent.bands, '/inherent/bands'),
    ...floorsOutOfOrder(model),
    ...weightsNotWhole(model),
    ...tooFine(model),
  ];
}

/** Formula 2: the cap must keep a practice from passing, or a failed critical question means nothing. */
function capTooHigh({ scoring }: MaturityModel): readonly Problem[] {
  if (scoring.critical_question_cap < scoring.practice_pass_threshold) return [];
  const message = 'A practice with a failed critical question would still pass.';
  return [
    problem(
      'CAP_TOO_HIGH',
      '/scoring/critical_question_cap',
      message,
      'Set it below practice_pass_threshold.',
    ),
  ];
}

/** Formula 3: better evidence must never be worth less. */
function factorsOutOfOrder({ scoring }: MaturityModel): readonly Problem[] {
  const [claimed = 0, documented = 0, attested = 0] = EVIDENCE_CLASSES.map(
    (one) => scoring.evidence_factor[one],
  );
  if (claimed <= documented && documented <= attested && attested > 0) return [];
  const message = 'Better evidence would be worth less, or nothing.';
  return [
    problem(
      'FACTORS_OUT_OF_ORDER',
      '/scoring/evidence_factor',
      message,
      'Order them claimed ≤ documented ≤ attested.',
    ),
  ];
}

function targetProblems(model: MaturityModel, tier: Tier): readonly Problem[] {
  const { target_level_by_tier: levels, target_stages_by_tier: stages } = model.scoring;
  const problems: Problem[] = [];
  if (stages[tier].length === 0) {
    const message = `Tier ${tier} has no target stage, so nothing could be assessed in it.`;
    problems.push(
      problem(
        'GATE_NEVER_PASSES',
        pointer('/scoring/target_stages_by_tier', tier),
        message,
        'Name at least one stage.',
      ),
    );
  }
  if (highestLevel(model) < levels[tier]) {
    const message = `Level ${levels[tier]} can never be reached: some domains have no practice in the stages it needs.`;
    problems.push(
      problem(
        'GATE_NEVER_PASSES',
        pointer('/scoring/target_level_by_tier', tier),
        message,
        'Add practices, or lower the target.',
      ),
    );
  }
  return problems;
}

/** Formula 8 for a vendor that does everything and proves it. */
function highestLevel(model: MaturityModel): number {
  const tops = model.domains.map((domain) => ({ domain, top: topOf(model, domain) }));
  const weight = model.domains.reduce((total, domain) => total + domain.weight, 0);
  const mean = tops.reduce((total, { domain, top }) => total + domain.weight * top, 0) / weight;
  const critical = tops.filter(({ domain }) => domain.critical).map(({ top }) => top);
  return Math.min(
    Math.floor(mean + 1e-9),
    ...critical.map((top) => top + model.scoring.levels_above_lowest_critical),
  );
}

/** No intermediate practice caps a domain at 2, none that is required in F and I at 3, no advanced one at 4. */
function topOf(model: MaturityModel, domain: Domain): number {
  const own = model.practices.filter((practice) => practice.domain === domain.id);
  if (!own.some(({ stage }) => stage === 'intermediate')) return 2;
  if (!own.some(({ stage, required }) => required && stage !== 'advanced')) return 3;
  return own.some(({ stage }) => stage === 'advanced') ? 5 : 4;
}

/** Every figure from 0 to 100 lies in exactly one band. */
function bandProblems(bands: readonly BandEdge[], where: string): readonly Problem[] {
  const isComplete = bands.length === BANDS.length && bands.every(({ id }, at) => id === BANDS[at]);
  const isAscending = bands.every(({ min }, at) => (at === 0 ? min === 0 : min > (bands[at - 1]?.min ?? 0)));
  if (isComplete && isAscending) return [];
  const message = 'The bands have a hole, overlap, or are out of order.';
  return [
    problem(
      'BANDS_OUT_OF_ORDER',
      where,
      message,
      'List low from 0, medium, high and critical with rising edges.',
    ),
  ];
}

function floorsOutOfOrder({ scoring }: MaturityModel): readonly Problem[] {
  const { floors } = scoring.residual;
  const isRising = floors.every(({ open_critical_findings: count, at_least: least }, at) => {
    const before = floors[at - 1];
    return before === undefined || (count > before.open_critical_findings && least >= before.at_least);
  });
  if (isRising) return [];
  const message = 'More open critical findings would give a lower floor.';
  return [
    problem('FLOORS_OUT_OF_ORDER', '/scoring/residual/floors', message, 'Order them by number of findings.'),
  ];
}

function weightsNotWhole({ inherent }: MaturityModel): readonly Problem[] {
  const total = FACTORS.reduce((sum, factor) => sum + inherent.weights[factor], 0);
  if (Math.abs(total - 100) < 1e-9) return [];
  const message = `The weights of the factors sum to ${total}, not to 100.`;
  return [problem('WEIGHTS_NOT_100', '/inherent/weights', message, 'Make them sum to 100.')];
}

/** Settings with more decimals than anybody could mean would overflow exact arithmetic. */
function tooFine(model: MaturityModel): readonly Problem[] {
  const { scoring } = model;
  const figures: readonly (readonly [string, number])[] = [
    ['/scoring/practice_pass_threshold', scoring.practice_pass_threshold],
    ['/scoring/stage_average_threshold', scoring.stage_average_threshold],
    ['/scoring/critical_question_cap', scoring.critical_question_cap],
    ['/scoring/progress_max', scoring.progress_max],
    ['/scoring/level4/attested_weight_share_min', scoring.level4.attested_weight_share_min],
    ...EVIDENCE_CLASSES.map((one): readonly [string, number] => [
      pointer('/scoring/evidence_factor', one),
      scoring.evidence_factor[one],
    ]),
    ...model.domains.map(({ weight }, at): readonly [string, number] => [
      pointer('/domains', at, 'weight'),
      weight,
    ]),
    ...model.practices.map(({ weight }, at): readonly [string, number] => [
      pointer('/practices', at, 'weight'),
      weight,
    ]),
  ];
  return figures
    .filter(([, value]) => !/^\d+(\.\d{1,4})?$/.test(String(value)))
    .map(([where]) =>
      problem('TOO_MANY_DECIMALS', where, 'The figure has more than four decimals.', 'Round it to four.'),
    );
}
