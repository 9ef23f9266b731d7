import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readerLanguage } from '../../platform/errors/reader-words.js';
import { Letters } from '../assessments/letters.js';
import { UnsubscribingService } from '../invites/unsubscribing.service.js';
import { reminderPage } from './reminder-page.js';

/** Ends reminders from within a mail program (RFC 8058) or from a page; a GET, as scanners send it, ends nothing. */
@Controller('respond/reminders')
export class RemindersController {
  constructor(
    private readonly unsubscribing: UnsubscribingService,
    private readonly letters: Letters,
  ) {}

  @Get()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.show(request, reply, false);
  }

  @Post()
  async stop(@Query('of') of: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.unsubscribing.stop(String(of));
    const isPerson = request.headers.accept?.includes('text/html') === true;
    return isPerson ? this.show(request, reply, true) : reply.code(204).send();
  }

  private show(request: FastifyRequest, reply: FastifyReply, isStopped: boolean) {
    const language = readerLanguage(request.headers['accept-language']);
    const page = reminderPage(this.letters.wording(language).reminderPage, language, isStopped);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  }
}
