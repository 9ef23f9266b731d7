import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { UnsubscribingService } from '../invites/unsubscribing.service.js';

/** Ends reminders from within a mail program (RFC 8058); a GET, as scanners send it, ends nothing. */
@Controller('respond/reminders')
export class RemindersController {
  constructor(private readonly unsubscribing: UnsubscribingService) {}

  @Post()
  @HttpCode(204)
  async stop(@Query('of') of: unknown): Promise<void> {
    await this.unsubscribing.stop(String(of));
  }
}
