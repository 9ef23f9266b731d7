import { Injectable } from '@nestjs/common';
import { mapTerms } from '../../core/data-flow/map-terms.js';
import { flowTable, nodeTable } from '../../core/data-flow/map-tables.js';
import { ropa } from '../../core/data-flow/ropa.js';
import { ropaJsonLd } from '../../core/data-flow/ropa-json-ld.js';
import { withStatedGroups } from '../../core/data-flow/stated-groups.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/problems.js';
import { EventBus } from '../../platform/events/bus.js';
import { csvOf } from '../../platform/export/csv.js';
import { xlsxOf, type SheetToWrite } from '../../platform/export/xlsx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { MapExported } from './data-flows.events.js';
import { DataMapsService } from './data-maps.service.js';
import { documentOf, JudgedMaps, type JudgedMap } from './judged-maps.js';
import { MapLawBook } from './map-law.js';
import { MapPrints } from './map-prints.js';
import { RecordTables } from './record-tables.js';

export interface MapFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json; charset=utf-8';
const LD = 'application/ld+json; charset=utf-8';

/** A map and its records as files; whoever takes one out is on record. */
@Injectable()
export class MapFilesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly judged: JudgedMaps,
    private readonly book: MapLawBook,
    private readonly records: RecordTables,
    private readonly maps: DataMapsService,
    private readonly prints: MapPrints,
  ) {}

  /** `what`: map.json, map-en.pdf, nodes.csv, flows.xlsx, ropa-cnil-controller.xlsx, ropa.json, ropa.jsonld … */
  async file(ctx: Context, id: string, what: string): Promise<MapFile> {
    const judged = await this.judged.read(ctx, id);
    const file = (await this.paper(ctx, judged, what)) ?? this.fileOf(judged, what);
    if (file === null) throw notFound();
    await this.db.tx(ctx, (tx) => this.bus.publish(tx, new MapExported(id, what)));
    return { ...file, name: `${ctx.today}-${what}` };
  }

  private async paper(ctx: Context, judged: JudgedMap, what: string): Promise<Omit<MapFile, 'name'> | null> {
    if (!what.endsWith('.pdf')) return null;
    const { name } = await this.maps.find(ctx, judged.id);
    const bytes = await this.prints.print(ctx, name, judged, what);
    return bytes === null ? null : { type: 'application/pdf', bytes };
  }

  private fileOf(judged: JudgedMap, what: string): Omit<MapFile, 'name'> | null {
    const [table = '', ending = ''] = what.split('.');
    if (what === 'map.json') return { type: JSON_TYPE, bytes: inLines(this.document(judged)) };
    const record = ropa(judged.check, this.book.columns);
    if (what === 'ropa.json') return { type: JSON_TYPE, bytes: inLines(record) };
    if (what === 'ropa.jsonld')
      return { type: LD, bytes: inLines(ropaJsonLd(record, judged.map, this.book.terms)) };
    const sheet = this.sheet(judged, table);
    if (sheet === null) return null;
    if (ending === 'csv') return { type: 'text/csv; charset=utf-8', bytes: csvOf(sheet.rows, true) };
    return ending === 'xlsx' ? { type: XLSX, bytes: xlsxOf(sheet) } : null;
  }

  private sheet(judged: JudgedMap, name: string): SheetToWrite | null {
    if (name === 'nodes') return { name, rows: nodeTable(judged.map) };
    if (name === 'flows') return { name, rows: flowTable(judged.check) };
    return this.records.table(judged, name);
  }

  /** The map with the identifiers of its words, for whoever reads it without us. */
  private document({ map, isDated }: JudgedMap): object {
    const whole = withStatedGroups(map);
    return { ...documentOf({ map: whole, isDated }), ...mapTerms(whole, this.book.terms) };
  }
}

function inLines(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
