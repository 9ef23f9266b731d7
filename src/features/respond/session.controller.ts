import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  clearSessionCookie,
  sessionCookie,
  setSessionCookie,
  VENDOR_COOKIE,
} from '../../platform/http/cookies.js';
import { DoorService } from '../invites/door.service.js';
import { NewLinksService } from '../invites/new-links.service.js';
import { RespondSessionsService } from '../invites/respond-sessions.service.js';
import { StartInput, TokenInput } from './session.inputs.js';

/** The vendor's door. No GET is here: looking at a link with a scanner changes nothing (TRUST T4). */
@Controller('respond')
export class RespondSessionController {
  constructor(
    private readonly door: DoorService,
    private readonly sessions: RespondSessionsService,
    private readonly newLinks: NewLinksService,
  ) {}

  /** What the landing page says. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() { token }: TokenInput, @Req() { ip }: FastifyRequest) {
    const found = await this.door.find(token, ip);
    await this.door.noteOpened(found);
    const { landing, state, submittedAt } = found.assessment;
    return { ...landing, state, isReadOnly: submittedAt !== null };
  }

  /** A person ticked the statement and pressed *Start*. */
  @Post('session')
  @HttpCode(204)
  async start(
    @Body() { token }: StartInput,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.door.find(token, ip);
    setSessionCookie(reply, VENDOR_COOKIE, await this.sessions.start(found));
  }

  @Delete('session')
  @HttpCode(204)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(sessionCookie(request, VENDOR_COOKIE));
    clearSessionCookie(reply, VENDOR_COOKIE);
  }

  @Post('new-link')
  @HttpCode(202)
  async newLink(@Body() { token }: TokenInput, @Req() { ip }: FastifyRequest) {
    await this.newLinks.ask(token, ip);
    return {};
  }
}
