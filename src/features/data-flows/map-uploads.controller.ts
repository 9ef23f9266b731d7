import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from '../../platform/errors/problems.js';
import { inLanguage, readerLanguage } from '../../platform/errors/reader-words.js';
import { Refused, refuse } from '../../platform/errors/user-errors.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import { sentFile } from '../../platform/http/multipart.js';
import { RegisterDesk } from '../vendors/register-desk.js';
import type { DataMap } from './data-map.entity.js';
import { MOST_VERSIONS } from './data-flows.inputs.js';
import { DataMapsService } from './data-maps.service.js';
import { MapEditsService } from './map-edits.service.js';

/** A map of 5,000 nodes and 50,000 flows has some 20 MiB. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Maps and edits that are larger than the variables of a query may be (TRUST T10): a file of the format assay-map/1,
 * and an edit as `editDataMap` takes it. The answers are those of the mutations.
 */
@Controller('maps')
export class MapUploadsController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly maps: DataMapsService,
    private readonly edits: MapEditsService,
  ) {}

  @Post('file')
  @HttpCode(200)
  create(@Req() request: FastifyRequest) {
    return this.desk.serve(request, 'maps.edit', 'make a map of a file', (ctx) =>
      answered(request, async () => {
        const { bytes, texts } = await sentFile(request, MOST_BYTES, ctx.tenantId);
        return this.maps.create(ctx, texts.get('name') ?? '', jsonOf(bytes, 'file'));
      }),
    );
  }

  @Post(':map/edit')
  @HttpCode(200)
  edit(@Param('map') map: string, @Req() request: FastifyRequest) {
    return this.desk.serve(request, 'maps.edit', 'edit a map', (ctx) =>
      answered(request, async () => {
        const { bytes, texts } = await sentFile(request, MOST_BYTES, ctx.tenantId);
        return this.edits.edit(ctx, {
          id: uuidOf('map', map),
          expectedVersion: versionOf(texts.get('expectedVersion')),
          ownVersions: versionsOf(texts.get('ownVersions')),
          edit: jsonOf(bytes, 'edit'),
        });
      }),
    );
  }
}

async function answered({ headers }: FastifyRequest, work: () => Promise<{ map: DataMap }>) {
  try {
    const { map, ...rest } = await work();
    return { ...rest, map: lineOf(map), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { map } = (error.current ?? {}) as { map?: DataMap };
    return {
      map: map === undefined ? null : lineOf(map),
      userErrors: inLanguage(error.userErrors, readerLanguage(headers['accept-language'])),
    };
  }
}

function lineOf({ id, version, nodes, flows }: DataMap) {
  return { id: typedId('map', id), version, nodes, flows };
}

function jsonOf(bytes: Uint8Array, field: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(
      'INVALID',
      field,
      'The file is no JSON. Take the map out as map.json, or correct the file.',
    );
  }
}

function versionOf(text: string | undefined): number {
  const version = Number(text);
  if (!Number.isSafeInteger(version)) throw invalidInput('Say on which version of the map the edit rests.');
  return version;
}

/** Versions with commas between them; none where nothing is said. */
function versionsOf(text = ''): number[] {
  return text === '' ? [] : text.split(',').slice(0, MOST_VERSIONS).map(versionOf);
}
