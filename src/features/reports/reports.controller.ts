import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonical } from '../../platform/crypto/canonical.js';
import { forbidden, notFound, Problem, unauthenticated } from '../../platform/errors/problems.js';
import { Refusals } from '../../platform/graphql/refusals.js';
import { uuidOf } from '../../platform/graphql/typed-ids.js';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, reads } from '../../platform/tenancy/role-table.js';
import { ReportsService } from './reports.service.js';

/** Files go by plain HTTP. They hold answers, so the class of answers decides who gets them. */
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly staff: StaffAuthenticator,
    private readonly service: ReportsService,
    private readonly refusals: Refusals,
  ) {}

  @Get(':file')
  async download(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [id, ending] = [file.slice(0, file.lastIndexOf('.')), file.slice(file.lastIndexOf('.') + 1)];
    if (ending !== 'pdf' && ending !== 'json') throw notFound();
    const { report, model, bytes } = await this.fileFor(await this.caller(request), uuidOf('rpt', id));
    const isPdf = ending === 'pdf';
    const name = isPdf ? report.fileName : report.fileName.replace(/\.pdf$/, '.json');
    return reply
      .type(isPdf ? 'application/pdf' : 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('content-security-policy', 'sandbox')
      .header('cache-control', 'no-store')
      .send(isPdf ? bytes : canonical(model));
  }

  private async caller(request: FastifyRequest): Promise<Context> {
    const ctx = await this.staff.authenticate(request);
    if (ctx === null) throw unauthenticated();
    return ctx;
  }

  /** Whoever is told no here is on record, as at the API. */
  private async fileFor(ctx: Context, id: string) {
    try {
      if (!may(ctx.role, 'reports.read') || !reads(ctx.role, 'P4'))
        throw forbidden('read reports with answers');
      return await this.service.file(ctx, id);
    } catch (error) {
      if (error instanceof Problem) await this.refusals.record(ctx, 'report', error.kind);
      throw error;
    }
  }
}
