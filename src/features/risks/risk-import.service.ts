import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { CompanyBook } from '../vendors/company-book.js';
import { firstTable } from '../vendors/first-table.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { AddingService } from './adding.service.js';
import { type FileLanguage, RiskFileWords } from './risk-file-words.js';
import { columnsIn, type ImportSurroundings, planRows, type RowPlan } from './risk-import-plan.js';
import { RisksImported } from './risks.events.js';
import { settingsOf } from './settings-of.js';

const BATCH = 100;

/** A list of risks from elsewhere: looked at as often as somebody likes, then taken in. */
@Injectable()
export class RiskImportService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly adding: AddingService,
    private readonly words: RiskFileWords,
    private readonly book: CompanyBook,
  ) {}

  /** What an import would do, row by row. Writes nothing. */
  async plan(ctx: Context, bytes: Uint8Array, language: FileLanguage): Promise<RowPlan[]> {
    const { heads, rows } = await firstTable(bytes);
    const columns = columnsIn(heads, this.words.all());
    if (!columns.has('vendor') || !columns.has('statement'))
      refuse(
        'INVALID',
        'file',
        'The list needs at least the columns Vendor and Risk. Take the register out as a file to see all heads.',
      );
    return this.db.read(ctx, async (tx) => planRows(rows, columns, await this.around(tx, language)));
  }

  /** Takes in what is settled, a hundred rows a transaction; done again, what came in before is the same and stays. */
  async apply(ctx: Context, bytes: Uint8Array, language: FileLanguage): Promise<RowPlan[]> {
    const plans = await this.plan(ctx, bytes, language);
    const due = plans.flatMap((plan) => (plan.act === 'add' ? [plan.input] : []));
    for (let at = 0; at < due.length; at += BATCH)
      await this.db.tx(ctx, async (tx) => {
        for (const input of due.slice(at, at + BATCH)) await this.adding.write(tx, input, 'IMPORT');
      });
    const counts = { added: due.length, rows: plans.length };
    await this.db.tx(ctx, (tx) => this.bus.publish(tx, new RisksImported(ctx.tenantId, counts)));
    return plans;
  }

  private async around(tx: Tx, language: FileLanguage): Promise<ImportSurroundings> {
    const { tenantId } = tx.ctx;
    const vendors = await tx.em.findBy(Vendor, { tenantId, isArchived: false });
    const groups = await tx.query<{ id: string; name_key: string }>(GROUPS, [tenantId]);
    const risks = await tx.query<{ vendor_id: string; statement: string }>(KNOWN, [tenantId]);
    const languages = this.words.all();
    // A file that somebody took out here says what our rules found in the language of that reader.
    const known = new Set(
      risks.flatMap(({ vendor_id, statement }) =>
        languages.map((each) => `${vendor_id} ${each.said(statement).toLowerCase()}`),
      ),
    );
    return {
      scale: (await settingsOf(tx)).scale,
      vendorsOf: (name) => vendorsCalled(name, vendors, this.book),
      groupOf: (name) => groups.find(({ name_key }) => name_key === name.toLowerCase())?.id ?? null,
      isKnown: (vendorId, statement) => known.has(`${vendorId} ${statement.toLowerCase()}`),
      words: this.words.in(language),
      languages,
    };
  }
}

/** Only groups somebody is in: a row for an empty one would be nobody's. */
const GROUPS = `SELECT g.id, g.name_key FROM app.people_group g WHERE g.tenant_id = $1 AND NOT g.is_archived
  AND EXISTS (SELECT 1 FROM app.group_member m WHERE (m.tenant_id, m.group_id) = (g.tenant_id, g.id))`;
const KNOWN = `SELECT vendor_id, statement FROM app.risk WHERE tenant_id = $1`;

function vendorsCalled(name: string, vendors: readonly Vendor[], book: CompanyBook) {
  const said = name.toLowerCase();
  const same = vendors.filter(
    ({ nameKey, legalName }) => nameKey === said || legalName?.toLowerCase() === said,
  );
  const keys = new Set(book.keysOf(name));
  const alike = vendors.filter((vendor) => book.keysOf(vendor.name).some((key) => keys.has(key)));
  return { ids: same.map(({ id }) => id), alike: alike.map((vendor) => vendor.name).slice(0, 3) };
}
