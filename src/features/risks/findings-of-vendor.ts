import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { Finding } from './finding.entity.js';

/** The findings that somebody chose, all of them of this vendor. */
export async function findingsOfVendor(
  tx: Tx,
  vendorId: string,
  findingIds: readonly string[],
): Promise<Finding[]> {
  if (findingIds.length === 0) return [];
  const { tenantId } = tx.ctx;
  const found = await tx.em.findBy(Finding, { tenantId, vendorId, id: In([...findingIds]) });
  if (found.length < new Set(findingIds).size)
    refuse('NOT_FOUND', 'findingIds', 'A finding is not of this vendor, or no longer there. Choose again.');
  return found;
}
