import { Injectable } from '@nestjs/common';
import { isMapHead, mapFromTable, type MapFromTable } from '../../core/data-flow/map-from-table.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { firstTable } from '../vendors/first-table.js';
import { JudgedMaps } from './judged-maps.js';

/** How many faults a person looks through; the rest is counted. */
const FAULTS_SHOWN = 200;

/** A table as it would stand on a map, and on which version of the map that rests. */
export interface ReadMapTable extends MapFromTable {
  readonly version: number;
  readonly faultCount: number;
}

/** Tables of nodes and flows from elsewhere, looked at before they become an edit. */
@Injectable()
export class MapTablesService {
  constructor(private readonly judged: JudgedMaps) {}

  async read(ctx: Context, id: string, bytes: Uint8Array): Promise<ReadMapTable> {
    const { map, version } = await this.judged.read(ctx, id);
    const { heads, rows } = await firstTable(bytes, isMapHead);
    const read = mapFromTable(heads, rows, map);
    if (read === null)
      return refuse(
        'INVALID',
        'file',
        'The table needs the columns id and kind (nodes), or id, from_node and to_node (flows). Take one out to see all heads.',
      );
    const { faults } = read;
    return { ...read, version, faults: faults.slice(0, FAULTS_SHOWN), faultCount: faults.length };
  }
}
