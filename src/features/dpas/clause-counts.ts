import type { AgreementClause } from './agreement-clause.entity.js';
import { ClauseVerdictName } from './agreement.enums.js';
import type { VerdictCount } from './agreements.payloads.js';
import { confirmedOf } from './clause-words.js';

/** How many clauses have which verdict as it is judged now, in the order of the words; none that does not occur. */
export function countsOf(
  clauses: readonly AgreementClause[],
  isSign: (clause: AgreementClause) => boolean,
): VerdictCount[] {
  const judged = clauses.map((clause) => {
    const confirmed = confirmedOf(clause);
    const verdict = confirmed?.verdict.toUpperCase() ?? clause.verdict;
    return { verdict, isConfirmed: confirmed !== null, isSign: isSign(clause) };
  });
  return Object.values(ClauseVerdictName)
    .map((verdict) => {
      const own = judged.filter((one) => one.verdict === verdict);
      return {
        verdict,
        count: own.length,
        confirmed: own.filter(({ isConfirmed }) => isConfirmed).length,
        signs: own.filter((one) => one.isSign).length,
      };
    })
    .filter(({ count }) => count > 0);
}
