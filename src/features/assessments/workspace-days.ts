import { Injectable } from '@nestjs/common';
import { DeadlineAudience } from '../../platform/deadlines/deadline-audience.js';
import { Clock } from '../../platform/tenancy/clock.js';
import type { Day, Instant } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';

export interface WorkspaceDay {
  readonly tenantId: string;
  readonly day: Day;
  readonly at: Instant;
}

/** Which day it is in each workspace, by its own clock. */
@Injectable()
export class WorkspaceDays {
  constructor(
    private readonly clock: Clock,
    private readonly audience: DeadlineAudience,
  ) {}

  async now(): Promise<WorkspaceDay[]> {
    const at = this.clock.now();
    const all = await this.audience.workspaces();
    return all.map(({ id, timeZone }) => ({ tenantId: id, day: localTime(timeZone, at).day, at }));
  }
}
