import type { FastifyReply, FastifyRequest } from 'fastify';
import { isThisMachine } from './this-machine.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks a file that our own page sends. No form can add a header, and a script of another site may not. */
export const UPLOAD_MARK = 'x-assay-upload';

/**
 * No act without a same-origin mark and a JSON body type, or for a file our own header (TRUST T5): a form on another
 * site can send none of them.
 * Browsers set Sec-Fetch-Site; where it is missing, Origin must be ours.
 */
export function refuseForeignPosts(publicUrl: () => string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (SAFE.has(request.method) || isOneClick(request)) return;
    if (!isSameOrigin(request, publicUrl()))
      await refuse(reply, 403, 'FORBIDDEN', 'This request came from another site.');
    else if (hasBody(request) && !isJson(request) && !isMarkedFile(request))
      await refuse(reply, 415, 'INVALID_INPUT', 'Send application/json.');
  };
}

/**
 * Mail programs end reminders by a POST of their own, without a page (RFC 8058). The address itself is the secret, and
 * it can do nothing else.
 */
function isOneClick({ url }: FastifyRequest): boolean {
  return /^\/respond\/reminders\?of=[\w.-]+$/.test(url);
}

function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  return origin === publicUrl || isNearby(origin, request.headers.host);
}

/** Whoever looks at it from this machine may use either of its names; any other host is written by the caller. */
function isNearby(origin: string | undefined, host: string | undefined): boolean {
  return isThisMachine(host) && origin === `http://${host}`;
}

function hasBody(request: FastifyRequest): boolean {
  return (
    request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
  );
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '');
}

function isMarkedFile(request: FastifyRequest): boolean {
  return (
    request.headers[UPLOAD_MARK] !== undefined &&
    /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')
  );
}

async function refuse(reply: FastifyReply, status: number, code: string, message: string): Promise<void> {
  await reply.code(status).send({ code, message });
}
