/**
 * Decides the scales a risk item is rated on: from 3×3 to 5×5, with bands and words, as data.
 * Authority: DOMAIN section 3, formula 13 (5×5 and its bands are the default; scales are settings).
 * Version: scale file 1.
 */
import { pointer, problem, type Problem } from '../problem.js';
import { integer, isRecord, list, object, oneOf, text } from '../shape.js';
import { BANDS, type Band } from '../vocabulary.js';

export interface RiskScale {
  readonly id: string;
  readonly version: string;
  /** Words for the steps, lowest first; their number is the length of the side. */
  readonly likelihood: readonly string[];
  readonly impact: readonly string[];
  /** From low to critical; `from` to `to` of likelihood × impact, both included. */
  readonly bands: readonly { readonly id: Band; readonly from: number; readonly to: number }[];
}

export const FIVE_BY_FIVE: RiskScale = {
  id: 'five-by-five',
  version: '1.0.0',
  likelihood: ['rare', 'unlikely', 'possible', 'likely', 'almost certain'],
  impact: ['negligible', 'limited', 'noticeable', 'significant', 'maximum'],
  bands: [
    { id: 'low', from: 1, to: 4 },
    { id: 'medium', from: 5, to: 9 },
    { id: 'high', from: 10, to: 16 },
    { id: 'critical', from: 20, to: 25 },
  ],
};

export type ParsedScale =
  | { readonly ok: true; readonly scale: RiskScale }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Errors: BAD_FORMAT, faults of shape, SIDE_OUT_OF_RANGE, BAND_HOLE, BAND_OVERLAP, BANDS_OUT_OF_ORDER. */
export function parseScale(json: unknown): ParsedScale {
  if (!isRecord(json))
    return {
      ok: false,
      problems: [problem('BAD_FORMAT', null, 'This is no risk scale.', 'Write an object.')],
    };
  const faults = shape(json, '');
  if (faults.length > 0) return { ok: false, problems: faults };
  const scale = json as unknown as RiskScale;
  const problems = [...sideProblems(scale), ...bandProblems(scale)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scale };
}

/** The products that can occur, ascending: on 5×5 neither 7 nor 17. */
export function productsOf(scale: RiskScale): readonly number[] {
  const all = scale.likelihood.flatMap((_, row) =>
    scale.impact.map((__, column) => (row + 1) * (column + 1)),
  );
  const products = [...new Set(all)];
  products.sort((left, right) => left - right);
  return products;
}

const shape = object({
  required: {
    id: text(/^[a-z0-9-]+$/, 'five-by-five'),
    version: text(/^\d+\.\d+\.\d+$/, '1.0.0'),
    likelihood: list(text(/\S/, 'rare')),
    impact: list(text(/\S/, 'limited')),
    bands: list(
      object({ required: { id: oneOf(BANDS, 'UNKNOWN_BAND'), from: integer(1, 25), to: integer(1, 25) } }),
    ),
  },
});

function sideProblems(scale: RiskScale): readonly Problem[] {
  return (['likelihood', 'impact'] as const).flatMap((side) => {
    const { length } = scale[side];
    if (length >= 3 && length <= 5) return [];
    const message = `The side ${side} has ${length} steps.`;
    return [problem('SIDE_OUT_OF_RANGE', pointer('', side), message, 'Use three to five steps.')];
  });
}

/** Every product lies in exactly one band, and a higher product never in a lower band. */
function bandProblems(scale: RiskScale): readonly Problem[] {
  const order = scale.bands.map(({ id }) => BANDS.indexOf(id));
  const isRising = order.every((one, at) => at === 0 || one > (order[at - 1] ?? -1));
  const fromLow = scale.bands.every(({ from }, at) => at === 0 || from > (scale.bands[at - 1]?.from ?? 0));
  const disorder =
    isRising && fromLow
      ? []
      : [
          problem(
            'BANDS_OUT_OF_ORDER',
            '/bands',
            'The bands are out of order.',
            'List them from low to critical.',
          ),
        ];
  return [...disorder, ...productsOf(scale).flatMap((product) => holdersOf(scale, product))];
}

function holdersOf({ bands }: RiskScale, product: number): readonly Problem[] {
  const holders = bands.filter(({ from, to }) => product >= from && product <= to);
  if (holders.length === 1) return [];
  const code = holders.length === 0 ? 'BAND_HOLE' : 'BAND_OVERLAP';
  const message = `The product ${product} lies in ${holders.length === 0 ? 'no band' : holders.map(({ id }) => id).join(' and ')}.`;
  return [problem(code, '/bands', message, 'Let every product lie in exactly one band.')];
}
