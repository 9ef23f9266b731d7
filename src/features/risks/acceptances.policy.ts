import { acceptanceFaults, type AcceptanceFault, type Appetite } from '../../core/risk/appetite.js';
import type { Band } from '../../core/vocabulary.js';
import { refuse, Refused, type UserErrorShape } from '../../platform/errors/user-errors.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import type { AcceptRiskInput } from './acceptances.inputs.js';
import type { RiskAcceptanceStep } from './risk-acceptance.entity.js';
import type { Risk } from './risk.entity.js';

/** Four eyes: whoever asked does not accept; the appetite says which role may, and for how long. */
export function refuseUnacceptable(
  ctx: Context,
  { band }: Risk,
  { byId }: RiskAcceptanceStep,
  { reason, until = null }: AcceptRiskInput,
  appetite: Appetite,
): void {
  if (byId === ctx.actor.id)
    refuse('NOT_ALLOWED', 'id', 'You asked for this acceptance yourself. Somebody else must answer it.');
  const on = ctx.today;
  const role = (ctx.role ?? '').toLowerCase();
  const word = band.toLowerCase() as Band;
  const faults = acceptanceFaults({ band: word, role, reason, on, until }, appetite);
  if (faults.length > 0) throw new Refused(faults.map((fault) => WORDS[fault]));
}

/** A request for a day that is over could never be accepted. */
export function refusePastEnd(until: Day | null, today: Day): void {
  if (until !== null && until <= today) throw new Refused([WORDS.END_DATE_PAST]);
}

const WORDS: Record<AcceptanceFault, UserErrorShape> = {
  NOT_ACCEPTABLE: {
    code: 'NOT_ALLOWED',
    path: ['id'],
    message: 'Risks of this band are not accepted here. Treat it until it lies in a lower one.',
  },
  ROLE_NOT_ALLOWED: {
    code: 'NOT_ALLOWED',
    path: ['id'],
    message: 'Your role may not accept risks of this band. Ask somebody whom the appetite names.',
  },
  REASON_MISSING: {
    code: 'REQUIRED',
    path: ['reason'],
    message: 'Write why the risk is accepted: the reason stands in the report.',
  },
  END_DATE_MISSING: {
    code: 'REQUIRED',
    path: ['until'],
    message: 'Choose the last day: risks of this band are accepted for a time.',
  },
  END_DATE_PAST: {
    code: 'INVALID',
    path: ['until'],
    message: 'This day is over. Choose a day in the future.',
  },
  END_DATE_TOO_LATE: {
    code: 'INVALID',
    path: ['until'],
    message: 'Risks of this band are accepted for a shorter time. Choose an earlier day.',
  },
};
