import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

export const STAFF_COOKIE = '__Host-sid';
export const VENDOR_COOKIE = '__Host-rsid';

/** `__Host-`: this host only, https or localhost only, no domain, whole path. */
const RULES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export function setSessionCookie(reply: FastifyReply, name: string, token: string): void {
  void reply.setCookie(name, token, RULES);
}

export function clearSessionCookie(reply: FastifyReply, name: string): void {
  void reply.clearCookie(name, RULES);
}

export function sessionCookie(request: FastifyRequest, name: string): string | undefined {
  return request.cookies[name];
}
