import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentFile } from '../../platform/http/multipart.js';
import type { Context } from '../../platform/tenancy/context.js';
import { importAnswer, type Counts, type ImportAnswer } from './import-answer.js';
import { readChoices, type ImportChoices } from './import-choices.js';
import { problemsFile } from './import-problems.js';
import { ImportService } from './import.service.js';
import { handOver, RegisterDesk } from './register-desk.js';
import { RegisterWords } from './register-words.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** The file comes with each step and is kept by none: what was not taken in never was here. */
@Controller('vendors/import')
export class ImportController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly service: ImportService,
    private readonly words: RegisterWords,
  ) {}

  @Post('preview')
  @HttpCode(200)
  preview(@Req() request: FastifyRequest): Promise<ImportAnswer> {
    return this.withFile(request, async (ctx, bytes, choices) => {
      const { file, mapping, plans } = await this.service.plan(ctx, bytes, choices);
      return importAnswer(file, mapping, plans, this.words.in(choices.language));
    });
  }

  @Post('problems')
  async problems(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const file = await this.withFile(request, async (ctx, bytes, choices) => {
      const plan = await this.service.plan(ctx, bytes, choices);
      return problemsFile(plan, this.words.in(choices.language), ctx.today);
    });
    return handOver(reply, file);
  }

  @Post()
  @HttpCode(200)
  apply(@Req() request: FastifyRequest): Promise<{ counts: Counts }> {
    return this.withFile(request, async (ctx, bytes, choices) => ({
      counts: await this.service.apply(ctx, bytes, choices),
    }));
  }

  /** The caller is known before a byte of the file is read. */
  private withFile<T>(
    request: FastifyRequest,
    work: (ctx: Context, bytes: Uint8Array, choices: ImportChoices) => Promise<T>,
  ): Promise<T> {
    return this.desk.serve(request, 'vendors.edit', 'import vendors', async (ctx) => {
      const { bytes, texts } = await sentFile(request, MOST_BYTES);
      return work(ctx, bytes, readChoices(texts.get('choices')));
    });
  }
}
