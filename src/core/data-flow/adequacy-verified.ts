import type { Day } from '../day.js';
import { REGIMES, type Regime } from '../vocabulary.js';
import type { Adequacy } from './adequacy.js';
import { rowsOf } from './adequacy-rows.js';

/** A row that somebody has looked at since the list was compiled. */
export interface VerifiedRow {
  readonly regime: Regime;
  readonly name: string;
  readonly on: Day;
}

/** The rows with a day of their own, regime by regime in the order of the list; all others stand as compiled. */
export function verifiedRows(
  adequacy: Adequacy,
  regimes: readonly Regime[] = REGIMES,
): readonly VerifiedRow[] {
  return regimes.flatMap((regime) =>
    rowsOf(regime, adequacy).flatMap(({ name, verified_on: on }) =>
      on === undefined ? [] : [{ regime, name, on }],
    ),
  );
}
