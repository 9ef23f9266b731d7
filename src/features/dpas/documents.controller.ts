import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, Problem, unauthenticated, type ErrorKind } from '../../platform/errors/problems.js';
import { Refusals } from '../../platform/graphql/refusals.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import { sentFile } from '../../platform/http/multipart.js';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, reads, type Action } from '../../platform/tenancy/role-table.js';
import { attachmentNamed } from '../assessments/file-name.js';
import { DocumentsService } from './documents.service.js';

/** TRUST T11: of one file. */
const MOST_BYTES = 25 * 1024 * 1024;

/** A file that is too large is no attempt at anything. */
const RECORDED: ReadonlySet<ErrorKind> = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** Files of agreements go by plain HTTP; whoever is told no here is on record, as at the API. */
@Controller('agreements')
export class DocumentsController {
  constructor(
    private readonly staff: StaffAuthenticator,
    private readonly refusals: Refusals,
    private readonly service: DocumentsService,
  ) {}

  /** The caller is known before a byte of the file is read. */
  @Post(':agreement/documents')
  async upload(@Param('agreement') agreement: string, @Req() request: FastifyRequest) {
    return this.as(request, 'agreements.edit', async (ctx) => {
      const { name, bytes, texts } = await sentFile(request, MOST_BYTES);
      const handed = { name, bytes, isSignedCopy: texts.get('isSignedCopy') === 'true' };
      const { id, state } = await this.service.store(ctx, uuidOf('dpa', agreement), handed);
      return { id: typedId('doc', id), state };
    });
  }

  /** As an attachment that no browser opens as a page (TRUST T11). */
  @Get('documents/:document')
  async download(
    @Param('document') document: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { name, type, bytes } = await this.as(request, 'agreements.read', (ctx) => {
      if (!reads(ctx.role, 'P2')) throw forbidden('read agreements');
      return this.service.serve(ctx, uuidOf('doc', document));
    });
    return reply
      .type(type)
      .header('content-disposition', attachmentNamed(name))
      .header('content-security-policy', 'sandbox')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes));
  }

  private async as<T>(
    request: FastifyRequest,
    action: Action,
    work: (ctx: Context) => Promise<T>,
  ): Promise<T> {
    const ctx = await this.staff.authenticate(request);
    if (ctx === null) throw unauthenticated();
    try {
      if (!may(ctx.role, action)) throw forbidden('handle files of agreements');
      return await work(ctx);
    } catch (error) {
      if (error instanceof Problem && RECORDED.has(error.kind))
        await this.refusals.record(ctx, 'agreement document', error.kind);
      throw error;
    }
  }
}
