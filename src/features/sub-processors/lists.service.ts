import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { carriedNotes } from '../../core/sub-processors/carry-over.js';
import { compareLists, type ListDifference } from '../../core/sub-processors/compare-lists.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Service } from '../vendors/service.entity.js';
import { ServicesService } from '../vendors/services.service.js';
import { ListFindings } from './list-findings.js';
import { ListReference, listOfCore } from './list-reference.js';
import { rowOfInput } from './list-rows.js';
import { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessor } from './sub-processor.entity.js';
import { subsidiaryChanges, type SubsidiaryChanges } from './subsidiary-changes.js';
import { SubProcessorNoted, SubProcessorsRecorded } from './sub-processors.events.js';
import type { NoteSubProcessorInput, RecordSubProcessorsInput } from './sub-processors.inputs.js';

/** A list as it came in. */
export type SaidList = Pick<RecordSubProcessorsInput, 'rows' | 'source' | 'fileName' | 'header' | 'asOn'>;

/** Versions of the list of a service. A new one replaces none: what was said before stays to be compared with. */
@Injectable()
export class ListsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly services: ServicesService,
    readonly reference: ListReference,
    private readonly findings: ListFindings,
  ) {}

  record(ctx: Context, input: RecordSubProcessorsInput): Promise<SubProcessorList> {
    return this.db.tx(ctx, async (tx) => {
      const service = await this.services.claim(tx, input.serviceId);
      const before = await this.current(tx, service.id);
      if (input.asOn > ctx.today)
        refuse('INVALID', 'asOn', 'A list cannot be from a day to come. Enter the day on which you read it.');
      if ((before?.version ?? 0) !== input.expectedVersion) refuseStale({ list: before }, 'list');
      return this.take(tx, service, before, input);
    });
  }

  /** The next version, whoever it comes from; the caller has claimed the service. Names stay as they are meanwhile. */
  async take(tx: Tx, service: Service, before: SubProcessorList | null, said: SaidList) {
    await this.reference.names.hold(tx);
    const list = await this.insert(tx, service, said, before);
    const difference = before === null ? null : await this.differenceOf(tx, before, list);
    await this.bus.publish(tx, recorded(service, list, said.rows.length, difference));
    await this.findings.raise(tx, service);
    return list;
  }

  /** What people find out beside the list: the instrument, the own agreement, who engaged whom. */
  note(ctx: Context, input: NoteSubProcessorInput): Promise<SubProcessor> {
    return this.db.tx(ctx, async (tx) => {
      const { tenantId } = ctx;
      const before = await tx.em.findOneBy(SubProcessor, { tenantId, id: input.id });
      if (before === null) throw notFound();
      const list = await tx.em.findOneByOrFail(SubProcessorList, { tenantId, id: before.listId });
      const service = await this.services.load(tx, list.serviceId);
      if (!list.isCurrent)
        refuse('NOT_ALLOWED', 'id', 'This is an older version of the list. Note it in the newest one.');
      const set = await this.notesOf(tx, before, input);
      const where = { tenantId, id: before.id, version: input.expectedVersion };
      const { affected } = await tx.em.update(SubProcessor, where, {
        ...set,
        version: input.expectedVersion + 1,
      });
      if (affected === 0) refuseStale({ subProcessor: before }, 'entry');
      await this.bus.publish(tx, new SubProcessorNoted(service.vendorId, {}, set));
      return tx.em.findOneByOrFail(SubProcessor, { tenantId, id: before.id });
    });
  }

  difference(ctx: Context, fromId: string, toId: string): Promise<ListDifference & SubsidiaryChanges> {
    return this.db.read(ctx, async (tx) => {
      const [from, to] = [await this.load(tx, fromId), await this.load(tx, toId)];
      if (from.serviceId !== to.serviceId) throw notFound();
      const [older, newer] = [await this.rows(tx, from.id), await this.rows(tx, to.id)];
      const subsidiaries = subsidiaryChanges(older, newer, await this.reference.of(tx));
      return { ...(await this.differenceOf(tx, from, to)), ...subsidiaries };
    });
  }

  current(tx: Tx, serviceId: string): Promise<SubProcessorList | null> {
    return tx.em.findOneBy(SubProcessorList, { tenantId: tx.ctx.tenantId, serviceId, isCurrent: true });
  }

  rows(tx: Tx, listId: string): Promise<SubProcessor[]> {
    const where = { tenantId: tx.ctx.tenantId, listId };
    return tx.em.find(SubProcessor, { where, order: { position: 'ASC' } });
  }

  private async load(tx: Tx, id: string): Promise<SubProcessorList> {
    const list = await tx.em.findOneBy(SubProcessorList, { tenantId: tx.ctx.tenantId, id });
    if (list === null) throw notFound();
    await this.services.load(tx, list.serviceId);
    return list;
  }

  private async insert(
    tx: Tx,
    service: Service,
    said: SaidList,
    before: SubProcessorList | null,
  ): Promise<SubProcessorList> {
    const { tenantId, now } = tx.ctx;
    const keys = { tenantId, id: uuidv7() };
    if (before !== null)
      await tx.em.update(SubProcessorList, { tenantId, id: before.id }, { isCurrent: false });
    await tx.em.insert(SubProcessorList, {
      ...keys,
      serviceId: service.id,
      version: (before?.version ?? 0) + 1,
      isCurrent: true,
      source: said.source,
      fileName: said.fileName ?? null,
      format: said.header.length > 0 ? 'table' : 'list',
      header: said.header,
      asOn: said.asOn,
      recordedAt: now,
    });
    await this.insertRows(tx, keys.id, said, before);
    return tx.em.findOneByOrFail(SubProcessorList, keys);
  }

  private async insertRows(
    tx: Tx,
    listId: string,
    { rows }: SaidList,
    before: SubProcessorList | null,
  ): Promise<void> {
    const old = before === null ? [] : await this.rows(tx, before.id);
    const names = rows.map(({ name }) => name);
    const notes = carriedNotes(
      old.map((row) => ({ name: row.name, notes: row })),
      names,
      (await this.reference.of(tx)).context,
    );
    const { tenantId } = tx.ctx;
    const made = rows.map((row, position) => ({
      ...rowOfInput(row, notes.get(row.name), this.reference),
      tenantId,
      id: uuidv7(),
      listId,
      position,
    }));
    for (let at = 0; at < made.length; at += BATCH)
      await tx.em.insert(SubProcessor, made.slice(at, at + BATCH));
  }

  private async differenceOf(tx: Tx, from: SubProcessorList, to: SubProcessorList): Promise<ListDifference> {
    const older = listOfCore(from, await this.rows(tx, from.id));
    const newer = listOfCore(to, await this.rows(tx, to.id));
    return compareLists(older, newer, (await this.reference.of(tx)).context);
  }

  private async notesOf(tx: Tx, before: SubProcessor, input: NoteSubProcessorInput) {
    return {
      instrument: input.instrument ?? null,
      hasOwnAgreement: input.hasOwnAgreement ?? null,
      engagedBy: await this.engagerOf(tx, before, input.engagedBy?.trim() || null),
    };
  }

  /** Kept as the row of the engager keeps it, so that an alias taken back later parts nobody from it. */
  private async engagerOf(tx: Tx, before: SubProcessor, company: string | null): Promise<string | null> {
    if (company === null) return null;
    const { counted } = await this.reference.of(tx);
    const wanted = counted(company);
    if (wanted === counted(before.canonicalName))
      refuse('INVALID', 'engagedBy', 'A company cannot have engaged itself. Choose another one.');
    const others = await this.rows(tx, before.listId);
    const engager = others.find(({ canonicalName }) => counted(canonicalName) === wanted);
    if (engager === undefined)
      refuse('NOT_FOUND', 'engagedBy', 'This company is not in the list. Choose one from the list.');
    return engager.canonicalName;
  }
}

/** PostgreSQL takes 65,535 values a statement. */
const BATCH = 500;

function recorded(
  { vendorId }: Service,
  { version }: SubProcessorList,
  count: number,
  difference: ListDifference | null,
): SubProcessorsRecorded {
  const { added = [], removed = [], renamed = [], changedPlace = [] } = difference ?? {};
  return new SubProcessorsRecorded(vendorId, {
    version,
    count,
    added: added.length,
    removed: removed.length,
    renamed: renamed.length,
    moved: changedPlace.length,
  });
}
