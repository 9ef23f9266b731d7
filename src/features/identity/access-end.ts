import type { Day } from '../../core/day.js';
import { Problem, type ErrorKind } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { rowOf, type Role } from '../../platform/tenancy/role-table.js';
import type { Person } from './person.entity.js';

/** The last day of whoever comes in only until a date: the auditor of TRUST T3. Days are the workspace's. */
export type Access = Pick<Person, 'role' | 'accessUntil'>;

/** Whether the last day is over. Where the role asks for one and none is set, nobody comes in. */
export function hasAccessEnded({ role, accessUntil }: Access, today: Day): boolean {
  if (accessUntil !== null) return accessUntil < today;
  return isUntilADay(role);
}

/** The last day to be kept for somebody with a role; null where the role has none. */
export function lastDayFor(role: Role, day: Day | null | undefined, today: Day): Day | null {
  if (!isUntilADay(role)) {
    if (day != null)
      refuse('NOT_ALLOWED', 'accessUntil', 'Only a role that ends has a last day. Leave it empty.');
    return null;
  }
  if (day == null) refuse('REQUIRED', 'accessUntil', 'Enter the last day on which this person may come in.');
  if (day < today)
    refuse(
      'INVALID',
      'accessUntil',
      'The last day cannot be over already. To end access now, suspend the person.',
    );
  return day;
}

/** At a session that was open: the caller is told why it is not any more. */
export function sessionIsOver(day: Day | null): Problem {
  return accessProblem('UNAUTHENTICATED', day);
}

/** At the door, once it is proven who asks: a wrong password learns nothing of it. */
export function mayNotEnter(day: Day | null): Problem {
  return accessProblem('FORBIDDEN', day);
}

function isUntilADay(role: Role): boolean {
  return rowOf(role)?.isUntilADay === true;
}

function accessProblem(kind: ErrorKind, day: Day | null): Problem {
  const message =
    day === null
      ? 'Your access has no last day yet. Ask an owner or administrator of your workspace to set one.'
      : `Your access ended on ${day}. Ask an owner or administrator of your workspace for a later day.`;
  return new Problem(kind, message, { accessUntil: day });
}
