import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { csvOf } from '../../platform/export/csv.js';
import { xlsxOf } from '../../platform/export/xlsx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { fileRows, type RiskLine } from './risk-file-columns.js';
import { type FileLanguage, RiskFileWords } from './risk-file-words.js';
import type { RiskExportInput } from './risk-files.inputs.js';
import type { Risk } from './risk.entity.js';
import { RisksExported } from './risks.events.js';
import { RisksService } from './risks.service.js';

const PAGE = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list as a file: exactly the rows and the order that are on screen. */
@Injectable()
export class RiskExportService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly risks: RisksService,
    private readonly words: RiskFileWords,
  ) {}

  async file(ctx: Context, { format, language, filter, withMark }: RiskExportInput) {
    const lines = await this.named(ctx, await this.all(ctx, language, filter));
    await this.db.tx(ctx, (tx) =>
      this.bus.publish(tx, new RisksExported(ctx.tenantId, { format, count: lines.length })),
    );
    const words = this.words.in(language);
    const rows = fileRows(lines, words);
    const name = `${words.say('file.name')}-${ctx.today}.${format}`;
    return format === 'csv'
      ? { name, type: 'text/csv; charset=utf-8', bytes: csvOf(rows, withMark === true) }
      : { name, type: XLSX, bytes: xlsxOf({ name: words.say('sheet'), rows }) };
  }

  /** Page by page, as the screen asks for them: no statement of it is longer than one page of the list. */
  private async all(
    ctx: Context,
    language: FileLanguage,
    filter: RiskExportInput['filter'],
  ): Promise<Risk[]> {
    const found: Risk[] = [];
    for (let after: string | undefined, isMore = true; isMore;) {
      const page = await this.risks.page(ctx, language, { filter, first: PAGE, after });
      found.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.endCursor ?? undefined;
      isMore = page.pageInfo.hasNextPage;
    }
    return found;
  }

  private async named(ctx: Context, risks: readonly Risk[]): Promise<RiskLine[]> {
    const vendors = await this.db.findBy(ctx, Vendor, 'id', [
      ...new Set(risks.map(({ vendorId }) => vendorId)),
    ]);
    const groupIds = [...new Set(risks.flatMap(({ ownerGroupId }) => ownerGroupId ?? []))];
    const groups = await this.db.findBy(ctx, PeopleGroup, 'id', groupIds);
    const names = new Map([...vendors, ...groups].map(({ id, name }) => [id, name]));
    return risks.map((risk) => ({
      risk,
      vendor: names.get(risk.vendorId) ?? '',
      owner: names.get(risk.ownerGroupId ?? '') ?? '',
    }));
  }
}
