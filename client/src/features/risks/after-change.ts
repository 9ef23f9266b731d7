import { queryClient } from '../../graphql/query-client.js';

/** Everything that counts or lists this risk. */
export async function afterChange(risk: { id: string; vendor: { id: string } }): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['risk', risk.id] });
  await queryClient.invalidateQueries({ queryKey: ['risks'] });
  await queryClient.invalidateQueries({ queryKey: ['vendor', risk.vendor.id] });
  await queryClient.invalidateQueries({ queryKey: ['vendors'] });
}
