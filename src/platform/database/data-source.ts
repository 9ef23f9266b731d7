import { types } from 'pg';
import { DataSource } from 'typeorm';
import { registeredEntities } from './entity-registry.js';
import { HeardClient } from './heard-client.js';
import { migrations } from './migrations/all.js';
import { SnakeNames } from './snake-names.js';
import { connectionOf, type DatabaseTarget, type Login } from './target.js';

/** Milliseconds a statement may take before PostgreSQL ends it: people wait two seconds, jobs a minute. */
const STATEMENT_TIMEOUT: Record<Login, number> = {
  app_rt: 2_000,
  app_vendor: 2_000,
  app_worker: 60_000,
  app_migrator: 600_000,
};

/**
 * A calendar day stays `YYYY-MM-DD`: the driver would make it midnight of this machine's zone. TypeORM does so for
 * entities; this does it for SQL by hand as well.
 */
const DAYS_AS_TEXT = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === types.builtins.DATE ? String : (types.getTypeParser(type, format) as (value: string) => unknown),
};

export function dataSource(target: DatabaseTarget, login: Login, poolSize = 8): DataSource {
  const { host, port, database, user, password, ssl } = connectionOf(target, login);
  return new DataSource({
    type: 'postgres',
    host,
    port,
    database,
    username: user,
    password,
    ssl,
    schema: 'app',
    entities: registeredEntities(),
    namingStrategy: new SnakeNames(),
    migrations,
    migrationsTableName: 'schema_migration',
    installExtensions: false,
    poolSize,
    extra: {
      Client: HeardClient,
      types: DAYS_AS_TEXT,
      // Statements are sent without waiting for the answer to the one before; PostgreSQL takes them in order.
      pipeline: true,
      statement_timeout: STATEMENT_TIMEOUT[login],
      lock_timeout: 1_000,
      idle_in_transaction_session_timeout: 5_000,
      // The migrator owns nothing itself; it becomes the owner for its session (TRUST T1).
      ...(login === 'app_migrator' ? { options: '-c role=app_owner', lock_timeout: 30_000 } : {}),
    },
  });
}
