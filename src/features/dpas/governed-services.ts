import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { AgreementService } from './agreement-service.entity.js';

/** Which of the agreements govern a service. */
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
    return governs(own, serviceId);
  });
}

/** An agreement without services governs all of the vendor's. @param links its services; null: of no service */
export function governs(
  links: readonly Pick<AgreementService, 'serviceId'>[],
  serviceId: string | null,
): boolean {
  return links.length === 0 || links.some((link) => link.serviceId === serviceId);
}
