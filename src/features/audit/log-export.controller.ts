import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { forbidden, invalidInput, notFound, unauthenticated } from '../../platform/errors/problems.js';
import { Refusals } from '../../platform/graphql/refusals.js';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may } from '../../platform/tenancy/role-table.js';
import { EventFilter } from './audit.inputs.js';
import { LogExportService } from './log-export.service.js';

const TYPES = { jsonl: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/** Files go by plain HTTP, piece by piece. */
@Controller('log')
export class LogExportController {
  constructor(
    private readonly staff: StaffAuthenticator,
    private readonly service: LogExportService,
    private readonly refusals: Refusals,
  ) {}

  @Get(':file')
  async download(
    @Param('file') file: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const format = file === 'log.jsonl' ? 'jsonl' : file === 'log.csv' ? 'csv' : undefined;
    if (format === undefined) throw notFound();
    const ctx = await this.reader(request);
    const lines = format === 'jsonl' ? this.service.chain(ctx) : this.service.table(ctx, filterIn(query));
    return reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="assay-log-${ctx.today}.${format}"`)
      .header('content-security-policy', 'sandbox')
      .header('cache-control', 'no-store')
      .send(Readable.from(lines));
  }

  private async reader(request: FastifyRequest): Promise<Context> {
    const ctx = await this.staff.authenticate(request);
    if (ctx === null) throw unauthenticated();
    if (may(ctx.role, 'audit.read')) return ctx;
    await this.refusals.record(ctx, 'log', 'FORBIDDEN');
    throw forbidden('read the log');
  }
}

const KNOWN = ['object', 'actions', 'from', 'to'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter of the page, out of its address. */
function filterIn(query: Record<string, unknown>): EventFilter {
  const unknown = Object.keys(query).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw invalidInput(`There is no filter ${unknown.slice(0, 40)} here.`);
  const { actions, ...rest } = query;
  const filter = plainToInstance(
    EventFilter,
    actions === undefined ? rest : { ...rest, actions: [actions].flat() },
  );
  const [fault] = validateSync(filter);
  if (fault !== undefined)
    throw invalidInput(Object.values(fault.constraints ?? {})[0] ?? 'This filter is not readable.');
  for (const day of [filter.from, filter.to])
    if (day !== undefined && !(DAY.test(day) && !Number.isNaN(Date.parse(day))))
      throw invalidInput('A day is written YYYY-MM-DD, for example 2027-01-12.');
  return filter;
}
