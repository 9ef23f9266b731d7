import { Injectable, type OnModuleInit } from '@nestjs/common';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { filesOf } from '../../platform/mail/kept-mails.js';
import { Settings } from '../../platform/settings.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswersDeleted } from '../assessments/answers-kept.events.js';
import { Delivery } from './delivery.entity.js';
import { KeptMailsDeleted } from './invites.events.js';

const FORGET = 'forget-kept-mails';

/**
 * Mails that were kept as files name who answered, and tell what was asked and wished: they go with the answers. A mail
 * server may have been set since; the files are still there.
 */
@Injectable()
export class KeptFilesJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.bus.on(AnswersDeleted, (tx, { assessmentId }) =>
      this.jobs.enqueue(tx, FORGET, { assessmentId }, `${FORGET}:${assessmentId}`),
    );
    this.jobs.register(FORGET, (ctx, { assessmentId }) => this.forget(ctx, String(assessmentId)));
  }

  /** On record before it is done: a job that is cut off begins again, and says so again. */
  private async forget(ctx: Context, assessmentId: string): Promise<void> {
    const { tenantId } = ctx;
    const mails = await this.db.read(ctx, (tx) => tx.em.findBy(Delivery, { tenantId, assessmentId }));
    const folder = path.join(this.settings.dataFolder, 'mails');
    const files = await filesOf(folder, new Set(mails.map(({ messageId }) => messageId)));
    if (files.length === 0) return;
    await this.db.tx(ctx, (tx) => this.bus.publish(tx, new KeptMailsDeleted(assessmentId, files.length)));
    for (const file of files) await fs.rm(file, { force: true });
  }
}
