import type { Tx } from '../../platform/database/tx.js';
import { Service } from './service.entity.js';
import type { VendorsService } from './vendors.service.js';

/** The vendor shows the strictest tier of its services; one that nobody rated does not make it milder. */
export async function noteStrictest(tx: Tx, vendors: VendorsService, vendorId: string): Promise<void> {
  const services = await tx.em.findBy(Service, { tenantId: tx.ctx.tenantId, vendorId });
  const rated = services.filter((service) => service.tier !== null);
  const strictest = rated.toSorted((a, b) => Number(b.inherentRisk) - Number(a.inherentRisk))[0];
  await vendors.note(tx, vendorId, {
    tier: strictest?.tier ?? null,
    inherentRisk: strictest?.inherentRisk ?? null,
  });
}
