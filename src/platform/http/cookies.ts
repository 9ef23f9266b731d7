import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

export const STAFF_COOKIE = '__Host-sid';
export const VENDOR_COOKIE = '__Host-rsid';
/** Which browser asked for a code by mail. */
export const ASK_COOKIE = '__Host-rask';

/** By which a browser is known again; one for each respondent, since one browser may answer for several. */
export function markCookie(respondentId: string): string {
  return `__Host-rmark-${respondentId.slice(-12)}`;
}

/** `__Host-`: this host only, https or localhost only, no domain, whole path. */
const RULES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export function setSessionCookie(reply: FastifyReply, name: string, token: string): void {
  void reply.setCookie(name, token, RULES);
}

/** Outlives the window of the browser. */
export function setLastingCookie(reply: FastifyReply, name: string, token: string, minutes: number): void {
  void reply.setCookie(name, token, { ...RULES, maxAge: minutes * 60 });
}

export function clearSessionCookie(reply: FastifyReply, name: string): void {
  void reply.clearCookie(name, RULES);
}

export function sessionCookie(request: FastifyRequest, name: string): string | undefined {
  return request.cookies[name];
}
