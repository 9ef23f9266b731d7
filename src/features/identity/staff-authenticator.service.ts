import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { conflict } from '../../platform/errors/problems.js';
import { sessionCookie, STAFF_COOKIE } from '../../platform/http/cookies.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SessionsService } from './sessions.service.js';

/** The cookie says who; the header says which workspace the page believes to be in. They must agree (TRUST T5). */
@Injectable()
export class CookieAuthenticator extends StaffAuthenticator {
  constructor(private readonly sessions: SessionsService) {
    super();
  }

  async authenticate(request: FastifyRequest): Promise<Context | null> {
    return inItsTab(request, await this.sessions.contextOf(sessionCookie(request, STAFF_COOKIE)));
  }

  async suppose(request: FastifyRequest): Promise<Context | null> {
    return inItsTab(request, await this.sessions.supposedContextOf(sessionCookie(request, STAFF_COOKIE)));
  }
}

function inItsTab(request: FastifyRequest, ctx: Context | null): Context | null {
  const claimed = request.headers['x-assay-tenant'];
  if (ctx !== null && claimed !== undefined && claimed !== typedId('org', ctx.tenantId))
    throw conflict('This tab belongs to another workspace than the one you are signed in to. Reload it.');
  return ctx;
}
