import { Injectable } from '@nestjs/common';
import { addDays } from '../core/day.js';
import { AcceptedNotices } from '../features/sub-processors/accepted-notices.service.js';
import { ListsService } from '../features/sub-processors/lists.service.js';
import type { NoticeChangeInput } from '../features/sub-processors/notices.inputs.js';
import { NoticesService } from '../features/sub-processors/notices.service.js';
import { Database } from '../platform/database/database.js';
import type { DemoChapter, DemoStory } from './demo-chapter.js';

const LAST_YEAR = [
  { name: 'Northgrid Cloud Ltd', task: 'Hosting', places: ['Ireland'], isSubsidiary: false },
  { name: 'Pennant Support GmbH', task: 'Customer support', places: ['Germany'], isSubsidiary: false },
  { name: 'Lanternlog Inc.', task: 'Error logs', places: ['United States'], isSubsidiary: false },
];
const NOW = [
  { name: 'Northgrid Cloud', task: 'Hosting', places: ['Ireland', 'Sweden'], isSubsidiary: false },
  { name: 'Pennant Support GmbH', task: 'Customer support', places: ['Germany'], isSubsidiary: false },
  { name: 'Mailwren Labs', task: 'Development', places: ['Portugal'], isSubsidiary: true },
  { name: 'Quillbeam AI', task: 'Subject line suggestions', places: ['United States'], isSubsidiary: false },
];

/** A change that was announced and accepted; days from the day of loading. */
interface Announced {
  readonly receivedAgo: number;
  readonly decidedAgo: number;
  readonly takesEffectIn: number;
  readonly reason: string;
  readonly changes: NoticeChangeInput[];
}

const LONG_AGO: Announced = {
  receivedAgo: 75,
  decidedAgo: 60,
  takesEffectIn: -45,
  reason: 'Quillbeam AI sees subject lines only and is on the list of the Data Privacy Framework.',
  changes: [
    { kind: 'ADD', name: 'Mailwren Labs', task: 'Development', countries: ['PT'] },
    { kind: 'ADD', name: 'Quillbeam AI', task: 'Subject lines', countries: ['US'], instrument: 'dpf' },
  ],
};

const TO_COME: Announced = {
  receivedAgo: 24,
  decidedAgo: 4,
  takesEffectIn: 11,
  reason: 'The support moves within the Union, and the contract with the company stays.',
  changes: [{ kind: 'MOVE', name: 'Pennant Support GmbH', task: 'Customer support', countries: ['PL'] }],
};

const THIRTY_DAYS = { periodLength: 30, periodUnit: 'CALENDAR_DAYS' } as const;

/**
 * Whom Mailwren engages and what changed since last year; of its notices one took effect, one was accepted and takes effect
 * soon, and one waits for a decision.
 */
@Injectable()
export class DemoSubProcessors implements DemoChapter {
  constructor(
    private readonly lists: ListsService,
    private readonly notices: NoticesService,
    private readonly accepted: AcceptedNotices,
    private readonly db: Database,
  ) {}

  async load(story: DemoStory): Promise<void> {
    const mailwren = story.vendors.get('mailwren');
    if (mailwren === undefined) return;
    const { serviceId } = mailwren;
    await this.record(story, serviceId, 0, 380, LAST_YEAR);
    await this.tookEffect(story, await this.accept(story, serviceId, LONG_AGO));
    await this.record(story, serviceId, 2, 20, NOW);
    await this.accept(story, serviceId, TO_COME);
    await this.notices.record(story.as('dana', 9), {
      serviceId,
      receivedOn: story.as('dana', 9).today,
      changes: [{ kind: 'ADD', name: 'Brightdesk Pvt Ltd', task: 'Night support', countries: ['IN'] }],
      ...THIRTY_DAYS,
    });
  }

  private async accept(story: DemoStory, serviceId: string, announced: Announced): Promise<string> {
    const received = story.as('dana', announced.receivedAgo);
    const { id, version } = await this.notices.record(received, {
      serviceId,
      receivedOn: received.today,
      takesEffectOn: addDays(story.ctx.today, announced.takesEffectIn),
      changes: announced.changes,
      ...THIRTY_DAYS,
    });
    const { reason } = announced;
    const decision = { id, expectedVersion: version, decision: 'ACCEPTED', reason } as const;
    await this.notices.decide(story.as('dana', announced.decidedAgo), decision);
    return id;
  }

  /** As the job of that day would have done it. */
  private async tookEffect(story: DemoStory, noticeId: string): Promise<void> {
    const day = story.as('dana', -LONG_AGO.takesEffectIn);
    await this.db.tx(day, (tx) => this.accepted.takeNow(tx, noticeId));
  }

  private async record(
    story: DemoStory,
    serviceId: string,
    expectedVersion: number,
    daysAgo: number,
    rows: typeof NOW,
  ): Promise<void> {
    const ctx = story.as('dana', daysAgo);
    const list = { asOn: ctx.today, source: 'TYPED' as const, header: [], rows };
    await this.lists.record(ctx, { serviceId, expectedVersion, ...list });
  }
}
