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
  const proof = ctx.supposed?.open ?? null;
  const client = await pool.connect();
  const [proven, ...results] = await Promise.allSettled(sendAll(client, proof, begin, statements));
  const failed = results.find((result) => result.status === 'rejected');
  client.release();
  if (proven?.status === 'rejected') throw proven.reason;
  if (proof !== null) ctx.supposed?.hear(proven?.value?.rows ?? []);
  if (failed !== undefined) throw failed.reason;
  return results
    .slice(1, -1)
    .map((result) => (result as PromiseFulfilledResult<pg.QueryResult<object>>).value.rows);
}

function sendAll(
  client: pg.PoolClient,
  proof: Statement | null,
  begin: string,
  statements: readonly Statement[],
): (Promise<pg.QueryResult<object>> | null)[] {
  const { stream } = (client as unknown as { connection: pg.Connection }).connection;
  stream.cork();
  try {
    const send = ({ sql, parameters }: Statement) =>
      client.query<object>({ name: statementName(sql), text: sql, values: parameters });
    return [
      proof === null ? null : send(proof),
      client.query<object>(begin),
      ...statements.map(send),
      client.query<object>('COMMIT'),
    ];
  } finally {
    stream.uncork();
  }
}
