import type { Context } from '../tenancy/context.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WORD = /^[a-z0-9 .:-]{1,80}$/i;

/**
 * BEGIN and the settings of TRUST T1 in one statement text, so in one round trip. The simple protocol takes no
 * parameters: every value is checked against a pattern that has no quote in it before it is written.
 */
export function beginStatement(ctx: Context, mode: 'READ ONLY' | 'READ WRITE'): string {
  const settings: [string, string | undefined, RegExp][] = [
    ['tenant', ctx.tenantId, UUID],
    ['actor', ctx.actor.id, UUID],
    ['purpose', ctx.purpose, WORD],
    ['assessment', ctx.assessmentId, UUID],
    ['respondent', ctx.respondentId, UUID],
    ['door', ctx.door, /^[0-9a-f]{64}$/],
  ];
  const calls = settings
    .filter(([, value]) => value !== undefined)
    .map(([name, value, shape]) => setting(name, value!, shape));
  const relaxed = ctx.isDoneAgainIfLost === true ? 'SET LOCAL synchronous_commit = off; ' : '';
  return `BEGIN ${mode}; ${relaxed}SELECT ${calls.join(', ')}`;
}

// The third argument is `true`: the setting ends with the transaction and never reaches the next user of the pool.
function setting(name: string, value: string, shape: RegExp): string {
  if (!shape.test(value)) throw new Error(`the setting app.${name} has a wrong form`);
  return `set_config('app.${name}', '${value}', true)`;
}
