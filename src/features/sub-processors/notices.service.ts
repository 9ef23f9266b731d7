import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { oneLine } from '../../core/sub-processors/list-page.js';
import type { NoticeChange } from '../../core/sub-processors/judge-notice.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised } from '../../platform/events/findings-raised.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import type { Service } from '../vendors/service.entity.js';
import { ServicesService } from '../vendors/services.service.js';
import { NoticeClock } from './notice-clock.js';
import { NoticeJudge } from './notice-judge.js';
import type { NoticePeriod } from './notice-terms.js';
import type {
  AskAboutNoticeInput,
  DecideNoticeInput,
  NoticeChangeInput,
  RecordNoticeInput,
} from './notices.inputs.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import type { NoticeTermsSource } from './sub-processors.enums.js';
import { NoticeAsked, NoticeDecided, NoticeRecorded } from './sub-processors.events.js';

/** Notices of new sub-processors: the clock starts, a group is asked, a person decides (Art. 28(2) GDPR). */
@Injectable()
export class NoticesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly services: ServicesService,
    private readonly groups: GroupsService,
    private readonly judge: NoticeJudge,
    private readonly clock: NoticeClock,
  ) {}

  record(ctx: Context, input: RecordNoticeInput): Promise<SubProcessorNotice> {
    return this.db.tx(ctx, async (tx) => {
      const service = await this.services.load(tx, input.serviceId);
      if (input.receivedOn > ctx.today)
        refuse(
          'INVALID',
          'receivedOn',
          'A notice cannot have come on a day to come. Enter the day on which it came.',
        );
      if (input.groupId != null) await this.groups.mustTake(tx, input.groupId, 'groupId');
      const period = await this.periodOf(tx, input);
      const id = uuidv7();
      const end = await this.clock.endOf(tx, input.receivedOn, period);
      await tx.em.insert(SubProcessorNotice, {
        tenantId: ctx.tenantId,
        id,
        serviceId: service.id,
        receivedOn: input.receivedOn,
        takesEffectOn: input.takesEffectOn ?? null,
        changes: input.changes.map(changeOf),
        periodLength: period.length,
        periodUnit: period.unit,
        holidayPlace: period.place,
        termsFrom: period.from,
        ...end,
        groupId: input.groupId ?? null,
      });
      const { objectionUntil } = end;
      await this.bus.publish(tx, new NoticeRecorded(service.vendorId, id, service.id, objectionUntil));
      if (input.groupId != null)
        await this.bus.publish(tx, new NoticeAsked(service.vendorId, id, input.groupId));
      return this.load(tx, id);
    });
  }

  ask(ctx: Context, input: AskAboutNoticeInput): Promise<SubProcessorNotice> {
    return this.db.tx(ctx, async (tx) => {
      const { notice, service } = await this.open(tx, input.id);
      await this.groups.mustTake(tx, input.groupId, 'groupId');
      await this.update(tx, notice, input.expectedVersion, { groupId: input.groupId });
      await this.bus.publish(tx, new NoticeAsked(service.vendorId, notice.id, input.groupId));
      return this.load(tx, notice.id);
    });
  }

  /** What was known and proposed on the day stays with the decision. */
  decide(ctx: Context, input: DecideNoticeInput): Promise<SubProcessorNotice> {
    return this.db.tx(ctx, async (tx) => {
      const { notice, service } = await this.open(tx, input.id);
      const judgedThen = await this.judge.judge(tx, notice);
      const { decision } = input;
      const reason = input.reason.trim();
      await this.update(tx, notice, input.expectedVersion, {
        decision,
        reason,
        decidedAt: ctx.now,
        decidedBy: ctx.actor.id,
        judgedThen,
      });
      const { proposal } = judgedThen;
      await this.bus.publish(tx, new NoticeDecided(service.vendorId, notice, decision, { proposal }, reason));
      await this.closeFinding(tx, notice, service);
      return this.load(tx, notice.id);
    });
  }

  async load(tx: Tx, id: string): Promise<SubProcessorNotice> {
    const notice = await tx.em.findOneBy(SubProcessorNotice, { tenantId: tx.ctx.tenantId, id });
    if (notice === null) throw notFound();
    return notice;
  }

  /** A notice that nobody has decided yet, of a vendor the caller may see. */
  async open(tx: Tx, id: string): Promise<{ notice: SubProcessorNotice; service: Service }> {
    const notice = await this.load(tx, id);
    const service = await this.services.load(tx, notice.serviceId);
    if (notice.decision !== null)
      refuse(
        'NOT_ALLOWED',
        'id',
        'This notice was decided. Record a new one if the vendor changes its mind.',
      );
    return { notice, service };
  }

  async update(
    tx: Tx,
    notice: SubProcessorNotice,
    expectedVersion: number,
    set: Partial<SubProcessorNotice>,
  ): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: notice.id, version: expectedVersion };
    const { affected } = await tx.em.update(SubProcessorNotice, where, {
      ...set,
      version: expectedVersion + 1,
    } as never);
    if (affected === 0) refuseStale({ notice }, 'notice');
  }

  private async closeFinding(tx: Tx, { id }: SubProcessorNotice, { vendorId, tier }: Service): Promise<void> {
    const subject = { source: 'sub_processor', prefix: 'ntc', id } as const;
    await this.bus.publish(tx, new FindingsRaised(subject, vendorId, tier, []));
  }

  private async periodOf(
    tx: Tx,
    { serviceId, receivedOn, periodLength, periodUnit }: RecordNoticeInput,
  ): Promise<NoticePeriod & { from: NoticeTermsSource }> {
    if (periodLength != null)
      return { length: periodLength, unit: periodUnit ?? 'CALENDAR_DAYS', place: null, from: 'ENTERED' };
    const stated = await this.clock.soonest(tx, receivedOn, await this.judge.terms.of(tx, serviceId));
    if (stated !== null) return { ...stated, from: 'AGREEMENT' };
    return refuse(
      'REQUIRED',
      'periodLength',
      'No agreement on record says how long you may object. Enter the days; 30 are usual, 14 are the least to ask for.',
    );
  }
}

function changeOf({ kind, name, countries, task, instrument }: NoticeChangeInput): NoticeChange {
  return {
    kind: kind.toLowerCase() as NoticeChange['kind'],
    name: oneLine(name),
    countries: [...new Set(countries)],
    task: task.trim(),
    instrument: instrument ?? null,
  };
}
