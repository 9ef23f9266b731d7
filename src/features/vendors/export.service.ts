import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { coverStanding } from '../../core/clause/agreement-cover.js';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { csvOf } from '../../platform/export/csv.js';
import { xlsxInParts } from '../../platform/export/xlsx.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Context } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { exportedRows, type ExportedVendor } from './export-columns.js';
import type { ExportInput } from './export.inputs.js';
import { RegisterWords } from './register-words.js';
import type { Vendor } from './vendor.entity.js';
import { VendorsExported } from './register.events.js';
import { VendorsService } from './vendors.service.js';

export interface ExportedFile {
  name: string;
  type: string;
  bytes: Uint8Array | string;
}

/** The register as a file: exactly the rows, columns and order that are on screen. */
@Injectable()
export class ExportService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
    private readonly words: RegisterWords,
  ) {}

  async file(ctx: Context, input: ExportInput): Promise<ExportedFile> {
    const found = await this.all(ctx, input);
    const owners = await this.namesOf(ctx, Person, found, 'ownerId');
    const groups = await this.namesOf(ctx, PeopleGroup, found, 'ownerGroupId');
    const rows = found.map((vendor): ExportedVendor => ({
      vendor,
      ownerName: owners.get(vendor.ownerId ?? '') ?? '',
      groupName: groups.get(vendor.ownerGroupId ?? '') ?? '',
      underContract: coverStanding({ from: vendor.agreementFrom, until: vendor.agreementUntil }, ctx.today),
      updatedOn: localTime(ctx.timeZone, vendor.updatedAt).day,
    }));
    await this.db.tx(ctx, (tx) =>
      this.bus.publish(tx, new VendorsExported(ctx.tenantId, input.format, rows.length)),
    );
    const words = this.words.in(input.language);
    const table = exportedRows(rows, input.columns, ctx.role, words);
    const name = `${words.say('file.name')}-${ctx.today}.${input.format}`;
    return input.format === 'csv'
      ? {
          name,
          type: 'text/csv; charset=utf-8',
          bytes: csvOf(table, input.withMark === true, SEPARATOR[input.language]),
        }
      : { name, type: XLSX, bytes: await inSlices(xlsxInParts({ name: words.say('sheet'), rows: table })) };
  }

  /** Page by page, as the screen asks for them: no statement of it is longer than one page of the list. */
  private async all(ctx: Context, { filter, sort, direction }: ExportInput): Promise<Vendor[]> {
    const found: Vendor[] = [];
    for (let after: string | undefined, isMore = true; isMore;) {
      const asked = { filter, sort, direction, first: PAGE, after };
      const page = await this.vendors.page(ctx, asked, WHOLE);
      found.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.endCursor ?? undefined;
      isMore = page.pageInfo.hasNextPage;
    }
    return found.map(withPlainInstant);
  }

  private async namesOf(
    ctx: Context,
    entity: EntityTarget<Person | PeopleGroup>,
    vendors: readonly Vendor[],
    key: 'ownerId' | 'ownerGroupId',
  ): Promise<Map<string, string>> {
    const ids = [...new Set(vendors.map((vendor) => vendor[key]).filter((id) => id !== null))];
    const owners = await this.db.findBy(ctx, entity, 'id', ids);
    return new Map(owners.map(({ id, name }) => [id, name]));
  }
}

const PAGE = 500;
const SEPARATOR = { en: ',', de: ';' } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A field that no column shows asks the hot list for every column. */
const WHOLE: ReadonlySet<string> = new Set(['history']);

/** The hot list's rows come as PostgreSQL gives them; the entity has its instants as text. */
function withPlainInstant(vendor: Vendor): Vendor {
  return { ...vendor, updatedAt: new Date(vendor.updatedAt).toISOString() };
}
