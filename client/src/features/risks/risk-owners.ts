import { RiskOwnersDocument, type RiskOwnersQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';

export type OwnerGroup = RiskOwnersQuery['groups'][number];

/** The groups that can answer for a risk, and those that do already. */
export function useRiskOwners(kept?: string): OwnerGroup[] {
  const query = useStaffQuery(['risk-owners'], RiskOwnersDocument, {});
  const groups = query.data?.groups ?? [];
  return groups.filter(({ id, isArchived, members }) => (!isArchived && members.length > 0) || id === kept);
}
