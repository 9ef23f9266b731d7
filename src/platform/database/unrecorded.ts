import type { QueryRunner } from 'typeorm';
import { Problem } from '../errors/problems.js';

/** No record, no act (TRUST T6): a transaction that wrote something and published nothing is rolled back. */
export async function refuseUnrecorded(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query('SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS wrote')) as {
    wrote: boolean;
  }[];
  if (row?.wrote) throw new Problem('INVALID_INPUT', 'This act left no record and was undone.');
}
