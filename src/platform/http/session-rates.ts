import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { sessionCookie, STAFF_COOKIE, VENDOR_COOKIE } from './cookies.js';

/** How much more than a second's worth may come at once: a page asks for several things when it opens. */
const BURST_SECONDS = 3;
/** Cookies are written by the caller, so what is remembered of them has an end. */
const MOST_REMEMBERED = 10_000;
/** What answers with data or acts; pages and their parts are files. */
const DOORS = /^\/(graphql|respond\/graphql|respond\/evidence|evidence)(?=$|[/?])/;

interface Bucket {
  left: number;
  at: number;
}

/**
 * Requests a session may send (TRUST T10), counted in this process: it is this process that they would keep busy. What
 * guards secrets against guessing is counted in the database, by `Attempts`.
 */
export class SessionRates {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one request from the session's share; false when nothing is left of it. */
  take(session: string): boolean {
    const most = this.perSecond * BURST_SECONDS;
    const at = this.now();
    const known = this.buckets.get(session) ?? { left: most, at };
    const left = Math.min(most, known.left + ((at - known.at) / 1000) * this.perSecond);
    const isGranted = left >= 1;
    this.remember(session, { left: isGranted ? left - 1 : left, at });
    return isGranted;
  }

  /** The one that was silent longest goes first; it comes back with a full share, which by then it had. */
  private remember(session: string, bucket: Bucket): void {
    this.buckets.delete(session);
    this.buckets.set(session, bucket);
    if (this.buckets.size <= MOST_REMEMBERED) return;
    const [oldest] = this.buckets.keys();
    this.buckets.delete(oldest!);
  }
}

/** Before anything of a request is read. Whoever has no session shares one bucket with its address. */
export function limitRates(perSecond: number) {
  const rates = new SessionRates(perSecond);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (perSecond === 0 || !DOORS.test(request.url) || rates.take(whose(request))) return;
    const message = 'Too many requests at once. Wait a second, then try again.';
    const extensions = { code: 'RATE_LIMITED', retryAfterSeconds: 1 };
    await reply
      .code(429)
      .header('retry-after', '1')
      .header('cache-control', 'no-store')
      .send({ ...extensions, message, errors: [{ message, extensions }] });
  };
}

/** The token itself is kept nowhere. */
function whose(request: FastifyRequest): string {
  const cookie = request.url.startsWith('/respond') ? VENDOR_COOKIE : STAFF_COOKIE;
  const token = sessionCookie(request, cookie);
  if (token === undefined) return request.ip;
  return createHash('sha256').update(token).digest('base64url');
}
