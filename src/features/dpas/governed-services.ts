import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { AgreementService } from './agreement-service.entity.js';

/** Which of the agreements govern a service: one without services governs all of the vendor's. */
export async function governingService<Row extends { readonly id: string }>(
  tx: Tx,
  agreements: readonly Row[],
  serviceId: string,
): Promise<Row[]> {
  const links = await tx.em.findBy(AgreementService, {
    tenantId: tx.ctx.tenantId,
    agreementId: In(agreements.map(({ id }) => id)),
  });
  return agreements.filter(({ id }) => {
    const own = links.filter(({ agreementId }) => agreementId === id);
    return own.length === 0 || own.some((link) => link.serviceId === serviceId);
  });
}
