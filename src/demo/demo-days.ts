import { addMinutes } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';

/** The same workspace, another person, some days earlier. */
export function onBehalf(ctx: Context, personId: string, daysAgo: number): Context {
  const now = addMinutes(ctx.now, -daysAgo * 24 * 60);
  return { ...ctx, actor: { kind: 'person', id: personId }, now, today: now.slice(0, 10) };
}
