import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import { sentFile } from '../../platform/http/multipart.js';
import { AgreementDesk, handOver } from './agreement-desk.js';
import { DocumentsService } from './documents.service.js';

/** TRUST T11: of one file. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Files of agreements go by plain HTTP. */
@Controller('agreements')
export class DocumentsController {
  constructor(
    private readonly desk: AgreementDesk,
    private readonly service: DocumentsService,
  ) {}

  /** The caller is known before a byte of the file is read. */
  @Post(':agreement/documents')
  async upload(@Param('agreement') agreement: string, @Req() request: FastifyRequest) {
    return this.desk.serve(request, 'agreements.edit', async (ctx) => {
      const { name, bytes, texts } = await sentFile(request, MOST_BYTES, ctx.tenantId);
      const handed = { name, bytes, isSignedCopy: texts.get('isSignedCopy') === 'true' };
      const { id, state } = await this.service.store(ctx, uuidOf('dpa', agreement), handed);
      return { id: typedId('doc', id), state };
    });
  }

  @Get('documents/:document')
  async download(
    @Param('document') document: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.desk.serve(request, 'agreements.read', (ctx) =>
      this.service.serve(ctx, uuidOf('doc', document)),
    );
    return handOver(reply, file);
  }
}
