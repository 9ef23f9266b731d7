import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { kindByName } from '../../platform/intake/upload/inspect-upload.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswersService } from './answers.service.js';
import { plain } from './content.js';
import { Evidence } from './evidence.entity.js';
import {
  EvidenceAnnounced,
  EvidenceDated,
  EvidenceRemoved,
  EvidenceReused,
  EvidenceUploaded,
} from './evidence.events.js';
import { EVIDENCE_LIMITS, isOverLimits } from './evidence-limits.js';
import { EvidenceJobs } from './evidence.jobs.js';
import { fileNameOf } from './file-name.js';
import { FileTickets } from './file-tickets.service.js';

export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The vendor's documents, always as `app_vendor`: a question it may answer is one it may prove. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly answers: AnswersService,
    private readonly tickets: FileTickets,
    private readonly files: FileStore,
    private readonly jobs: EvidenceJobs,
  ) {}

  rows(tx: Tx): Promise<Evidence[]> {
    const { tenantId, assessmentId } = tx.ctx;
    const where = { tenantId, assessmentId, removedAt: IsNull() };
    return tx.em.find(Evidence, { where, order: { uploadedAt: 'ASC', id: 'ASC' } });
  }

  /** Says no before a byte travels, where name and size already tell; else gives a ticket for one file. */
  prepare(ctx: Context, questionId: string, fileName: string, size: number): Promise<string> {
    refuseUnfit(fileName, size);
    return this.db.tx(ctx, async (tx) => {
      const { assessment } = await this.answers.openQuestion(tx, questionId);
      await this.refuseTooMany(tx, assessment.id, size);
      const { id, vendorId } = assessment;
      await this.bus.publish(tx, new EvidenceAnnounced(id, vendorId, questionId));
      return this.tickets.issue(tx, { purpose: 'upload', assessmentId: id, questionId });
    });
  }

  /** Into quarantine first, then on record; if the record fails, the file is gone again. */
  async store(ctx: Context, questionId: string, { name, bytes }: HandedFile): Promise<Evidence> {
    refuseUnfit(name, bytes.length);
    const storageKey = randomBytes(32).toString('hex');
    await this.files.quarantine(storageKey, bytes);
    try {
      return await this.record(ctx, questionId, fileNameOf(name), bytes, storageKey);
    } catch (error) {
      await this.files.remove(storageKey);
      throw error;
    }
  }

  private record(ctx: Context, questionId: string, name: string, bytes: Uint8Array, storageKey: string) {
    return this.db.tx(ctx, async (tx) => {
      const { assessment, section } = await this.answers.openQuestion(tx, questionId);
      await this.refuseTooMany(tx, assessment.id, bytes.length);
      const evidence = this.row(tx, { assessmentId: assessment.id, questionId, section });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { content: plain({ fileName: name }), kind: kindByName(name)!, size: bytes.length };
      Object.assign(evidence, file, { sha256, storageKey, state: 'CHECKING' });
      await this.insert(tx, evidence);
      await this.jobs.checkLater(tx, evidence.id);
      await this.bus.publish(tx, new EvidenceUploaded(evidence));
      return evidence;
    });
  }

  /** The same file for another question: handed in once, checked once. */
  async reuse(ctx: Context, evidenceId: string, questionId: string): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const { assessment, section } = await this.answers.openQuestion(tx, questionId);
      const known = await this.load(tx, evidenceId);
      if (known.state !== 'ATTACHED')
        refuse('NOT_ALLOWED', 'evidenceId', 'This file is not attached yet. Wait until it was checked.');
      await this.refuseTooMany(tx, assessment.id, 0);
      const { content, kind, size, sha256, storageKey, state, validUntil } = known;
      const evidence = this.row(tx, { assessmentId: assessment.id, questionId, section });
      Object.assign(evidence, { content, kind, size, sha256, storageKey, state, validUntil });
      await this.insert(tx, evidence);
      await this.bus.publish(tx, new EvidenceReused(evidence));
    });
  }

  async date(ctx: Context, evidenceId: string, validUntil: string | null): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const evidence = await this.load(tx, evidenceId);
      await this.answers.openQuestion(tx, evidence.questionId);
      await this.change(tx, evidence, 'valid_until = $5', validUntil);
      await this.bus.publish(tx, new EvidenceDated(evidence, validUntil));
    });
  }

  async remove(ctx: Context, evidenceId: string): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const evidence = await this.load(tx, evidenceId);
      await this.answers.openQuestion(tx, evidence.questionId);
      await this.takeAway(tx, evidence);
    });
  }

  /** What was handed in for questions that a branch put aside is not sent, and not kept. */
  async withdraw(tx: Tx, questions: ReadonlySet<string>): Promise<void> {
    for (const evidence of await this.rows(tx))
      if (questions.has(evidence.questionId)) await this.takeAway(tx, evidence);
  }

  private async takeAway(tx: Tx, evidence: Evidence): Promise<void> {
    await this.change(tx, evidence, 'removed_at = $5', tx.ctx.now);
    await this.jobs.forgetLater(tx, evidence.storageKey);
    await this.bus.publish(tx, new EvidenceRemoved(evidence));
  }

  private async load(tx: Tx, id: string): Promise<Evidence> {
    const { tenantId, assessmentId } = tx.ctx;
    const evidence = await tx.em.findOneBy(Evidence, { tenantId, assessmentId, id, removedAt: IsNull() });
    return evidence ?? refuse('INVALID', 'evidenceId', 'This file is not here any more. Reload the page.');
  }

  private row(tx: Tx, of: Pick<Evidence, 'assessmentId' | 'questionId' | 'section'>): Evidence {
    const { tenantId, respondentId, now } = tx.ctx;
    const who = { uploadedBy: respondentId!, changedBy: respondentId! };
    const empty = { refusal: null, validUntil: null, removedAt: null, version: 1 };
    return { tenantId, id: uuidv7(), uploadedAt: now, ...who, ...empty, ...of } as Evidence;
  }

  private async insert(tx: Tx, evidence: Evidence): Promise<void> {
    await tx.em
      .createQueryBuilder()
      .insert()
      .into(Evidence)
      .values(evidence as never)
      .execute();
  }

  private async change(tx: Tx, { id }: Evidence, set: string, value: string | null): Promise<void> {
    const { tenantId, assessmentId, respondentId } = tx.ctx;
    await tx.query(
      `UPDATE app.evidence SET ${set}, changed_by = $4, version = version + 1
       WHERE tenant_id = $1 AND assessment_id = $2 AND id = $3`,
      [tenantId, assessmentId, id, respondentId, value],
    );
  }

  private async refuseTooMany(tx: Tx, assessmentId: string, bytes: number): Promise<void> {
    if (!(await isOverLimits(tx, assessmentId, { files: 1, bytes }))) return;
    const { files } = EVIDENCE_LIMITS;
    refuse(
      'TOO_MANY',
      'file',
      `An assessment takes ${files} files and 1 GiB. Remove a file, or refer to it.`,
    );
  }
}

function refuseUnfit(name: string, size: number): void {
  if (size === 0) refuse('EMPTY', 'file', 'The file is empty. Choose the file with its content.');
  if (size > EVIDENCE_LIMITS.bytesAFile)
    refuse('TOO_LARGE', 'file', 'The file is larger than 25 MiB. Send a smaller one, or split it.');
  if (kindByName(name) === null)
    refuse('WRONG_TYPE', 'file', 'Send it as PDF, PNG, JPEG, DOCX, XLSX, CSV, TXT or JSON.');
}
