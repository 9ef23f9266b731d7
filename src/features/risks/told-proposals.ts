import type { Tx } from '../../platform/database/tx.js';
import type { EventBus } from '../../platform/events/bus.js';
import type { Proposed } from './proposals.service.js';
import { DraftWithdrawn, RiskDrafted } from './risks.events.js';

/** Each draft that came or went has its own row in the record; a run over many findings has one for all. */
export async function tellProposed(tx: Tx, bus: EventBus, { drafted, withdrawn }: Proposed): Promise<void> {
  for (const { id, vendorId, likelihood, impact } of drafted)
    await bus.publish(tx, new RiskDrafted(id, vendorId, { likelihood, impact }));
  for (const { id, vendorId } of withdrawn) await bus.publish(tx, new DraftWithdrawn(id, vendorId));
}
