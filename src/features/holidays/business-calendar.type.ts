import { Int } from '@nestjs/graphql';
import type { FreeDay, HolidayChanges } from '../../core/calendar/free-days.js';
import type { HolidayPlace } from '../../core/calendar/holidays.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-error.js';

@StaffObject('BusinessCalendar', 'The public holidays that stop the clocks of business days')
export class BusinessCalendar {
  @Shown('P1', () => String, { nullable: true, description: 'ISO 3166: DE, DE-BY; null: no place is chosen' })
  place!: string | null;

  @Shown('P1', () => String, { nullable: true, description: 'The law that names the days of the place' })
  source!: string | null;

  @Shown('P1', () => DateScalar, {
    nullable: true,
    description: 'When somebody of the workspace compared the list with the law; null: nobody has',
  })
  verifiedOn!: string | null;

  @Shown('P1', () => JsonScalar, {
    description: 'This year and the next two: [{day, name: {en, de}, origin: PLACE | DROPPED | ADDED}]',
  })
  days!: readonly FreeDay[];

  @Shown('P1', () => JsonScalar, { description: 'All days the workspace added: [{day, name}]' })
  added!: HolidayChanges['added'];

  @Shown('P1', () => [DateScalar], { description: 'All days of the place on which the workspace works' })
  dropped!: HolidayChanges['dropped'];

  @Shown('P1', () => JsonScalar, { description: 'What can be chosen: [{code, name: {en, de}, source}]' })
  places!: readonly Omit<HolidayPlace, 'rules'>[];

  @Shown('P1', () => Int, { description: '0: never changed' })
  version!: number;
}

@StaffObject('BusinessCalendarPayload', 'Result of a change of the public holidays')
export class BusinessCalendarPayload extends Payload {
  @Shown('P1', () => BusinessCalendar, { nullable: true })
  businessCalendar?: BusinessCalendar;
}
