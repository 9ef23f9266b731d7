import { Module } from '@nestjs/common';
import { VendorsModule } from '../vendors/vendors.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarTexts } from './calendar-texts.js';
import { CalendarResolver } from './calendar.resolver.js';
import { DeadlinesService } from './deadlines.service.js';
import { FeedsService } from './feeds.service.js';
import { VendorDeadlines } from './vendor-deadlines.js';

/** The days of all features, for the page, the first page and calendar programs. */
@Module({
  imports: [VendorsModule],
  controllers: [CalendarController],
  providers: [VendorDeadlines, DeadlinesService, FeedsService, CalendarTexts, CalendarResolver],
  exports: [DeadlinesService],
})
export class CalendarModule {}
