import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import { cursor, pageOf, readCursor, type Page } from '../../platform/graphql/pages.js';
import type { Context } from '../../platform/tenancy/context.js';
import { HolidayPlaces } from '../holidays/holiday-places.js';
import { Service } from '../vendors/service.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { agreementFields } from './agreement-fields.js';
import type { AgreementsArgs } from './agreement-filter.inputs.js';
import { AgreementService } from './agreement-service.entity.js';
import { Agreement } from './agreement.entity.js';
import { AgreementAdded, AgreementChanged } from './agreements.events.js';
import type { AddAgreementInput, AgreementFields, ChangeAgreementInput } from './agreements.inputs.js';
import { agreementsList, type AgreementLine } from './agreements.list.sql.js';
import { Amendments } from './amendments.js';

/** The register of agreements. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
    private readonly amendments: Amendments,
    private readonly holidays: HolidayPlaces,
  ) {}

  /** What ends first stands first. */
  page(ctx: Context, args: AgreementsArgs): Promise<Page<Agreement>> {
    const list = agreementsList(ctx, args.filter ?? {}, readCursor(args.after, 3), args.first + 1);
    return this.db.read(ctx, async (tx) => {
      const lines = await tx.query<AgreementLine>(list.sql, list.parameters);
      const [counted] = await tx.query<{ total: number }>(list.count, list.countParameters);
      const rows = await tx.em.findBy(Agreement, {
        tenantId: ctx.tenantId,
        id: In(lines.map(({ id }) => id)),
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return pageOf(
        lines,
        args.first,
        counted!.total,
        ({ id }) => byId.get(id)!,
        (line) => cursor(line.key, line.title_key, line.id),
      );
    });
  }

  find(ctx: Context, id: string): Promise<Agreement> {
    return this.db.read(ctx, (tx) => this.load(tx, id));
  }

  add(ctx: Context, input: AddAgreementInput): Promise<Agreement> {
    return this.db.tx(ctx, async (tx) => {
      const vendor = await this.vendors.load(tx, input.vendorId);
      const fields = this.fieldsOf(tx, input);
      const row = { tenantId: ctx.tenantId, id: uuidv7(), vendorId: vendor.id };
      const addsToId = await this.amendments.contractFor(tx, { ...row, ...fields } as Agreement);
      await tx.em.insert(Agreement, { ...row, ...fields, addsToId } as never);
      await this.cover(tx, row, input.serviceIds ?? []);
      const agreement = await this.load(tx, row.id);
      await this.amendments.settle(tx, agreement, null);
      await this.bus.publish(tx, new AgreementAdded(agreement, fields));
      return agreement;
    });
  }

  change(ctx: Context, input: ChangeAgreementInput): Promise<Agreement> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, input.id);
      const fields = this.fieldsOf(tx, input, before);
      const addsToId = await this.amendments.contractFor(tx, { ...before, ...fields });
      await this.update(tx, before, input.expectedVersion, { ...fields, addsToId });
      if (input.serviceIds) await this.cover(tx, before, input.serviceIds);
      const after = await this.load(tx, before.id);
      await this.amendments.settle(tx, after, before);
      await this.bus.publish(tx, new AgreementChanged(before, fields, isReadOtherwise(before, fields)));
      return after;
    });
  }

  /** An agreement of a vendor the caller may see; anything else is not there. */
  async load(tx: Tx, id: string): Promise<Agreement> {
    const agreement = await tx.em.findOneBy(Agreement, { tenantId: tx.ctx.tenantId, id });
    if (agreement === null) throw notFound();
    await this.vendors.load(tx, agreement.vendorId);
    return agreement;
  }

  /** The same, locked: of several people who act at one moment the next one sees what the first one did. */
  async claim(tx: Tx, id: string): Promise<Agreement> {
    await tx.query('SELECT 1 FROM app.agreement WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
      tx.ctx.tenantId,
      id,
    ]);
    return this.load(tx, id);
  }

  /** Only while nobody else changed it since it was read as version `expectedVersion`. */
  async update(tx: Tx, before: Agreement, expectedVersion: number, set: Partial<Agreement>): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const { affected } = await tx.em.update(Agreement, where, {
      ...set,
      version: expectedVersion + 1,
      updatedAt: tx.ctx.now,
    });
    if (affected === 0) refuseStale({ agreement: before }, 'agreement');
  }

  private fieldsOf({ ctx }: Tx, input: AgreementFields, own?: Agreement): Partial<Agreement> {
    const fields = agreementFields(input, ctx.today, own);
    const { holidayPlace = null } = fields;
    if (holidayPlace !== null && this.holidays.find(holidayPlace) === null)
      refuse('INVALID', 'holidayPlace', 'Choose a place from the list.');
    return fields;
  }

  private async cover(
    tx: Tx,
    { id, vendorId }: Pick<Agreement, 'id' | 'vendorId'>,
    serviceIds: readonly string[],
  ) {
    const { tenantId } = tx.ctx;
    const wanted = [...new Set(serviceIds)];
    const known = await tx.em.countBy(Service, { tenantId, vendorId, id: In(wanted) });
    if (known !== wanted.length)
      refuse('NOT_FOUND', 'serviceIds', 'This vendor has no such service. Choose from the list.');
    await tx.em.delete(AgreementService, { tenantId, agreementId: id });
    for (const serviceId of wanted)
      await tx.em.insert(AgreementService, { tenantId, agreementId: id, serviceId });
  }
}

/** Which clauses apply to a text depends on both. */
function isReadOtherwise(before: Agreement, { laws, hasTransfers }: Partial<Agreement>): boolean {
  return before.hasTransfers !== hasTransfers || before.laws.toSorted().join() !== laws?.toSorted().join();
}
