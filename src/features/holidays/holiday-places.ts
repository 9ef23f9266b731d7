import { Injectable } from '@nestjs/common';
import type { HolidayPlace } from '../../core/calendar/holidays.js';
import { parseHolidays } from '../../core/calendar/parse-holidays.js';
import { Templates } from '../../platform/templates.js';

/** The places whose holidays are shipped: data that a privacy lawyer edits, checked when the server starts. */
@Injectable()
export class HolidayPlaces {
  readonly all: readonly HolidayPlace[];

  constructor(templates: Templates) {
    const parsed = parseHolidays(templates.json('reference/holidays.json'));
    if (!parsed.ok) throw new Error(`our own content does not parse: ${JSON.stringify(parsed.problems)}`);
    this.all = parsed.book.places;
  }

  find(code: string | null): HolidayPlace | null {
    return this.all.find((place) => place.code === code) ?? null;
  }
}
