import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../platform/errors/problems.js';
import { uuidOf } from '../../platform/graphql/typed-ids.js';
import { AgreementDesk, handOver } from './agreement-desk.js';
import { LettersService } from './letters.service.js';
import type { ModelLanguage } from './model-agreement.js';

/** What goes to the vendor: the points to negotiate, and a draft of our own. */
@Controller('agreements')
export class LettersController {
  constructor(
    private readonly desk: AgreementDesk,
    private readonly letters: LettersService,
  ) {}

  @Get(':agreement/asks.docx')
  async asks(
    @Param('agreement') agreement: string,
    @Query('language') language: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.desk.serve(request, 'agreements.read', (ctx) =>
      this.letters.asks(ctx, uuidOf('dpa', agreement), languageOf(language)),
    );
    return handOver(reply, file);
  }

  @Get(':agreement/draft.:form')
  async draft(
    @Param('agreement') agreement: string,
    @Param('form') form: string,
    @Query('language') language: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.desk.serve(request, 'agreements.read', (ctx) =>
      this.letters.draft(ctx, uuidOf('dpa', agreement), languageOf(language), formOf(form)),
    );
    return handOver(reply, file);
  }
}

function formOf(asked: string): 'docx' | 'pdf' {
  if (asked === 'docx' || asked === 'pdf') return asked;
  throw notFound();
}

function languageOf(asked: string | undefined): ModelLanguage {
  return asked === 'de' ? 'de' : 'en';
}
