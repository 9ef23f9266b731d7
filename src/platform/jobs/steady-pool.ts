import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { busyProblem } from '../errors/busy.js';

/** A code that the runner knows as an outage and tries again after, from three seconds on. */
const TRIED_AGAIN = 'EHOSTUNREACH';

/**
 * The connections of the job runner. It notes the end of each job without waiting for the note, so an error of a
 * database that is killed, starts or has no space would end the whole server; here each such error says that it passes,
 * and the note is written when PostgreSQL is back.
 */
export class SteadyPool extends Pool {
  private readonly names = new WeakMap<PoolClient, string>();
  private name = '';

  constructor(config: PoolConfig) {
    super({ ...config, idleTimeoutMillis: 0 });
    // Connections die when PostgreSQL restarts; an unheard 'error' would end the process (STACK trap 25).
    this.on('error', () => undefined);
    this.on('connect', (client) => {
      client.on('error', () => undefined);
      tellOutages(client);
    });
    const connect = this.connect.bind(this) as (callback?: unknown) => Promise<PoolClient>;
    this.connect = ((callback?: unknown) =>
      callback === undefined ? this.named(connect) : connect(callback)) as Pool['connect'];
  }

  /** From now on the connections bear this name, and one of them at least is open while the runner lives. */
  bear(name: string): void {
    this.name = name;
  }

  private async named(connect: () => Promise<PoolClient>): Promise<PoolClient> {
    const client = await connect().catch(passing);
    if (this.names.get(client) === this.name) return client;
    try {
      await client.query(`SELECT set_config('application_name', $1, false)`, [this.name]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.names.set(client, this.name);
    return client;
  }
}

function tellOutages(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const asked = query(...args) as Promise<unknown> | undefined;
    // Whoever hands a callback over gets no promise, and a submitted query none either.
    return typeof asked?.catch === 'function' ? asked.catch(passing) : asked;
  }) as PoolClient['query'];
}

function passing(error: unknown): never {
  if (busyProblem(error) === null) throw error;
  throw Object.assign(new Error('PostgreSQL does not answer at this moment', { cause: error }), {
    code: TRIED_AGAIN,
  });
}
