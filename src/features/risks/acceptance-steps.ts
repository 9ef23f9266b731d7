import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import { RiskAcceptanceStep } from './risk-acceptance.entity.js';
import type { Risk } from './risk.entity.js';

/** The steps of the newest request of a risk, oldest first; none: nobody was asked yet. */
export async function newestRequest(tx: Tx, riskId: string): Promise<RiskAcceptanceStep[]> {
  const { tenantId } = tx.ctx;
  const steps = await tx.em.find(RiskAcceptanceStep, {
    where: { tenantId, riskId },
    order: { at: 'ASC', id: 'ASC' },
  });
  const newest = steps.at(-1)?.requestId;
  return steps.filter(({ requestId }) => requestId === newest);
}

type Step = Pick<RiskAcceptanceStep, 'riskId' | 'requestId' | 'step'> & Partial<RiskAcceptanceStep>;

/** Adds a step. A second answer or a second end hits the unique index of its request and is refused as a whole. */
export async function addStep(tx: Tx, { frozen = null, ...step }: Step): Promise<void> {
  const { tenantId, now, actor } = tx.ctx;
  const byId = actor.kind === 'person' ? actor.id : null;
  const row = { id: uuidv7(), reason: null, conditions: null, until: null, ...step };
  await tx.em.insert(RiskAcceptanceStep, { tenantId, at: now, byId, ...row, frozen: frozen as never });
}

/** Whatever stands of the newest request is over. */
export async function endStanding(tx: Tx, { id: riskId }: Risk, reason: string | null): Promise<void> {
  const steps = await newestRequest(tx, riskId);
  const last = steps.at(-1);
  if (last === undefined || last.step === 'ENDED' || last.step === 'DECLINED') return;
  await addStep(tx, { riskId, requestId: last.requestId, step: 'ENDED', reason: reason?.trim() || null });
}
