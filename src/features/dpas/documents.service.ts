import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { invalidInput, notFound } from '../../platform/errors/problems.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { Context } from '../../platform/tenancy/context.js';
import { open, plain } from '../assessments/content.js';
import { fileNameOf } from '../assessments/file-name.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { AGREEMENT_TYPES, agreementKind } from './agreement-file.js';
import { AgreementOpened, AgreementUploaded } from './agreements.events.js';
import { AgreementsService } from './agreements.service.js';
import { ReadingJobs } from './reading.jobs.js';

export interface HandedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isSignedCopy: boolean;
}

export interface ServedDocument {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Files of agreements: taken into quarantine, checked and read by a job, served as attachments. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly agreements: AgreementsService,
    private readonly files: FileStore,
    private readonly jobs: ReadingJobs,
  ) {}

  /** Into quarantine first, then on record; if the record fails, the file is gone again. */
  async store(ctx: Context, agreementId: string, handed: HandedDocument): Promise<AgreementDocument> {
    refuseUnfit(handed);
    const storageKey = randomBytes(32).toString('hex');
    await this.files.quarantine(storageKey, handed.bytes);
    try {
      return await this.db.tx(ctx, (tx) => this.record(tx, agreementId, handed, storageKey));
    } catch (error) {
      await this.files.remove(storageKey);
      throw error;
    }
  }

  /** The file for whoever may read it, on record. */
  async serve(ctx: Context, id: string): Promise<ServedDocument> {
    const document = await this.db.tx(ctx, async (tx) => {
      const found = await this.loadAny(tx, id);
      const agreement = await this.agreements.load(tx, found.agreementId);
      if (found.state === 'CHECKING' || found.state === 'REFUSED') throw notFound();
      await this.bus.publish(tx, new AgreementOpened(agreement, found));
      return found;
    });
    const bytes = await this.files.kept(document.storageKey);
    if (bytes === null) throw new Error('a stored file is missing from the data folder');
    return { name: documentName(document), type: AGREEMENT_TYPES[document.kind], bytes };
  }

  find(ctx: Context, id: string): Promise<AgreementDocument> {
    return this.db.read(ctx, async (tx) => {
      const document = await this.load(tx, id);
      await this.agreements.load(tx, document.agreementId);
      return document;
    });
  }

  async load(tx: Tx, id: string): Promise<AgreementDocument> {
    const document = await this.loadAny(tx, id);
    if (document.withdrawnAt !== null) throw notFound();
    return document;
  }

  /** Also one that was withdrawn. */
  async loadAny(tx: Tx, id: string): Promise<AgreementDocument> {
    const document = await tx.em.findOneBy(AgreementDocument, { tenantId: tx.ctx.tenantId, id });
    if (document === null) throw notFound();
    return document;
  }

  private async record(
    tx: Tx,
    agreementId: string,
    { name, bytes, isSignedCopy }: HandedDocument,
    storageKey: string,
  ) {
    const agreement = await this.agreements.load(tx, agreementId);
    const { tenantId, actor, now } = tx.ctx;
    const id = uuidv7();
    const file = {
      content: plain({ fileName: fileNameOf(name) }),
      kind: agreementKind(name)!,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    const row = { tenantId, id, agreementId, isSignedCopy, storageKey, state: 'CHECKING' as const, ...file };
    await tx.em.insert(AgreementDocument, { ...row, uploadedAt: now, uploadedBy: actor.id } as never);
    await this.jobs.readLater(tx, id);
    const document = await this.load(tx, id);
    await this.bus.publish(tx, new AgreementUploaded(agreement, document));
    return document;
  }
}

export function documentName({ content }: Pick<AgreementDocument, 'content'>): string {
  return open<{ fileName: string }>(content)!.fileName;
}

function refuseUnfit({ name, bytes }: HandedDocument): void {
  if (bytes.length === 0) throw invalidInput('The file is empty. Choose the file with its content.');
  if (agreementKind(name) === null)
    throw invalidInput('Send the agreement as PDF, DOCX, HTML, Markdown or plain text.');
}
