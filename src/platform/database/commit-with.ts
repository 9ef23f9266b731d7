import type pg from 'pg';
import { inOnePacket, type Statement } from './one-packet.js';

/**
 * The last statements of a transaction and its COMMIT, in one packet: what they lock is held while PostgreSQL writes to
 * disk, and not for a way here and back besides. Throws the error of the first that failed; nothing is kept then.
 */
export async function commitWith(client: pg.ClientBase, statements: readonly Statement[]): Promise<void> {
  const sent = inOnePacket(client, (one) => [...statements.map(one), client.query<object>('COMMIT')]);
  const results = await Promise.allSettled(sent);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  const { value } = results.at(-1) as PromiseFulfilledResult<pg.QueryResult>;
  // PostgreSQL calls the end of a failed transaction by its name and not an error.
  if (value.command !== 'COMMIT') throw new Error(`the transaction ended with ${value.command}`);
}
