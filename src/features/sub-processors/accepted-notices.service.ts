import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import {
  listAfterNotice,
  type ListedCompany,
  type NotTaken,
} from '../../core/sub-processors/list-after-notice.js';
import type { NoticeChange } from '../../core/sub-processors/judge-notice.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Service } from '../vendors/service.entity.js';
import { ServicesService } from '../vendors/services.service.js';
import { ListsService } from './lists.service.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { SubProcessor } from './sub-processor.entity.js';
import { NoticeDecided } from './sub-processors.events.js';

/** What became of the list when a notice was accepted. */
export interface ListOutcome {
  /** The version that holds the changes; null: the list stayed as it was. */
  readonly version: number | null;
  readonly notTaken: readonly NotTaken[];
}

/** An accepted notice is the next version of the list: with the decision, or on the day on which it takes effect. */
@Injectable()
export class AcceptedNotices implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly services: ServicesService,
    private readonly lists: ListsService,
  ) {}

  onModuleInit(): void {
    this.bus.on(NoticeDecided, async (tx, { notice, decision }) => {
      const isToCome = notice.takesEffectOn !== null && notice.takesEffectOn > tx.ctx.today;
      if (decision === 'ACCEPTED' && !isToCome) await this.takeNow(tx, notice.id);
    });
  }

  /** Once a notice: of two that come, the second finds what the first made of it. */
  async takeNow(tx: Tx, id: string): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id };
    const { serviceId } = await tx.em.findOneByOrFail(SubProcessorNotice, where);
    const service = await this.services.claim(tx, serviceId);
    const notice = await tx.em.findOneByOrFail(SubProcessorNotice, where);
    if (notice.listOutcome !== null) return;
    const listOutcome = await this.take(tx, service, notice);
    await tx.em.update(SubProcessorNotice, where, { listOutcome } as never);
  }

  private async take(tx: Tx, service: Service, { changes }: SubProcessorNotice): Promise<ListOutcome> {
    const before = await this.lists.current(tx, service.id);
    const known = before === null ? null : await this.lists.rows(tx, before.id);
    await this.lists.reference.names.hold(tx);
    const { canonical } = await this.lists.reference.of(tx);
    const { rows, notTaken } = listAfterNotice(known, changes, { canonical, placeName });
    if (before === null || rows === null) return { version: null, notTaken };
    const next = {
      rows: rows.map(rowOf),
      header: before.header,
      source: 'NOTICE',
      asOn: tx.ctx.today,
    } as const;
    const list = await this.lists.take(tx, service, before, next);
    await this.noteInstruments(tx, list.id, changes);
    return { version: list.version, notTaken };
  }

  private async noteInstruments(tx: Tx, listId: string, changes: readonly NoticeChange[]): Promise<void> {
    const { canonical, counted } = await this.lists.reference.of(tx);
    const rows = await this.lists.rows(tx, listId);
    for (const { kind, name, instrument } of changes) {
      if (kind !== 'add' || instrument === null) continue;
      const named = rows.filter(({ canonicalName }) => counted(canonicalName) === canonical(name));
      const where = { tenantId: tx.ctx.tenantId, id: In(named.map(({ id }) => id)) };
      await tx.em.update(SubProcessor, where, { instrument });
    }
  }
}

/** What the vendor's own page said beside a company is kept. */
function rowOf(row: ListedCompany & Partial<Pick<SubProcessor, 'corporate' | 'address' | 'isSubsidiary'>>) {
  const { name, task, places, corporate = null, address = null, isSubsidiary = false } = row;
  return { name, task, places: [...places], corporate, address, isSubsidiary };
}

/** As a list writes it, so that it is read back as the same country. */
function placeName(country: string): string {
  if (country === 'EEA') return country;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(country) ?? country;
}
