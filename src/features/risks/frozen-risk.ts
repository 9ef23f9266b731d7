import { In } from 'typeorm';
import type { FrozenFinding, FrozenRisk } from '../../core/risk/changed-since.js';
import type { Band } from '../../core/vocabulary.js';
import type { Tx } from '../../platform/database/tx.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Finding } from './finding.entity.js';
import { RiskFinding } from './risk-finding.entity.js';
import { RiskMeasure } from './risk-measure.entity.js';
import type { Risk } from './risk.entity.js';

/** What lies before somebody who accepts a risk today. */
export async function frozenRisk(tx: Tx, risk: Risk): Promise<FrozenRisk> {
  const { tenantId } = tx.ctx;
  const vendor = await tx.em.findOneOrFail(Vendor, {
    where: { tenantId, id: risk.vendorId },
    select: { tenantId: true, id: true, tier: true },
  });
  const measures = await tx.em.find(RiskMeasure, {
    where: { tenantId, riskId: risk.id },
    order: { place: 'ASC' },
  });
  return {
    statement: risk.statement,
    likelihood: risk.likelihood,
    impact: risk.impact,
    band: risk.band.toLowerCase() as Band,
    tier: vendor.tier,
    findings: await findingsOf(tx, risk.id),
    measures: measures.map(({ id, what, doneOn }) => ({ id, what, isDone: doneOn !== null })),
  };
}

async function findingsOf(tx: Tx, riskId: string): Promise<FrozenFinding[]> {
  const { tenantId } = tx.ctx;
  const links = await tx.em.findBy(RiskFinding, { tenantId, riskId });
  const where = { tenantId, id: In(links.map(({ findingId }) => findingId)) };
  const findings = await tx.em.find(Finding, { where, order: { raisedAt: 'ASC', id: 'ASC' } });
  return findings.map(({ id, title, severity, isOpen, facts }) => ({ id, title, severity, isOpen, facts }));
}
