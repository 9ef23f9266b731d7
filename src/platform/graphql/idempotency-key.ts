import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Context } from '../tenancy/context.js';

const KEY = /^[\w-]{8,80}$/;

/** The caller's key of this request with a digest of its body; spent by the first command that runs under it. */
export function withIdempotency(ctx: Context | null, request: FastifyRequest): Context | null {
  const key = request.headers['idempotency-key'];
  if (ctx === null || typeof key !== 'string' || !KEY.test(key)) return ctx;
  const digest = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
  return { ...ctx, idempotency: { key, digest, isSpent: false } };
}
