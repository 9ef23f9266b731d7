import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unauthenticated } from '../../platform/errors/problems.js';
import { RespondentAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Letters } from '../assessments/letters.js';
import { printCopy } from './copy.pdf.js';
import { CopyService } from './copy.service.js';

/** The vendor keeps what it said, in a form it can read and in one its tools can. */
@Controller('respond')
export class CopyController {
  constructor(
    private readonly respondents: RespondentAuthenticator,
    private readonly copies: CopyService,
    private readonly letters: Letters,
  ) {}

  @Get('copy.json')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const copy = await this.copies.copy(await this.caller(request));
    const text = JSON.stringify(copy, null, 2);
    return attachment(reply, 'answers.json', 'application/json; charset=utf-8').send(text);
  }

  @Get('copy.pdf')
  async pdf(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const copy = await this.copies.copy(await this.caller(request));
    const bytes = await printCopy(copy, this.letters.wording(copy.language));
    return attachment(reply, 'answers.pdf', 'application/pdf').send(bytes);
  }

  private async caller(request: FastifyRequest): Promise<Context> {
    const ctx = await this.respondents.authenticate(request);
    if (ctx === null) throw unauthenticated();
    return ctx;
  }
}

function attachment(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type(type);
}
