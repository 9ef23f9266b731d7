import { Injectable } from '@nestjs/common';
import type { TermReading } from '../../core/agreement-terms/term.js';
import type { AgreementText } from '../../core/clause/agreement-text.js';
import type { Review } from '../../core/clause/review.js';
import { refusalOf } from '../../platform/intake/apart/in-a-thread.js';
import { VirusScanner } from '../../platform/intake/upload/virus-scanner.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { open } from '../assessments/content.js';
import type { AgreementDocument } from './agreement-document.entity.js';
import { agreementFault } from './agreement-file.js';
import type { Agreement } from './agreement.entity.js';
import type { DocumentStateName } from './agreement.enums.js';
import { ReadingThread } from './reading-thread.js';
import { lawsOf } from './standing-agreement.js';

/** What came of a document: the text and its verdicts, or why it was refused. */
export type DocumentOutcome =
  | {
      readonly state: Exclude<DocumentStateName, 'CHECKING' | 'READING' | 'REFUSED'>;
      readonly text: AgreementText;
      readonly review: Review;
      readonly terms: readonly TermReading[];
    }
  | { readonly state: 'REFUSED'; readonly cause: string };

/** Checks a stored file, releases it from quarantine, reads and judges it. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly files: FileStore,
    private readonly scanner: VirusScanner,
    private readonly thread: ReadingThread,
  ) {}

  /** A scanner that does not answer throws: the file stays in quarantine and the job is tried again (TRUST T11). */
  async check({ storageKey, content }: AgreementDocument): Promise<string | null> {
    // A job that was cut off after the release finds the file there.
    this.thread.prepare();
    const bytes = (await this.files.quarantined(storageKey)) ?? (await this.files.kept(storageKey));
    if (bytes === null) return 'UNREADABLE_FILE';
    const fault = await agreementFault(bytes, open<{ fileName: string }>(content)!.fileName);
    if (fault !== null) return refusalOf(fault);
    if (await this.scanner.isInfected(bytes)) return 'VIRUS';
    await this.files.release(storageKey);
    return null;
  }

  async read(document: AgreementDocument, agreement: Agreement): Promise<DocumentOutcome> {
    const bytes = await this.files.kept(document.storageKey);
    if (bytes === null) return { state: 'REFUSED', cause: 'UNREADABLE_FILE' };
    const { hasTransfers } = agreement;
    const name = open<{ fileName: string }>(document.content)!.fileName;
    const reading = await this.thread.read({ bytes, name, laws: lawsOf(agreement), hasTransfers });
    if (!reading.ok) return { state: 'REFUSED', cause: refusalOf(reading.problem) };
    const state = reading.state.toUpperCase() as 'READ';
    const { text, review, terms } = reading;
    return { state, text, review, terms };
  }

  remove({ storageKey }: AgreementDocument): Promise<void> {
    return this.files.remove(storageKey);
  }
}
