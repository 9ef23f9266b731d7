import { addMinutes } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';
import { momentIn } from '../platform/tenancy/local-time.js';

/** The same workspace, another person, some days earlier. */
export function onBehalf(ctx: Context, personId: string, daysAgo: number): Context {
  const now = addMinutes(ctx.now, -daysAgo * 24 * 60);
  return { ...ctx, actor: { kind: 'person', id: personId }, ...momentIn(ctx.timeZone, now) };
}
