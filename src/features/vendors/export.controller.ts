import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExportInput } from './export.inputs.js';
import { ExportService } from './export.service.js';
import { handOver, RegisterDesk } from './register-desk.js';

/** The list as a file. A POST, since the record says who took it out. */
@Controller('vendors/export')
export class ExportController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly service: ExportService,
  ) {}

  @Post()
  async export(@Body() input: ExportInput, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const file = await this.desk.serve(request, 'vendors.read', 'take the list of vendors out', (ctx) =>
      this.service.file(ctx, input),
    );
    return handOver(reply, file);
  }
}
