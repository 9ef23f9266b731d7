import { IsNull } from 'typeorm';
import type { ReportSubProcessors } from '../../core/report/model-sub-processors.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { SubProcessorList } from '../sub-processors/sub-processor-list.entity.js';
import { SubProcessorNotice } from '../sub-processors/sub-processor-notice.entity.js';
import { SubProcessor } from '../sub-processors/sub-processor.entity.js';

/** The newest list of the service; null: nobody recorded one, so the report cannot speak of it. */
export async function subProcessorsOf(
  tx: Tx,
  { serviceId }: Assessment,
): Promise<ReportSubProcessors | null> {
  const { tenantId } = tx.ctx;
  const list = await tx.em.findOneBy(SubProcessorList, { tenantId, serviceId, isCurrent: true });
  if (list === null) return null;
  const rows = await tx.em.find(SubProcessor, {
    where: { tenantId, listId: list.id },
    order: { position: 'ASC' },
  });
  const open = await tx.em.find(SubProcessorNotice, {
    where: { tenantId, serviceId, decision: IsNull() },
    order: { objectionUntil: 'ASC' },
  });
  return {
    version: list.version,
    asOn: list.asOn,
    companies: rows.map(({ name, task, countries, hasOwnAgreement }) => ({
      name,
      task,
      countries,
      hasOwnAgreement,
    })),
    openNotices: open.map(({ objectionUntil }) => objectionUntil),
  };
}
