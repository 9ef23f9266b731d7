import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorKind, forbidden, Problem, unauthenticated } from '../../platform/errors/problems.js';
import { Refusals } from '../../platform/graphql/refusals.js';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, type Action } from '../../platform/tenancy/role-table.js';
import type { ExportedFile } from './export.service.js';

/** Who stands at the plain HTTP doors of the register. Whoever is told no here is on record, as at the API. */
@Injectable()
export class RegisterDesk {
  constructor(
    private readonly staff: StaffAuthenticator,
    private readonly refusals: Refusals,
  ) {}

  async serve<T>(
    request: FastifyRequest,
    action: Action,
    what: string,
    work: (ctx: Context) => Promise<T>,
  ): Promise<T> {
    const ctx = await this.staff.authenticate(request);
    if (ctx === null) throw unauthenticated();
    try {
      if (!may(ctx.role, action)) throw forbidden(what);
      return await work(ctx);
    } catch (error) {
      if (error instanceof Problem && REFUSALS.has(error.kind))
        await this.refusals.record(ctx, what, error.kind);
      throw error;
    }
  }
}

/** A file that is too large is no attempt at anything. */
const REFUSALS: ReadonlySet<ErrorKind> = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** A file for whoever asked, kept by nobody on the way and opened by no browser. */
export function handOver(reply: FastifyReply, { name, type, bytes }: ExportedFile): FastifyReply {
  return reply
    .code(200)
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-security-policy', 'sandbox')
    .header('cache-control', 'no-store')
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}
