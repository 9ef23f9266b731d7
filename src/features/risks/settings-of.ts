import { DEFAULT_APPETITE } from '../../core/risk/appetite.js';
import { DEFAULT_PROPOSALS } from '../../core/risk/proposal-rules.js';
import { FIVE_BY_FIVE } from '../../core/risk/scale.js';
import type { Tx } from '../../platform/database/tx.js';
import { RiskSettings } from './risk-settings.entity.js';

/** The settings that hold in the caller's workspace: its own, or the defaults as version 0. */
export async function settingsOf({ em, ctx }: Tx): Promise<RiskSettings> {
  const { tenantId, now } = ctx;
  const own = await em.findOneBy(RiskSettings, { tenantId, id: tenantId });
  if (own !== null) return own;
  const defaults = { scale: FIVE_BY_FIVE, appetite: DEFAULT_APPETITE, proposals: DEFAULT_PROPOSALS };
  return { tenantId, id: tenantId, ...defaults, version: 0, updatedAt: now };
}
