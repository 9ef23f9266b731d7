import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Clock } from '../tenancy/clock.js';
import { jobContext } from '../tenancy/context.js';
import { DeadlineAudience } from './deadline-audience.js';
import { PASS } from './deadline-pass.js';
import { localTime } from '../tenancy/local-time.js';

const SWEEP = 'deadlines';
/** Mails of the day leave from this hour on, in the workspace's zone. */
const FROM_HOUR = 6;

/** Looks each hour where a day has begun, and asks for the pass of that workspace. */
@Injectable()
export class DeadlineSweep implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly audience: DeadlineAudience,
  ) {}

  onModuleInit(): void {
    this.jobs.everyHour(SWEEP, () => this.sweep());
  }

  /** Workspaces in which the day has begun; each is a job of its own, so that one cannot hold up the others. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    for (const { id, timeZone } of await this.audience.workspaces()) {
      const { day, hour } = localTime(timeZone, now);
      if (hour < FROM_HOUR) continue;
      await this.db.bookkeeping(jobContext(id, SWEEP, now), (tx) =>
        this.jobs.enqueue(tx, PASS, {}, `${SWEEP}:${id}:${day}`),
      );
    }
  }
}
