import { queryClient } from '../../../graphql/query-client.js';

/** Whatever compares companies by their names. */
const FOLLOWING = [
  'companies',
  'company-aliases',
  'vendor',
  'sub-processor-difference',
  'map',
  'maps',
] as const;

/** Names count otherwise from now on: what is on screen follows at once, the rest when it is opened. */
export async function readNamesAgain(): Promise<void> {
  await Promise.all(FOLLOWING.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}
