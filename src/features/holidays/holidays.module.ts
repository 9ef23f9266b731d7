import { Module } from '@nestjs/common';
import { HolidayPlaces } from './holiday-places.js';
import { HolidaysResolver } from './holidays.resolver.js';
import { HolidaysService } from './holidays.service.js';

/** Public holidays: dated data that a workspace edits; they stop every clock of business days. */
@Module({
  providers: [HolidayPlaces, HolidaysService, HolidaysResolver],
  exports: [HolidayPlaces, HolidaysService],
})
export class HolidaysModule {}
