import { ASSESSED, fractionAt, NOT_APPLICABLE, NOT_ASSESSED, type Figures } from './figures.js';
import { reaches, type Fraction, type Small } from './integers.js';
import type { Gates, Rung } from './gates.js';
import { STAGES } from '../vocabulary.js';
import { tallyOf } from './tally.js';
import type { StageTrace } from './trace.js';

/** Why each stage of a domain is passed or not, with the practices that stand in the way (formula 5). */
export function stageTraces(
  rungs: readonly Rung[],
  figures: Figures,
  gates: Gates,
  nameOf: (index: number) => string,
): readonly StageTrace[] {
  return STAGES.map((stage, number) => {
    const own = rungs.filter((rung) => rung.stage === number);
    const applicable = own.filter(({ index }) => figures.state[index] !== NOT_APPLICABLE);
    const reasons = reasonsOf(own, figures, gates, nameOf);
    const hasNothing = applicable.every(({ index }) => figures.state[index] === NOT_ASSESSED);
    if (applicable.length === 0) return { stage, outcome: 'skipped', reasons: [] };
    const isFree = number === 0 && hasNothing && !applicable.some(({ required }) => required);
    const isPassed = isFree || (!hasNothing && reasons.length === 0);
    return { stage, outcome: isPassed ? 'passed' : 'failed', reasons: isFree ? [] : reasons };
  });
}

type Reasons = StageTrace['reasons'];

function reasonsOf(
  rungs: readonly Rung[],
  figures: Figures,
  gates: Gates,
  nameOf: (index: number) => string,
): Reasons {
  const passes = ({ index }: Rung): boolean => isReached(fractionAt(figures, index), gates.practicePass);
  const required = rungs.filter((rung) => rung.required);
  const missing = required.filter(({ index }) => figures.state[index] === NOT_ASSESSED);
  const assessed = required.filter(({ index }) => figures.state[index] === ASSESSED);
  const weak = assessed.filter((rung) => !passes(rung));
  const unproven = assessed.filter(({ index, leastRank }) => (figures.rank[index] ?? 0) < leastRank);
  const grouped = rungs.filter(({ group, index }) => group >= 0 && figures.state[index] !== NOT_APPLICABLE);
  const open = grouped.filter(
    (rung) =>
      !grouped.some(
        (other) => other.group === rung.group && figures.state[other.index] === ASSESSED && passes(other),
      ),
  );
  const named = (code: string, found: readonly Rung[]): Reasons =>
    found.length === 0 ? [] : [{ code, practices: found.map(({ index }) => nameOf(index)) }];
  return [
    ...named('REQUIRED_NOT_ASSESSED', missing),
    ...named('REQUIRED_BELOW_THRESHOLD', weak),
    ...named('EVIDENCE_BELOW_TIER_MINIMUM', unproven),
    ...named('ANY_OF_GROUP_NOT_MET', open),
    ...(isAverageLow(rungs, figures, gates) ? [{ code: 'AVERAGE_BELOW_THRESHOLD', practices: [] }] : []),
  ];
}

function isAverageLow(rungs: readonly Rung[], figures: Figures, gates: Gates): boolean {
  const { stages, scale } = tallyOf(rungs, figures, gates);
  const stage = stages.find(({ assessed }) => assessed > 0);
  if (stage === undefined) return false;
  const d =
    typeof stage.weight === 'number' && typeof scale === 'number'
      ? stage.weight * scale
      : BigInt(stage.weight) * BigInt(scale);
  return !reaches(stage.implemented, d, gates.stageAverage);
}

function isReached({ n, d }: Fraction, least: Small): boolean {
  return reaches(n, d, least);
}
