import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { holidaysSkipped } from '../../core/calendar/business-days.js';
import { endOfPeriod, type PeriodUnit } from '../../core/calendar/period.js';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { HolidaysChanged } from '../holidays/holidays.events.js';
import { HolidaysService } from '../holidays/holidays.service.js';
import type { NoticePeriod } from './notice-terms.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import type { NoticePeriodUnit } from './sub-processors.enums.js';

/** The last day to object, and the public holidays that the count passed over. */
export interface NoticeEnd {
  readonly objectionUntil: Day;
  readonly holidaysSkipped: readonly Day[];
}

/** Counts the time to object by the calendar of the workspace, and again when its public holidays change. */
@Injectable()
export class NoticeClock implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly holidays: HolidaysService,
  ) {}

  onModuleInit(): void {
    this.bus.on(HolidaysChanged, (tx) => this.countAgain(tx));
  }

  async endOf(tx: Tx, receivedOn: Day, { length, unit, place }: NoticePeriod): Promise<NoticeEnd> {
    const asked = { begins: receivedOn, businessDays: length, place };
    const calendar = await this.holidays.calendarOf(tx, asked);
    const objectionUntil = endOfPeriod(receivedOn, { length, unit: IN_CORE[unit] }, calendar);
    const isInBusinessDays = unit === 'BUSINESS_DAYS';
    const skipped = isInBusinessDays ? holidaysSkipped(receivedOn, objectionUntil, calendar) : [];
    return { objectionUntil, holidaysSkipped: skipped };
  }

  /** The one that is over first: days of two kinds cannot be told apart by their number. Null: none is stated. */
  async soonest(tx: Tx, receivedOn: Day, periods: readonly NoticePeriod[]): Promise<NoticePeriod | null> {
    let found: { readonly period: NoticePeriod; readonly until: Day } | null = null;
    for (const period of periods) {
      const { objectionUntil: until } = await this.endOf(tx, receivedOn, period);
      if (found === null || until < found.until) found = { period, until };
    }
    return found?.period ?? null;
  }

  /** What was decided keeps the day it was decided by. */
  private async countAgain(tx: Tx): Promise<void> {
    const { tenantId } = tx.ctx;
    const where = { tenantId, decision: IsNull(), periodUnit: 'BUSINESS_DAYS' as const };
    for (const notice of await tx.em.findBy(SubProcessorNotice, where)) {
      const { id, receivedOn, periodLength: length, periodUnit: unit, holidayPlace: place } = notice;
      const end = await this.endOf(tx, receivedOn, { length, unit, place });
      await tx.em.update(SubProcessorNotice, { tenantId, id }, end as never);
    }
  }
}

const IN_CORE: Readonly<Record<NoticePeriodUnit, PeriodUnit>> = {
  CALENDAR_DAYS: 'calendar_days',
  BUSINESS_DAYS: 'business_days',
};
