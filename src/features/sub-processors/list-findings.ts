import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { addedSinceFirst } from '../../core/sub-processors/added-since-first.js';
import { UNKNOWN_PLACE } from '../../core/sub-processors/list-page.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised, type RaisedFinding } from '../../platform/events/findings-raised.js';
import { FindingLaws } from '../../platform/finding-laws.js';
import { Service } from '../vendors/service.entity.js';
import { placeOfList } from './list-place.js';
import { ListReference, listOfCore, type NamesInLists } from './list-reference.js';
import { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { SubProcessor } from './sub-processor.entity.js';
import { NoticeRecorded } from './sub-processors.events.js';

/** So many names stand in a finding; the page shows all. */
const NAMED = 5;

/** What a list says about itself: companies that came without a notice, and companies that work nobody says where. */
@Injectable()
export class ListFindings implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly reference: ListReference,
    private readonly laws: FindingLaws,
  ) {}

  onModuleInit(): void {
    this.laws.register('sub_processor', (rule) => LAWS[rule] ?? []);
    this.bus.on(NoticeRecorded, async (tx, { serviceId: id }) => {
      const { tenantId } = tx.ctx;
      const isListed = await tx.em.existsBy(SubProcessorList, { tenantId, serviceId: id });
      if (isListed) await this.raise(tx, await tx.em.findOneByOrFail(Service, { tenantId, id }));
    });
  }

  /** Of all versions of the list: what came with an earlier one and was never told stays open. */
  async raise(tx: Tx, service: Service): Promise<void> {
    await this.reference.names.hold(tx);
    const findings = await this.of(tx, service, await this.reference.of(tx));
    const subject = { source: 'sub_processor', prefix: 'svc', id: service.id } as const;
    await this.bus.publish(tx, new FindingsRaised(subject, service.vendorId, service.tier, findings));
  }

  /** What would be raised if names counted like this. */
  async of(tx: Tx, service: Service, names: NamesInLists): Promise<RaisedFinding[]> {
    const place = placeOfList(service.vendorId);
    const versions = await versionsOf(tx, service);
    const added = addedSinceFirst(
      versions.map(({ list, rows }) => listOfCore(list, rows)),
      names.context,
    );
    const findings = [
      ...unnoticed(await withoutNotice(tx, service, added, names)),
      ...placeless(withoutPlace(versions.at(-1)?.rows ?? [])),
    ];
    return findings.map((one) => ({ ...one, place }));
  }
}

async function withoutNotice(
  tx: Tx,
  service: Service,
  added: readonly string[],
  { canonical }: NamesInLists,
): Promise<string[]> {
  const where = { tenantId: tx.ctx.tenantId, serviceId: service.id };
  const notices = added.length === 0 ? [] : await tx.em.findBy(SubProcessorNotice, where);
  const changes = notices.flatMap((notice) => notice.changes);
  const told = new Set(changes.filter(({ kind }) => kind === 'add').map(({ name }) => canonical(name)));
  return added.filter((name) => !told.has(canonical(name)));
}

/** What each rule of this feature rests on. */
const LAWS: Readonly<Record<string, readonly string[]>> = {
  'SP-01': ['GDPR 28(2)'],
  'SP-02': ['GDPR 28(2)'],
  'SP-03': ['GDPR 28(2)', 'GDPR 44'],
};

// Art. 28(2) GDPR: the processor informs of any intended addition, so that the controller can object.
function unnoticed(names: readonly string[]): RaisedFinding[] {
  if (names.length === 0) return [];
  const title = `Sub-processors were added without a notice on record: ${listed(names)}.`;
  return [{ rule: 'SP-01', severity: 'medium', title }];
}

// DOMAIN section 6: the controller must be able to name the whole chain; unknown is a finding, not a blank.
function placeless(names: readonly string[]): RaisedFinding[] {
  if (names.length === 0) return [];
  const title = `It is not said where these sub-processors work: ${listed(names)}.`;
  return [{ rule: 'SP-03', severity: 'low', title }];
}

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function withoutPlace(rows: readonly SubProcessor[]): string[] {
  return rows
    .filter(({ places }) => places.every((place) => place === UNKNOWN_PLACE))
    .map(({ name }) => name);
}

interface ListVersion {
  readonly list: SubProcessorList;
  readonly rows: readonly SubProcessor[];
}

/** Oldest first. */
async function versionsOf(tx: Tx, { id: serviceId }: Service): Promise<ListVersion[]> {
  const { tenantId } = tx.ctx;
  const where = { tenantId, serviceId };
  const lists = await tx.em.find(SubProcessorList, { where, order: { version: 'ASC' } });
  const rows = await tx.em.find(SubProcessor, {
    where: { tenantId, listId: In(lists.map(({ id }) => id)) },
    order: { position: 'ASC' },
  });
  return lists.map((list) => ({ list, rows: rows.filter(({ listId }) => listId === list.id) }));
}
