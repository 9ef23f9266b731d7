import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentFile } from '../../platform/http/multipart.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswerUnderWay, type ImportAnswer } from './import-answer.js';
import { type ImportChoices, readChoices, withFileName } from './import-choices.js';
import { ProblemsTable, type RowsInFile } from './import-problems.js';
import { ImportService } from './import.service.js';
import { ImportsService } from './imports.service.js';
import { handOver, RegisterDesk } from './register-desk.js';
import { RegisterWords } from './register-words.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** The file comes with each look and is kept by none; only what is being taken in waits here until it is in. */
@Controller('vendors/import')
export class ImportController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly service: ImportService,
    private readonly imports: ImportsService,
    private readonly words: RegisterWords,
  ) {}

  @Post('preview')
  @HttpCode(200)
  preview(@Req() request: FastifyRequest): Promise<ImportAnswer> {
    return this.withFile(request, async (ctx, bytes, choices) => {
      const underWay = new AnswerUnderWay(this.words.in(choices.language));
      const { head } = await this.service.plan(ctx, { bytes, choices }, underWay);
      return underWay.answer(head);
    });
  }

  @Post('problems')
  problems(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.listAsFile(request, reply, 'all');
  }

  @Post('to-mend')
  toMend(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.listAsFile(request, reply, 'to-mend');
  }

  /** Answers with the id under which the API says how far it is. */
  @Post()
  @HttpCode(202)
  apply(@Req() request: FastifyRequest): Promise<{ id: string }> {
    return this.withFile(request, async (ctx, bytes, _choices, text) => ({
      id: typedId('imp', await this.imports.ask(ctx, bytes, text)),
    }));
  }

  private async listAsFile(request: FastifyRequest, reply: FastifyReply, which: RowsInFile) {
    const file = await this.withFile(request, async (ctx, bytes, choices) => {
      const table = new ProblemsTable(this.words, choices, which);
      const { head } = await this.service.plan(ctx, { bytes, choices }, table);
      return table.file(head, ctx.today);
    });
    return handOver(reply, file);
  }

  /** The caller is known before a byte of the file is read. */
  private withFile<T>(
    request: FastifyRequest,
    work: (ctx: Context, bytes: Uint8Array, choices: ImportChoices, text: string) => Promise<T>,
  ): Promise<T> {
    return this.desk.serve(request, 'vendors.edit', 'import vendors', async (ctx) => {
      const { name, bytes, texts } = await sentFile(request, MOST_BYTES, ctx.tenantId);
      const text = withFileName(texts.get('choices') ?? '{}', name);
      return work(ctx, bytes, readChoices(text), text);
    });
  }
}
