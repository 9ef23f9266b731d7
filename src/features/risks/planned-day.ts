import { refuse } from '../../platform/errors/user-errors.js';
import type { Day } from '../../platform/tenancy/context.js';

/**
 * Nothing is planned for a day that is over: it would be overdue from its first moment. A day that stood already stays as
 * it was, however late it is by now, so that the rest can be changed beside it.
 */
export function refusePastPlan(
  path: string | string[],
  planned: Day | null | undefined,
  standing: Day | null,
  today: Day,
): void {
  if (planned == null || planned >= today || planned === standing) return;
  refuse('INVALID', path, 'This day is over. Choose today or a later day, or leave it empty.');
}
