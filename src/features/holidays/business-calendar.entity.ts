import { Column, Entity, Index } from 'typeorm';
import type { HolidayChanges } from '../../core/calendar/free-days.js';
import { DayColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';

/** Whose public holidays a workspace keeps, and its changes of them. A workspace without a row keeps none. */
@Entity({ name: 'business_calendar', schema: 'app' })
@Index('business_calendar_one_ux', ['tenantId'], { unique: true })
export class BusinessCalendarRow extends TenantOwned {
  /** ISO 3166: `DE`, `DE-BY`; null: only the days that were added. */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('jsonb')
  added!: HolidayChanges['added'];

  @Column('jsonb')
  dropped!: HolidayChanges['dropped'];

  /** The day on which somebody compared the list with the law. */
  @DayColumn({ nullable: true })
  verifiedOn!: string | null;

  @Version()
  version!: number;
}
