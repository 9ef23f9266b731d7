import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import type { Tx } from '../database/tx.js';
import { connectionOf, type DatabaseTarget } from '../database/target.js';
import { describeError } from '../errors/describe-error.js';
import { Clock } from '../tenancy/clock.js';
import { WorkspaceZone } from '../tenancy/workspace-zone.js';
import { jobContext } from '../tenancy/context.js';
import type { JobPayload, Task } from './job.js';
import { LeftJobs } from './left-jobs.js';
import { SteadyPool } from './steady-pool.js';

const logger = new Logger('jobs');

/** Slow work: enqueued in the transaction that asks for it, so it happens exactly if that commits. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly tasks = new Map<string, Task>();
  private readonly hourly = new Map<string, () => Promise<void>>();
  private runner: Runner | undefined;
  private pool: Pool | undefined;
  private left: LeftJobs | undefined;

  constructor(
    private readonly target: DatabaseTarget,
    private readonly clock: Clock,
    private readonly zone: WorkspaceZone,
  ) {}

  register(name: string, task: Task): void {
    this.tasks.set(name, task);
  }

  /** Work of no workspace, at the beginning of each hour; of several workers one does it. Missed hours are not made up. */
  everyHour(name: string, work: () => Promise<void>): void {
    this.hourly.set(name, work);
  }

  /** `key` joins jobs that are the same; it also names the mail or webhook the job leads to. */
  async enqueue(
    tx: Tx,
    name: string,
    payload: Omit<JobPayload, 'tenantId'>,
    key: string,
    runAt?: string,
  ): Promise<void> {
    const full = { ...payload, tenantId: tx.ctx.tenantId };
    await tx.query('SELECT app.enqueue($1, $2, $3, $4, $5)', [
      name,
      JSON.stringify(full),
      key,
      runAt ?? null,
      12,
    ]);
  }

  async start(concurrency = 2): Promise<void> {
    const pool = new SteadyPool({ ...connectionOf(this.target, 'app_worker'), max: 6 });
    this.pool = pool;
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => pool.bear(workerPool.id));
    this.runner = await run({
      pgPool: pool,
      events,
      schema: 'graphile_worker',
      concurrency,
      noHandleSignals: true,
      pollInterval: 1_000,
      parsedCronItems: parseCronItems(
        [...this.hourly.keys()].map((task) => ({ task, match: '0 * * * *', options: { backfillPeriod: 0 } })),
      ),
      taskList: this.taskList(),
      logger: new WorkerLogger(() => () => undefined),
    });
    this.left = new LeftJobs(pool);
    await this.left.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.left?.stop();
    await this.runner?.stop();
    await this.pool?.end();
  }

  private taskList() {
    const tasks = [...this.tasks].map(([name, task]) => {
      const inContext = async (payload: unknown) => {
        const job = payload as JobPayload;
        const zone = await this.zone.of(job.tenantId);
        return task(jobContext(job.tenantId, name, this.clock.now(), zone), job);
      };
      return [name, this.guarded(name, inContext)] as const;
    });
    const hourly = [...this.hourly].map(([name, work]) => [name, this.guarded(name, work)] as const);
    return Object.fromEntries([...tasks, ...hourly]);
  }

  private guarded(name: string, work: (payload: unknown) => Promise<void>) {
    return async (payload: unknown): Promise<void> => {
      try {
        await work(payload);
      } catch (error) {
        logger.error({ task: name, ...describeError(error) });
        throw error;
      }
    };
  }
}
