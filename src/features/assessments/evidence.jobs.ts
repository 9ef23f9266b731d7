import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refusalOf } from '../../platform/intake/apart/in-a-thread.js';
import { readApart } from '../../platform/intake/apart/read-apart.js';
import { VirusScanner } from '../../platform/intake/upload/virus-scanner.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { Context } from '../../platform/tenancy/context.js';
import { open } from './content.js';
import { EvidenceAttached, EvidenceRefused } from './evidence.events.js';
import { Evidence } from './evidence.entity.js';
import { isOverLimits } from './evidence-limits.js';

const CHECK = 'check-evidence';
const FORGET = 'forget-file';

/** What follows when a file was handed in or taken away, as `app_worker`. */
@Injectable()
export class EvidenceJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly files: FileStore,
    private readonly scanner: VirusScanner,
  ) {}

  onModuleInit(): void {
    this.jobs.register(CHECK, (ctx, { evidenceId }) => this.check(ctx, String(evidenceId)));
    this.jobs.register(FORGET, (ctx, { storageKey }) => this.forget(ctx, String(storageKey)));
  }

  async checkLater(tx: Tx, evidenceId: string): Promise<void> {
    await this.jobs.enqueue(tx, CHECK, { evidenceId }, `${CHECK}:${evidenceId}`);
  }

  async forgetLater(tx: Tx, storageKey: string): Promise<void> {
    await this.jobs.enqueue(tx, FORGET, { storageKey }, `${FORGET}:${storageKey}`);
  }

  /** A scanner that does not answer throws: the file stays in quarantine and the job is tried again (TRUST T11). */
  async check(ctx: Context, id: string): Promise<void> {
    const { tenantId } = ctx;
    const evidence = await this.db.read(ctx, (tx) => tx.em.findOneBy(Evidence, { tenantId, id }));
    if (evidence === null || evidence.state !== 'CHECKING') return;
    // A job that was cut off after the release finds the file there.
    const bytes =
      (await this.files.quarantined(evidence.storageKey)) ?? (await this.files.kept(evidence.storageKey));
    const cause = bytes === null ? 'UNREADABLE_FILE' : await this.fault(bytes, evidence);
    if (cause === null) await this.files.release(evidence.storageKey);
    await this.settle(ctx, evidence, cause);
    if (cause !== null) await this.files.remove(evidence.storageKey);
  }

  private async fault(bytes: Uint8Array, { content }: Evidence): Promise<string | null> {
    const { fileName } = open<{ fileName: string }>(content)!;
    const found = await readApart('upload', bytes, { name: fileName });
    if (!found.ok) return wordFor(refusalOf(found.problem));
    return (await this.scanner.isInfected(bytes)) ? 'VIRUS' : null;
  }

  /** One act on record; a second worker that comes to the same end finds the row settled. */
  private async settle(ctx: Context, evidence: Evidence, cause: string | null): Promise<void> {
    const { tenantId, id, assessmentId } = evidence;
    await this.db.tx(ctx, async (tx) => {
      const isTooMuch = cause === null && (await isOverLimits(tx, assessmentId));
      const refusal = isTooMuch ? 'TOO_MANY' : cause;
      const settled = await tx.query<{ id: string }>(
        `UPDATE app.evidence SET state = $3, refusal = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND state = 'CHECKING' RETURNING id`,
        [tenantId, id, refusal === null ? 'ATTACHED' : 'REFUSED', refusal],
      );
      if (settled.length === 0) return tx.leave();
      await this.bus.publish(
        tx,
        refusal === null ? new EvidenceAttached(evidence) : new EvidenceRefused(evidence, refusal),
      );
      if (isTooMuch) await this.forgetLater(tx, evidence.storageKey);
    });
  }

  /** The file goes when no row holds it any more. */
  private async forget(ctx: Context, storageKey: string): Promise<void> {
    const isHeld = await this.db.read(ctx, (tx) =>
      tx.query(
        `SELECT 1 FROM app.evidence WHERE tenant_id = $1 AND storage_key = $2
           AND removed_at IS NULL AND state <> 'REFUSED' LIMIT 1`,
        [ctx.tenantId, storageKey],
      ),
    );
    if (isHeld.length === 0) await this.files.remove(storageKey);
  }
}

/** The code the page has words for. */
function wordFor(code: string): string {
  return code === 'TIMED_OUT' ? 'UNREADABLE_FILE' : code;
}
