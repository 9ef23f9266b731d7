import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentFile } from '../../platform/http/multipart.js';
import { uuidOf } from '../../platform/graphql/typed-ids.js';
import { handOver, RegisterDesk } from '../vendors/register-desk.js';
import { MapFilesService } from './map-files.service.js';
import { MapTablesService } from './map-tables.service.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** A map and its records as files. A POST, since the record says who took it out. */
@Controller('maps')
export class MapFilesController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly service: MapFilesService,
    private readonly tables: MapTablesService,
  ) {}

  /** What a table would put on the map; nothing is kept. Whoever agrees sends the edit like any other. */
  @Post(':map/table')
  @HttpCode(200)
  read(@Param('map') map: string, @Req() request: FastifyRequest) {
    return this.desk.serve(request, 'maps.edit', 'read a table for a map', async (ctx) => {
      const { bytes } = await sentFile(request, MOST_BYTES, ctx.tenantId);
      return this.tables.read(ctx, uuidOf('map', map), bytes);
    });
  }

  @Post(':map/:what')
  async take(
    @Param('map') map: string,
    @Param('what') what: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.desk.serve(request, 'maps.read', 'take a map out', (ctx) =>
      this.service.file(ctx, uuidOf('map', map), what),
    );
    return handOver(reply, file);
  }
}
