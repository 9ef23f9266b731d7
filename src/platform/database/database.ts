import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager, EntityTarget, QueryRunner } from 'typeorm';
import type pg from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Journal } from '../events/journal.js';
import type { Vault } from '../crypto/vault.js';
import type { Audience, Context } from '../tenancy/context.js';
import { connectionLost } from '../errors/busy.js';
import { beginStatement } from './begin.js';
import { commitWith } from './commit-with.js';
import { dataSource } from './data-source.js';
import { entitySelect, type Order } from './entity-select.js';
import { answerOf, remember } from './idempotency.js';
import type { Statement } from './one-packet.js';
import { readAtOnce } from './read-at-once.js';
import { statementName } from './statement-names.js';
import type { DatabaseTarget, Login } from './target.js';
import type { TenantOwned } from './tenant-owned.js';
import type { Tx } from './tx.js';
import { refuseUnrecorded } from './unrecorded.js';

const LOGIN_OF: Record<Audience, Login> = { staff: 'app_rt', vendor: 'app_vendor', job: 'app_worker' };

/** The only door to tenant data: it sets tenant, actor and purpose, and writes the record of what was done. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly pools = new Map<Login, DataSource>();

  constructor(
    private readonly target: DatabaseTarget,
    private readonly journal: Journal,
    private readonly vault: Vault,
  ) {}

  async open(): Promise<void> {
    for (const login of Object.values(LOGIN_OF)) {
      const pool = await dataSource(this.target, login).initialize();
      this.pools.set(login, pool);
    }
  }

  /**
   * A command: everything in `work` happens, with its record, or nothing does. With an idempotency key the
   * first call's answer is kept in the same transaction and given again to every retry (TRUST T7).
   */
  async tx<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inside(ctx, 'READ WRITE', async (tx, runner) => {
      const known = await answerOf<T>(tx, this.vault);
      if (known !== undefined) return known.answer;
      const result = await work(tx);
      await remember(tx, this.vault, result);
      await this.commit(tx, runner);
      return result;
    });
  }

  /** A query. PostgreSQL itself refuses a write in it, so reading can never act unrecorded. */
  async read<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inside(ctx, 'READ ONLY', work);
  }

  /** A query whose statements are known beforehand: one round trip. Answers the rows of each. */
  async readAtOnce<Rows extends unknown[][]>(ctx: Context, ...statements: Statement[]): Promise<Rows> {
    const { master } = this.pool(ctx.audience).driver as PostgresDriver;
    return (await readAtOnce(master, ctx, statements)) as Rows;
  }

  /** One statement that names its workspace itself, alone in its transaction: the look-up that precedes a context. */
  async lookUp<Row>(audience: Audience, sql: string, parameters: unknown[]): Promise<Row[]> {
    const { master } = this.pool(audience).driver as PostgresDriver;
    const { rows } = await (master as pg.Pool).query({
      name: statementName(sql),
      text: sql,
      values: parameters,
    });
    return rows as Row[];
  }

  /** Asks for the session of a context that only supposes it; UNAUTHENTICATED when it has ended. */
  async prove({ audience, supposed }: Context): Promise<void> {
    const proof = supposed?.open ?? null;
    if (proof === null) return;
    supposed?.hear(await this.lookUp<object>(audience, proof.sql, proof.parameters));
  }

  /** Whole entities of the caller's tenant whose `key` is one of the values. */
  async findBy<E extends TenantOwned>(
    ctx: Context,
    entity: EntityTarget<E>,
    key: keyof E & string,
    values: readonly string[],
    order: Order = {},
  ): Promise<E[]> {
    const select = entitySelect(this.pool(ctx.audience), entity, key, order);
    const parameters = [ctx.tenantId, values];
    const [rows] = await this.readAtOnce<[object[]]>(ctx, { sql: select.sql, parameters });
    return select.read(rows);
  }

  /** Bookkeeping that is no act of anybody (last-seen of a session, attempts); must not touch the product's data. */
  async bookkeeping<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inside(ctx, 'READ WRITE', work);
  }

  /** Rows of the written list of tables without a tenant (directory, logins). No tenant is set in it. */
  async directory<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.pool('staff').transaction(work);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.destroy()));
    this.pools.clear();
  }

  private pool(audience: Audience): DataSource {
    const pool = this.pools.get(LOGIN_OF[audience]);
    if (pool === undefined) throw new Error('the database is not open');
    return pool;
  }

  private async inside<T>(
    ctx: Context,
    mode: 'READ ONLY' | 'READ WRITE',
    work: (tx: Tx, runner: QueryRunner) => Promise<T>,
  ): Promise<T> {
    await this.prove(ctx);
    const runner = this.pool(ctx.audience).createQueryRunner();
    try {
      await begin(runner, ctx, mode);
      const tx = openTx(ctx, runner);
      const result = await work(tx, runner);
      await end(runner, tx.isLeft ? 'ROLLBACK' : 'COMMIT');
      return result;
    } catch (error) {
      await end(runner, 'ROLLBACK').catch(() => undefined);
      // Only a connection that broke is given back before we do: what was asked on it since then says nothing.
      throw runner.isReleased ? connectionLost(error) : error;
    } finally {
      await runner.release();
    }
  }

  /** The record is the last that happens. A command without a fact that changed nothing is left to be closed. */
  private async commit(tx: Tx, runner: QueryRunner): Promise<void> {
    if (tx.facts.length > 0 && tx.isLeft) throw new Error('a command that published a fact cannot be left');
    if (tx.facts.length === 0 && !tx.isLeft) await refuseUnrecorded(runner);
    if (tx.facts.length === 0) return;
    const client = (await runner.connect()) as pg.PoolClient;
    const records = tx.facts.map((fact) => this.journal.record(tx.ctx, fact));
    markActive(runner, false);
    await commitWith(client, records);
  }
}

function openTx(ctx: Context, runner: QueryRunner): Tx {
  let isLeft = false;
  return {
    ctx,
    em: runner.manager,
    facts: [],
    query: async <Row>(sql: string, parameters?: unknown[]) =>
      rowsOf<Row>(await runner.query(sql, parameters)),
    leave: () => {
      isLeft = true;
    },
    get isLeft() {
      return isLeft;
    },
  };
}

/** One round trip for BEGIN and the settings; TypeORM is told, so that nothing in it begins a second one. */
async function begin(runner: QueryRunner, ctx: Context, mode: 'READ ONLY' | 'READ WRITE'): Promise<void> {
  await runner.connect();
  await runner.query(beginStatement(ctx, mode));
  markActive(runner, true);
}

async function end(runner: QueryRunner, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  if (!runner.isTransactionActive) return;
  markActive(runner, false);
  await runner.query(how);
}

/** TypeORM answers `UPDATE … RETURNING` with rows and a count, everything else with rows. */
function rowsOf<Row>(result: unknown): Row[] {
  const isPair =
    Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (isPair ? result[0] : result) as Row[];
}

/** TypeORM only reads this flag; it cannot know a transaction that it did not begin itself. */
function markActive(runner: QueryRunner, isActive: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = isActive;
}
