import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, Problem, unauthenticated, type ErrorKind } from '../../platform/errors/problems.js';
import { Refusals } from '../../platform/graphql/refusals.js';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, reads, type Action } from '../../platform/tenancy/role-table.js';
import { attachmentNamed } from '../assessments/file-name.js';

export interface HandedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A file that is too large is no attempt at anything. */
const RECORDED: ReadonlySet<ErrorKind> = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** Who stands at the plain HTTP doors of agreements; whoever is told no here is on record, as at the API. */
@Injectable()
export class AgreementDesk {
  constructor(
    private readonly staff: StaffAuthenticator,
    private readonly refusals: Refusals,
  ) {}

  /** The texts of agreements are confidential, whatever else a role may do with them. */
  async serve<T>(request: FastifyRequest, action: Action, work: (ctx: Context) => Promise<T>): Promise<T> {
    const ctx = await this.staff.authenticate(request);
    if (ctx === null) throw unauthenticated();
    try {
      if (!may(ctx.role, action) || !reads(ctx.role, 'P2')) throw forbidden('handle texts of agreements');
      return await work(ctx);
    } catch (error) {
      if (error instanceof Problem && RECORDED.has(error.kind))
        await this.refusals.record(ctx, 'agreement document', error.kind);
      throw error;
    }
  }
}

/** As an attachment that no browser opens as a page (TRUST T11). */
export function handOver(reply: FastifyReply, { name, type, bytes }: HandedFile): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', attachmentNamed(name))
    .header('content-security-policy', 'sandbox')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes));
}
