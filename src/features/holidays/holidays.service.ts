import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { BusinessCalendar as Counted } from '../../core/calendar/business-days.js';
import { calendarFrom, freeDays, type HolidayChanges } from '../../core/calendar/free-days.js';
import { holidaysIn, type HolidayPlace } from '../../core/calendar/holidays.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { BusinessCalendarRow } from './business-calendar.entity.js';
import type { BusinessCalendar } from './business-calendar.type.js';
import { HolidayPlaces } from './holiday-places.js';
import { HolidaysChanged } from './holidays.events.js';
import type { ChangeBusinessCalendarInput } from './holidays.inputs.js';

/** How many years the page shows. */
const YEARS_SHOWN = 3;

/** The public holidays of a workspace, and the calendar that its clocks of business days run by. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly places: HolidayPlaces,
  ) {}

  view(ctx: Context): Promise<BusinessCalendar> {
    return this.db.read(ctx, (tx) => this.viewOf(tx));
  }

  /** For a count of so many business days that begins on a day. @param asked place null: that of the workspace */
  async calendarOf(
    tx: Tx,
    asked: { begins: Day; businessDays: number; place: string | null },
  ): Promise<Counted> {
    const named = this.places.find(asked.place);
    if (named !== null) return calendarFrom(named, { added: [], dropped: [] }, asked);
    const row = await this.row(tx);
    return calendarFrom(this.places.find(row?.place ?? null), changesOf(row), asked);
  }

  change(ctx: Context, input: ChangeBusinessCalendarInput): Promise<BusinessCalendar> {
    return this.db.tx(ctx, async (tx) => {
      const place = this.placeOf(input);
      if (input.verifiedOn != null && input.verifiedOn > ctx.today)
        refuse('INVALID', 'verifiedOn', 'Nobody can have compared the list on a day to come.');
      const changes = changesFrom(input, place);
      if (!(await this.write(tx, input, place, changes)))
        refuseStale({ businessCalendar: await this.viewOf(tx) }, 'list of public holidays');
      await this.bus.publish(tx, new HolidaysChanged(ctx.tenantId, place?.code ?? null, changes));
      return this.viewOf(tx);
    });
  }

  private placeOf({ place }: ChangeBusinessCalendarInput): HolidayPlace | null {
    const found = this.places.find(place ?? null);
    if (place != null && found === null) refuse('INVALID', 'place', 'Choose a place from the list.');
    return found;
  }

  /** Of two people who change the list at one moment, the second finds the version taken. */
  private async write(
    tx: Tx,
    { expectedVersion, verifiedOn = null }: ChangeBusinessCalendarInput,
    place: HolidayPlace | null,
    { added, dropped }: HolidayChanges,
  ): Promise<boolean> {
    const { tenantId } = tx.ctx;
    const values = [JSON.stringify(added), JSON.stringify(dropped), verifiedOn];
    const statement = expectedVersion === 0 ? INSERT : UPDATE;
    const key = expectedVersion === 0 ? uuidv7() : expectedVersion;
    const written = await tx.query(statement, [tenantId, key, place?.code ?? null, ...values]);
    return written.length > 0;
  }

  private async viewOf(tx: Tx): Promise<BusinessCalendar> {
    const row = await this.row(tx);
    const place = this.places.find(row?.place ?? null);
    const changes = changesOf(row);
    const first = Number(tx.ctx.today.slice(0, 4));
    const years = Array.from({ length: YEARS_SHOWN }, (_, at) => first + at);
    return {
      place: place?.code ?? null,
      source: place?.source ?? null,
      verifiedOn: row?.verifiedOn ?? null,
      days: freeDays(place, changes, years),
      ...changes,
      places: this.places.all.map(({ code, name, source }) => ({ code, name, source })),
      version: row?.version ?? 0,
    };
  }

  private row(tx: Tx): Promise<BusinessCalendarRow | null> {
    return tx.em.findOneBy(BusinessCalendarRow, { tenantId: tx.ctx.tenantId });
  }
}

const INSERT = `INSERT INTO app.business_calendar (tenant_id, id, place, added, dropped, verified_on)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id) DO NOTHING RETURNING id`;

const UPDATE = `UPDATE app.business_calendar SET place = $3, added = $4, dropped = $5, verified_on = $6,
    version = version + 1
  WHERE tenant_id = $1 AND version = $2 RETURNING id`;

function changesOf(row: BusinessCalendarRow | null): HolidayChanges {
  return { added: row?.added ?? [], dropped: row?.dropped ?? [] };
}

/** A day counts once, and only a holiday of the place can be dropped. */
function changesFrom(
  { added, dropped }: ChangeBusinessCalendarInput,
  place: HolidayPlace | null,
): HolidayChanges {
  const named = new Map(added.map(({ day, name }) => [day, name.trim()]));
  const isOfPlace = (day: Day) =>
    place !== null && holidaysIn(Number(day.slice(0, 4)), place).some((holiday) => holiday.day === day);
  return {
    added: [...named].map(([day, name]) => ({ day, name })),
    dropped: [...new Set(dropped)].filter((day) => isOfPlace(day)),
  };
}
