import { rateLimited } from '../errors/problems.js';
import { ReadingSlots } from '../intake/apart/reading-slots.js';

/** A file in flight is held in memory: no workspace takes more than four times the largest (TRUST T10). */
const AT_ONCE = { most: 4, waiting: 32 };
const TOO_MANY = 'Too many files are being sent at this moment. Send yours again in a few seconds.';
const TRY_AGAIN_SECONDS = 10;

interface Workspace {
  readonly slots: ReadingSlots;
  uploads: number;
}

/**
 * Files a workspace sends at once. The next waits unread, so whoever sends it is slowed by the network itself; past a
 * length the queue only hides that it is too much.
 */
export class UploadsInFlight {
  private readonly workspaces = new Map<string, Workspace>();

  /** Does the work when it is its turn. Error: RATE_LIMITED when too many wait. */
  async take<Result>(tenantId: string, work: () => Promise<Result>): Promise<Result> {
    const workspace = this.workspaces.get(tenantId) ?? { slots: new ReadingSlots(AT_ONCE), uploads: 0 };
    this.workspaces.set(tenantId, workspace);
    workspace.uploads += 1;
    try {
      const done = await workspace.slots.run(async () => ({ result: await work() }));
      if (done === null) throw rateLimited(TOO_MANY, TRY_AGAIN_SECONDS);
      return done.result;
    } finally {
      workspace.uploads -= 1;
      if (workspace.uploads === 0) this.workspaces.delete(tenantId);
    }
  }
}
