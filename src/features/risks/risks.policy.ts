import { refuse } from '../../platform/errors/user-errors.js';
import type { Risk } from './risk.entity.js';

/** States in which somebody has still to do something about a risk. */
export const UNSETTLED = ['DRAFT', 'OPEN', 'ACCEPTED'] as const;

/** Only what somebody opened is treated, rated and accepted; a draft is judged first, what is over is reopened first. */
export function refuseUnlessLive({ state }: Pick<Risk, 'state'>): void {
  if (state === 'DRAFT') refuse('NOT_READY', 'id', 'This is a proposal. Confirm or reject it first.');
  if (state !== 'OPEN' && state !== 'ACCEPTED')
    refuse('NOT_ALLOWED', 'id', 'This risk is closed. Reopen it first, and say why.');
}
