import type pg from 'pg';
import type { Context } from '../tenancy/context.js';
import { beginStatement } from './begin.js';
import { statementName } from './statement-names.js';

/** One statement and its values. */
export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/**
 * A read-only transaction whose statements are all known: BEGIN with the settings, the statements and COMMIT leave
 * in one packet. Waking PostgreSQL once instead of once a statement is half of what a short read costs. When a
 * statement fails, PostgreSQL refuses the rest and COMMIT rolls back.
 */
export async function readAtOnce(
  pool: pg.Pool,
  ctx: Context,
  statements: readonly Statement[],
): Promise<unknown[][]> {
  const begin = beginStatement(ctx, 'READ ONLY');
  const client = await pool.connect();
  const results = await Promise.allSettled(sendAll(client, begin, statements));
  const failed = results.find((result) => result.status === 'rejected');
  client.release();
  if (failed !== undefined) throw failed.reason;
  return results
    .slice(1, -1)
    .map((result) => (result as PromiseFulfilledResult<pg.QueryResult<object>>).value.rows);
}

function sendAll(client: pg.PoolClient, begin: string, statements: readonly Statement[]) {
  const { stream } = (client as unknown as { connection: pg.Connection }).connection;
  stream.cork();
  try {
    const sent = statements.map(
      ({ sql, parameters }) =>
        () =>
          client.query<object>({ name: statementName(sql), text: sql, values: parameters }),
    );
    return [() => client.query(begin), ...sent, () => client.query('COMMIT')].map((send) => send());
  } finally {
    stream.uncork();
  }
}
