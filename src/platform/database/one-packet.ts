import type pg from 'pg';
import { statementName } from './statement-names.js';

/** One statement and its values. */
export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

type Sent = Promise<pg.QueryResult<object>>;

/**
 * What is sent within leaves in one packet, and PostgreSQL takes it in order. Once a statement of a transaction has
 * failed it refuses the rest, and COMMIT rolls back.
 */
export function inOnePacket<T>(client: pg.ClientBase, send: (one: (statement: Statement) => Sent) => T): T {
  const { stream } = (client as unknown as { connection: pg.Connection }).connection;
  stream.cork();
  try {
    return send(({ sql, parameters }) =>
      client.query<object>({ name: statementName(sql), text: sql, values: parameters }),
    );
  } finally {
    stream.uncork();
  }
}
