import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalidInput, unauthenticated } from '../../platform/errors/problems.js';
import { sentFile } from '../../platform/http/multipart.js';
import { UPLOAD_MARK } from '../../platform/http/same-origin.js';
import { RespondentAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { sendFile } from '../assessments/evidence.controller.js';
import { EVIDENCE_LIMITS } from '../assessments/evidence-limits.js';
import { EvidenceReading } from '../assessments/evidence-reading.service.js';
import { EvidenceService } from '../assessments/evidence.service.js';
import { FileTickets } from '../assessments/file-tickets.service.js';
import { respondEvidence } from './evidence.types.js';

/** Files by plain HTTP, in and out, each by a ticket of this session. */
@Controller('respond/evidence')
export class RespondEvidenceController {
  constructor(
    private readonly respondents: RespondentAuthenticator,
    private readonly tickets: FileTickets,
    private readonly service: EvidenceService,
    private readonly reading: EvidenceReading,
  ) {}

  /** The ticket travels in the header that marks a file of our own page; an upload that breaks off leaves nothing. */
  @Post()
  @HttpCode(201)
  async upload(@Req() request: FastifyRequest) {
    const ctx = await this.caller(request);
    const ticket = await this.tickets.spend(ctx, 'upload', String(request.headers[UPLOAD_MARK] ?? ''));
    const file = await whole(request, ctx);
    const evidence = respondEvidence(await this.service.store(ctx, ticket.questionId!, file));
    return { ...evidence, id: `evd_${evidence.id}` };
  }

  @Get(':ticket')
  async fetch(@Param('ticket') ticket: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendFile(reply, await this.reading.fetch(await this.caller(request), ticket));
  }

  private async caller(request: FastifyRequest): Promise<Context> {
    const ctx = await this.respondents.authenticate(request);
    if (ctx === null) throw unauthenticated();
    return ctx;
  }
}

/** A connection that ended is no fault of ours: nothing was stored, and nobody hears the answer. */
async function whole(request: FastifyRequest, { tenantId }: Context) {
  try {
    return await sentFile(request, EVIDENCE_LIMITS.bytesAFile, tenantId);
  } catch (error) {
    if (request.raw.aborted || request.raw.destroyed) throw invalidInput('The file did not arrive whole.');
    throw error;
  }
}
