import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { DEMO_CHAPTERS, type DemoChapters } from './demo-chapter.js';
import { DemoGroups } from './demo-groups.js';

/** What hangs on a vendor and stays when the vendor goes, children first. */
const TABLES = [
  'deadline_notice',
  'report',
  'decision',
  'decision_proposal',
  'risk',
  'finding',
  'assessment',
];

/** Takes every demo vendor away with all that belongs to it, in the transaction of the caller. */
@Injectable()
export class DemoRemoval {
  constructor(
    private readonly groups: DemoGroups,
    @Inject(DEMO_CHAPTERS) private readonly chapters: DemoChapters,
  ) {}

  async remove(tx: Tx): Promise<void> {
    const { tenantId } = tx.ctx;
    const demo = '(SELECT id FROM app.vendor WHERE tenant_id = $1 AND is_demo)';
    for (const chapter of this.chapters.toReversed()) await chapter.remove?.(tx);
    const ofChapters = this.chapters.toReversed().flatMap(({ tables = [] }) => tables);
    for (const table of [...ofChapters, ...TABLES])
      await tx.query(`DELETE FROM app.${table} WHERE tenant_id = $1 AND vendor_id IN ${demo}`, [tenantId]);
    await tx.query('DELETE FROM app.vendor WHERE tenant_id = $1 AND is_demo', [tenantId]);
    await this.groups.remove(tx);
  }
}
