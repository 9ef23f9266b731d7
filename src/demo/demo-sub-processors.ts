import { Injectable } from '@nestjs/common';
import { ListsService } from '../features/sub-processors/lists.service.js';
import { NoticesService } from '../features/sub-processors/notices.service.js';
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

const THIRTY_DAYS = { periodLength: 30, periodUnit: 'CALENDAR_DAYS' } as const;

/** Whom Mailwren engages, what changed since last year, and a notice that waits for a decision. */
@Injectable()
export class DemoSubProcessors implements DemoChapter {
  constructor(
    private readonly lists: ListsService,
    private readonly notices: NoticesService,
  ) {}

  async load(story: DemoStory): Promise<void> {
    const mailwren = story.vendors.get('mailwren');
    if (mailwren === undefined) return;
    const { serviceId } = mailwren;
    await this.record(story, serviceId, 0, 380, LAST_YEAR);
    await this.accepted(story, serviceId);
    await this.record(story, serviceId, 2, 20, NOW);
    await this.notices.record(story.as('dana', 9), {
      serviceId,
      receivedOn: story.as('dana', 9).today,
      changes: [{ kind: 'ADD', name: 'Brightdesk Pvt Ltd', task: 'Night support', countries: ['IN'] }],
      ...THIRTY_DAYS,
    });
  }

  /** What came between the two lists was announced in time, and accepted with a reason. */
  private async accepted(story: DemoStory, serviceId: string): Promise<void> {
    const received = story.as('dana', 75);
    const { id, version } = await this.notices.record(received, {
      serviceId,
      receivedOn: received.today,
      changes: [
        { kind: 'ADD', name: 'Mailwren Labs', task: 'Development', countries: ['PT'] },
        { kind: 'ADD', name: 'Quillbeam AI', task: 'Subject lines', countries: ['US'], instrument: 'dpf' },
      ],
      ...THIRTY_DAYS,
    });
    await this.notices.decide(story.as('dana', 60), {
      id,
      expectedVersion: version,
      decision: 'ACCEPTED',
      reason: 'Quillbeam AI sees subject lines only and is on the list of the Data Privacy Framework.',
    });
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
