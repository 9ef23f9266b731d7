import { queryClient } from '../../graphql/query-client.js';
import type { RiskLineFragment } from '../../graphql/staff.generated.js';

/** Everything that counts or lists this risk. */
export async function afterChange(risk: RiskLineFragment): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['risk', risk.id] });
  await queryClient.invalidateQueries({ queryKey: ['risks'] });
  await queryClient.invalidateQueries({ queryKey: ['vendor', risk.vendor.id] });
  await queryClient.invalidateQueries({ queryKey: ['vendors'] });
}
