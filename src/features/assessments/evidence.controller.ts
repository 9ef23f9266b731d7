import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, unauthenticated } from '../../platform/errors/problems.js';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import { may } from '../../platform/tenancy/role-table.js';
import { EvidenceReading, type ServedFile } from './evidence-reading.service.js';
import { attachmentNamed } from './file-name.js';

/** The file behind a ticket, for the session that asked for it. */
@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly staff: StaffAuthenticator,
    private readonly reading: EvidenceReading,
  ) {}

  @Get(':ticket')
  async fetch(@Param('ticket') ticket: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const ctx = await this.staff.authenticate(request);
    if (ctx === null) throw unauthenticated();
    if (!may(ctx.role, 'assessments.read')) throw forbidden('open a document');
    return sendFile(reply, await this.reading.fetch(ctx, ticket));
  }
}

/** As an attachment that no browser opens as a page (TRUST T11). */
export function sendFile(reply: FastifyReply, { name, mediaType, bytes }: ServedFile): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', attachmentNamed(name))
    .header('content-security-policy', 'sandbox')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes));
}
