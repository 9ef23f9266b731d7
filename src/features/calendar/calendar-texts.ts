import { Injectable } from '@nestjs/common';
import { DeadlineAudience } from '../../platform/deadlines/deadline-audience.js';
import type { DeadlineWording } from '../../platform/deadlines/deadline-mail-text.js';
import { Settings } from '../../platform/settings.js';
import { Templates } from '../../platform/templates.js';
import type { CalendarWords } from './calendar-file.js';

/** What a calendar calls things: the same words as the mails, in the workspace's language. */
@Injectable()
export class CalendarTexts {
  constructor(
    private readonly audience: DeadlineAudience,
    private readonly templates: Templates,
    private readonly settings: Settings,
  ) {}

  async of(tenantId: string, now: string): Promise<CalendarWords> {
    const { name, language } = await this.audience.workspace(tenantId);
    const file = `mails/${language === 'de' ? 'de' : 'en'}.json`;
    const { deadlines } = this.templates.json(file) as { deadlines: DeadlineWording };
    return { name: `${name} · Assay`, kinds: deadlines.kinds, publicUrl: this.settings.publicUrl, now };
  }
}
