import { reads, rowOf } from '../../platform/tenancy/role-table.js';
import type { Person } from '../identity/person.entity.js';
import type { Assessment } from './assessment.entity.js';

/** Whose work an assessment is: more roles than these see it only when it is theirs. */
export type Given = Pick<Assessment, 'assessorId' | 'reviewerId'>;

/** Whether a person reads the answers of one assessment, off the one role table (TRUST T3). */
export function readsAnswersOf({ id, role }: Pick<Person, 'id' | 'role'>, given: Given): boolean {
  const row = rowOf(role);
  if (row === undefined || !row.may.includes('assessments.read') || !reads(role, 'P4')) return false;
  if (row.relation === 'own-assessments') return given.assessorId === id;
  if (row.relation === 'given-assessments') return given.reviewerId === id;
  return row.relation === 'all';
}
