import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { MEDIA_TYPES } from '../../platform/intake/upload/inspect-upload.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AssessmentsService } from './assessments.service.js';
import { open } from './content.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceOpened } from './evidence.events.js';
import { sentDocuments } from './sent-answers.js';
import { FileTickets } from './file-tickets.service.js';

export interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Documents are read by a ticket: asked for on record, fetched once, within a minute (TRUST T11). */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly tickets: FileTickets,
    private readonly files: FileStore,
  ) {}

  /** Returns the ticket. Whoever may not see the assessment finds no document of it, and the staff none
   * that was not sent. */
  async open(ctx: Context, id: string): Promise<string> {
    return this.db.tx(ctx, async (tx) => {
      const evidence = await this.load(tx, id);
      const assessment = await this.assessments.load(tx, evidence.assessmentId);
      const isSent = await sentDocuments(tx, [assessment]);
      if (ctx.audience === 'staff' && !isSent(evidence)) throw notFound();
      if (evidence.state !== 'ATTACHED')
        refuse('NOT_ALLOWED', 'evidenceId', 'This file is still being checked. Try again in a minute.');
      const { assessmentId } = evidence;
      const ticket = await this.tickets.issue(tx, { purpose: 'download', assessmentId, evidenceId: id });
      await this.bus.publish(tx, new EvidenceOpened(evidence));
      return ticket;
    });
  }

  async fetch(ctx: Context, token: string): Promise<ServedFile> {
    const ticket = await this.tickets.spend(ctx, 'download', token);
    // A ticket outlives a change of what its holder may see, so that is asked again.
    const evidence = await this.db.read(ctx, async (tx) => {
      const found = await this.load(tx, ticket.evidenceId!);
      await this.assessments.load(tx, found.assessmentId);
      return found;
    });
    const bytes = await this.files.kept(evidence.storageKey);
    if (bytes === null) throw new Error('a stored file is missing from the data folder');
    const { fileName } = open<{ fileName: string }>(evidence.content)!;
    return { name: fileName, mediaType: MEDIA_TYPES[evidence.kind], bytes };
  }

  private async load(tx: Tx, id: string): Promise<Evidence> {
    const where = { tenantId: tx.ctx.tenantId, id, removedAt: IsNull() };
    const evidence = await tx.em.findOneBy(Evidence, where);
    if (evidence === null) throw notFound();
    return evidence;
  }
}
