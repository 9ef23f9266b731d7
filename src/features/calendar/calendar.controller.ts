import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { addDays } from '../../core/day.js';
import { notFound } from '../../platform/errors/problems.js';
import { Clock } from '../../platform/tenancy/clock.js';
import { calendarFile } from './calendar-file.js';
import { CalendarTexts } from './calendar-texts.js';
import { DeadlinesService } from './deadlines.service.js';
import { FeedsService } from './feeds.service.js';

/** A calendar program keeps what it read, so a little of the past stays and a year ahead is told. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 366;

/** Read by calendar programs, which know no session: the address is the secret, and it can do nothing but this. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly deadlines: DeadlinesService,
    private readonly clock: Clock,
    private readonly words: CalendarTexts,
  ) {}

  @Get(':file')
  async read(@Param('file') file: string, @Res() reply: FastifyReply) {
    if (!file.endsWith('.ics')) throw notFound();
    const ctx = await this.feeds.reader(file.slice(0, -4), this.clock.now());
    const { today, tenantId, now } = ctx;
    const found = await this.deadlines.upcoming(ctx, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', 'sandbox')
      .send(await calendarFile(found, await this.words.of(tenantId, now)));
  }
}
