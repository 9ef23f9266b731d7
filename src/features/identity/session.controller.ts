import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  clearSessionCookie,
  sessionCookie,
  setSessionCookie,
  STAFF_COOKIE,
} from '../../platform/http/cookies.js';
import { OrganisationsService } from './organisations.service.js';
import { ChoosePasswordInput, LinkInput, SetupInput, SignInInput } from './session.inputs.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out, beside GraphQL: the only staff requests that carry no session yet. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly setup: SetupService,
    private readonly sessions: SessionsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Get('state')
  async state(@Req() request: FastifyRequest) {
    const ctx = await this.sessions.contextIfAny(sessionCookie(request, STAFF_COOKIE));
    return { isSignedIn: ctx !== null, isEmptyInstance: await this.organisations.isEmptyInstance() };
  }

  @Post()
  @HttpCode(204)
  async byPassword(
    @Body() input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    setSessionCookie(
      reply,
      STAFF_COOKIE,
      await this.signIn.byPassword(input.email, input.password, request.ip),
    );
  }

  @Post('link')
  async byLink(@Body() input: LinkInput, @Res() reply: FastifyReply) {
    const result = await this.signIn.byLink(input.token);
    if (!('token' in result)) return reply.code(200).send({ needsPassword: true, ...result });
    setSessionCookie(reply, STAFF_COOKIE, result.token);
    return reply.code(204).send();
  }

  @Post('password')
  @HttpCode(204)
  async choosePassword(@Body() input: ChoosePasswordInput, @Res({ passthrough: true }) reply: FastifyReply) {
    setSessionCookie(reply, STAFF_COOKIE, await this.signIn.choosePassword(input.token, input.password));
  }

  @Post('setup')
  @HttpCode(204)
  async setUp(@Body() input: SetupInput, @Res({ passthrough: true }) reply: FastifyReply) {
    setSessionCookie(reply, STAFF_COOKIE, await this.setup.setUp(input.token, input));
  }

  @Delete()
  @HttpCode(204)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const ctx = await this.sessions.contextIfAny(sessionCookie(request, STAFF_COOKIE));
    if (ctx !== null) await this.sessions.end(ctx);
    clearSessionCookie(reply, STAFF_COOKIE);
  }
}
