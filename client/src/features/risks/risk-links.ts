import { RiskLinksDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';

/** What of its vendor a risk can be linked to. */
export function useRiskLinks(vendorId: string) {
  return useStaffQuery(['vendor', vendorId, 'risk-links'], RiskLinksDocument, { vendorId });
}
