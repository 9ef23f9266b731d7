import { Body, Controller, Delete, HttpCode, HttpException, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ASK_COOKIE,
  clearSessionCookie,
  markCookie,
  sessionCookie,
  setLastingCookie,
  setSessionCookie,
  VENDOR_COOKIE,
} from '../../platform/http/cookies.js';
import { DoorService, type Found } from '../invites/door.service.js';
import { CODE_MINUTES } from '../invites/code-minting.service.js';
import { MailCodesService, type AskedCode } from '../invites/mail-codes.service.js';
import { NewLinksService } from '../invites/new-links.service.js';
import { KNOWN_MINUTES, RespondSessionsService } from '../invites/respond-sessions.service.js';
import { RespondService } from './respond.service.js';
import { CodeInput, LeaveInput, StartInput, TokenInput } from './session.inputs.js';

/** The vendor's door. No GET is here: looking at a link with a scanner changes nothing (TRUST T4). */
@Controller('respond')
export class RespondSessionController {
  constructor(
    private readonly door: DoorService,
    private readonly sessions: RespondSessionsService,
    private readonly codes: MailCodesService,
    private readonly newLinks: NewLinksService,
    private readonly respond: RespondService,
  ) {}

  /** What the landing page says. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() { token }: TokenInput, @Req() { ip }: FastifyRequest) {
    const found = await this.door.find(token, ip);
    await this.door.noteOpened(found);
    return this.respond.landing(found.ctx);
  }

  /** A person ticked the statement and pressed *Start*; pressed again, it sends another code. */
  @Post('session')
  @HttpCode(204)
  async start(
    @Body() { token }: StartInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.door.find(token, request.ip);
    const isKnown = await this.sessions.isKnown(found, sessionCookie(request, markOf(found)));
    if (!(await this.codes.isNeeded(found, isKnown))) return this.letIn(reply, found, isKnown);
    const asked = await this.codes.send(found);
    setLastingCookie(reply, ASK_COOKIE, asked.browser, CODE_MINUTES);
    throw codeNeeded(asked, found);
  }

  /** The code from the mail, typed in the browser that asked for it. */
  @Post('code')
  @HttpCode(204)
  async enter(
    @Body() { token, code }: CodeInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.door.find(token, request.ip);
    await this.codes.check(found, sessionCookie(request, ASK_COOKIE), code.replaceAll(/\s/g, ''));
    clearSessionCookie(reply, ASK_COOKIE);
    await this.letIn(reply, found, true);
  }

  @Delete('session')
  @HttpCode(204)
  async end(
    @Body() { isShared = false }: LeaveInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const ctx = await this.sessions.end(sessionCookie(request, VENDOR_COOKIE));
    clearSessionCookie(reply, VENDOR_COOKIE);
    if (isShared && ctx?.respondentId !== undefined) clearSessionCookie(reply, markCookie(ctx.respondentId));
  }

  @Post('new-link')
  @HttpCode(202)
  async newLink(@Body() { token }: TokenInput, @Req() { ip }: FastifyRequest) {
    await this.newLinks.ask(token, ip);
    return {};
  }

  /** The session's token is also the mark by which the browser is known again, once it counts as known. */
  private async letIn(reply: FastifyReply, found: Found, isKnown: boolean): Promise<void> {
    const token = await this.sessions.start(found, isKnown);
    setSessionCookie(reply, VENDOR_COOKIE, token);
    setLastingCookie(reply, markOf(found), token, KNOWN_MINUTES);
  }
}

function markOf({ invite }: Found): string {
  return markCookie(invite.respondentId);
}

/** Where the code reaches nobody, the page says whom to ask for help. */
function codeNeeded({ sentTo, isOnlyKept }: AskedCode, { assessment }: Found): HttpException {
  const { senderName, senderEmail } = assessment.landing;
  const message = isOnlyKept
    ? 'This browser is new here. A code is needed, and mail does not leave this server: ask the sender.'
    : 'This browser is new here. Type the code that was sent to you by mail.';
  const help = isOnlyKept ? { senderName, senderEmail } : {};
  return new HttpException(
    { code: 'CODE_NEEDED', message, sentTo, validMinutes: CODE_MINUTES, ...help },
    403,
  );
}
