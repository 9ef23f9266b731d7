import { EVIDENCE_CLASSES } from '../vocabulary.js';
import type { Compiled, CompiledPractice } from './compile.js';
import { fractionAt } from './figures.js';
import type { Gates } from './gates.js';
import { exactText, fixed4, type Fraction } from './integers.js';
import type { DomainResult } from './ladder.js';
import type { OverallResult } from './overall.js';
import type { DomainFigure, OverallFigure, PracticeFigure } from './sheet.js';
import type { Working } from './working.js';

/** What a sheet says about the practices, in model order. */
export function practiceFigures({ practices, gates }: Compiled, working: Working): readonly PracticeFigure[] {
  const sheet: PracticeFigure[] = [];
  for (let at = 0; at < practices.length; at += 1)
    sheet.push(practiceFigure(practices[at] as CompiledPractice, at, working, gates));
  return sheet;
}

function practiceFigure(known: CompiledPractice, at: number, working: Working, gates: Gates): PracticeFigure {
  const { figures, isCapped, practiceStates } = working;
  const state = practiceStates[at] ?? 'not_assessed';
  if (state === 'not_assessed') return known.notAssessed;
  if (state === 'not_applicable') return known.notApplicable;
  const { n, d } = fractionAt(figures, at);
  const rank = figures.rank[at] ?? 0;
  const { id, domain, stage, required, weight } = known.practice;
  return {
    id,
    domain,
    stage,
    required,
    weight,
    state,
    implementation: fixed4(n, d),
    evidence_class: EVIDENCE_CLASSES[rank] ?? 'claimed',
    assured: fixed4(times(n, gates.factors[rank] ?? 0), times(d, gates.factorScale)),
    capped: isCapped[at] ?? false,
  };
}

/** What a sheet says about a domain; `result` is null when it is not assessed, or nothing in it applies. */
export function domainFigure(id: string, result: DomainResult | null, appliesAtAll: boolean): DomainFigure {
  if (result === null) {
    const nothing = { level: null, claimed_level: null, maturity: null, assured_score: null };
    const state = appliesAtAll ? 'not_assessed' : 'not_applicable';
    return { id, state, ...nothing, claimed_score: null, documented_share: null };
  }
  return {
    id,
    state: 'assessed',
    level: result.level,
    claimed_level: result.claimedLevel,
    maturity: textOf(result.maturity),
    assured_score: textOf(result.assured),
    claimed_score: textOf(result.claimed),
    documented_share: textOf(result.documented),
  };
}

/** What a sheet says about the whole. */
export function overallFigure(overall: OverallResult, targetLevel: number): OverallFigure {
  return {
    maturity: textOf(overall.maturity),
    level: overall.level,
    target_level: targetLevel,
    control_effectiveness: textOf(overall.effectiveness),
    control_effectiveness_exact: exactOf(overall.effectiveness),
    claimed_effectiveness: textOf(overall.claimed),
    documented_share: textOf(overall.documented),
    documented_share_exact: exactOf(overall.documented),
  };
}

function textOf(fraction: Fraction | null): string | null {
  return fraction === null ? null : fixed4(fraction.n, fraction.d);
}

function exactOf(fraction: Fraction | null): string | null {
  return fraction === null ? null : exactText(fraction.n, fraction.d);
}

function times(value: Fraction['n'], factor: number): Fraction['n'] {
  return typeof value === 'number' ? value * factor : value * BigInt(factor);
}
