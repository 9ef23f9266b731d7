import type { Pool } from 'pg';

const OFTEN_MS = 20_000;

/**
 * A job that a killed server had begun stays locked for four hours. Each runner names its connections as it names
 * itself in its locks, so what is locked by a runner without a connection is free again: within half a minute, or in
 * the second minute of a PostgreSQL that was killed too, when the living are connected again.
 */
const RELEASE = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker._private_jobs j
  WHERE locked_at < now() - interval '10 seconds' AND pg_postmaster_start_time() < now() - interval '1 minute'
    AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.application_name = j.locked_by)
  HAVING count(*) > 0`;

/** Takes up what other runners left behind when they were killed. */
export class LeftJobs {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly pool: Pool) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => void this.release().catch(() => undefined), OFTEN_MS);
    this.timer.unref();
    await this.release();
  }

  /** An outage is no matter: the next look comes. The look itself is a sign of life, for its connection bears the name. */
  async release(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query(RELEASE);
    } finally {
      client.release();
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
