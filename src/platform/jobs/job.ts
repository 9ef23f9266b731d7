import type { Context } from '../tenancy/context.js';

/** Ids only: the job tables know no tenant and no row-level security. */
export type JobPayload = { tenantId: string } & Record<string, string | number | boolean | null>;

/** A task runs as `app_worker`. It may run again after a crash, so it must do nothing twice. */
export type Task = (ctx: Context, payload: JobPayload) => Promise<void>;
