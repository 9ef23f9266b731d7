import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidOf } from '../../platform/graphql/typed-ids.js';
import { handOver, RegisterDesk } from '../vendors/register-desk.js';
import { MapFilesService } from './map-files.service.js';

/** A map and its records as files. A POST, since the record says who took it out. */
@Controller('maps')
export class MapFilesController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly service: MapFilesService,
  ) {}

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
