/**
 * Decides the residual risk: what is left of the inherent risk after controls, within limits and floors.
 * Authority: DOMAIN section 3, formula 12.
 * Version 1.0.0 of the formulas.
 */
import {
  compare,
  isAtLeast,
  larger,
  multiply,
  ONE,
  rational,
  subtract,
  toFixed4,
  toFraction,
  toInteger,
  ZERO,
  type Quantity,
  type Rational,
} from '../exact/rational.js';
import { DEFAULT_RESIDUAL } from '../scoring/default-settings.js';
import type { ResidualSettings } from '../scoring/model.js';
import type { Band } from '../vocabulary.js';

export interface ResidualInput {
  /** 0..100, after tripwires; null: not rated. */
  readonly inherent_effective: Quantity | null;
  /** 0..1; null: no domain assessed. */
  readonly control_effectiveness: Quantity | null;
  /** 0..1; null counts as 0, for nothing is shown. */
  readonly documented_share: Quantity | null;
  readonly open_critical_findings?: number | null;
  /** A reviewer's decision; it needs a written reason, kept by the caller. */
  readonly forced_high?: boolean | null;
}

/** All null when the inherent risk or the controls are not known: that is not a low risk. */
export interface ResidualRisk {
  readonly raw: string | null;
  readonly residual: string | null;
  readonly residual_exact: string | null;
  /** Whole number, half up, for display only; the band comes from the exact value. */
  readonly display: number | null;
  readonly band: Band | null;
  /** Which rule set the figure: `formula`, `limit` or `floor`. */
  readonly because: ResidualBecause | null;
}

export interface ResidualBecause {
  readonly rule: 'formula' | 'limit' | 'floor';
  /** The limit below which controls alone cannot bring the risk, and the floor of open findings. */
  readonly limit: string;
  readonly floor: string;
  readonly band_of_inherent: Band;
  readonly bands_allowed: number;
  readonly open_critical_findings: number;
  readonly forced_high: boolean;
}

export function residualRisk(
  input: ResidualInput,
  settings: ResidualSettings = DEFAULT_RESIDUAL,
): ResidualRisk {
  const { inherent_effective: inherent, control_effectiveness: effectiveness } = input;
  if (inherent === null || effectiveness === null) return UNKNOWN;
  const before = rational(inherent);
  const reduction = multiply(rational(settings.max_reduction), rational(effectiveness));
  const raw = multiply(before, subtract(ONE, reduction));
  const allowed = bandsAllowed(rational(input.documented_share ?? 0), settings);
  const limit = limitOf(before, allowed, settings);
  const floor = floorOf(input, settings);
  const residual = larger(larger(raw, limit), floor);
  return {
    raw: toFixed4(raw),
    residual: toFixed4(residual),
    residual_exact: toFraction(residual),
    display: toInteger(residual),
    band: bandOf(residual, settings),
    because: {
      rule: ruleOf(residual, raw, limit),
      limit: toFixed4(limit),
      floor: toFixed4(floor),
      band_of_inherent: bandOf(before, settings),
      bands_allowed: allowed,
      open_critical_findings: input.open_critical_findings ?? 0,
      forced_high: input.forced_high === true,
    },
  };
}

/** The band of a figure from 0 to 100; edges belong to the upper band. */
export function bandOf(
  figure: Quantity,
  { bands }: Pick<ResidualSettings, 'bands'> = DEFAULT_RESIDUAL,
): Band {
  const exact = rational(figure);
  return bands.filter(({ min }) => isAtLeast(exact, rational(min))).at(-1)?.id ?? 'low';
}

/** How many bands controls may lower the risk: fewer when little is shown. */
function bandsAllowed(
  documented: Rational,
  { documented_share_min: least, max_band_drop: drop }: ResidualSettings,
): number {
  return isAtLeast(documented, rational(least)) ? drop.otherwise : drop.below;
}

/** The lower edge of the band that lies so many bands under the band of the inherent risk. */
function limitOf(before: Rational, allowed: number, { bands }: ResidualSettings): Rational {
  const at = bands.filter(({ min }) => isAtLeast(before, rational(min))).length - 1;
  return rational(bands[Math.max(0, at - allowed)]?.min ?? 0);
}

/** A reviewer's "forced high" stands for one open critical finding. */
function floorOf(
  { open_critical_findings: open, forced_high: forced }: ResidualInput,
  { floors }: ResidualSettings,
): Rational {
  const findings = Math.max(open ?? 0, forced === true ? 1 : 0);
  const reached = floors.filter(({ open_critical_findings: least }) => findings >= least);
  return reached.reduce((highest, { at_least: least }) => larger(highest, rational(least)), ZERO);
}

function ruleOf(residual: Rational, raw: Rational, limit: Rational): ResidualBecause['rule'] {
  if (compare(residual, raw) === 0) return 'formula';
  return compare(residual, limit) === 0 ? 'limit' : 'floor';
}

const UNKNOWN: ResidualRisk = {
  raw: null,
  residual: null,
  residual_exact: null,
  display: null,
  band: null,
  because: null,
};
