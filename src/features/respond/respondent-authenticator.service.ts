import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sessionCookie, VENDOR_COOKIE } from '../../platform/http/cookies.js';
import { RespondentAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { RespondSessionsService } from '../invites/respond-sessions.service.js';

@Injectable()
export class RespondCookieAuthenticator extends RespondentAuthenticator {
  constructor(private readonly sessions: RespondSessionsService) {
    super();
  }

  authenticate(request: FastifyRequest): Promise<Context | null> {
    return this.sessions.contextOf(sessionCookie(request, VENDOR_COOKIE));
  }
}
