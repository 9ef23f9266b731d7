import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Finding } from './finding.entity.js';
import { RiskFinding } from './risk-finding.entity.js';
import { Risk } from './risk.entity.js';

/** The findings behind each risk. */
export function findingsOfRisk(db: Database) {
  return (ctx: Context) =>
    new DataLoader<string, Finding[]>((riskIds) =>
      db.read(ctx, async (tx) => {
        const links = await tx.em.findBy(RiskFinding, { tenantId: ctx.tenantId, riskId: In([...riskIds]) });
        const findings = await tx.em.findBy(Finding, {
          tenantId: ctx.tenantId,
          id: In(links.map((link) => link.findingId)),
        });
        const byFinding = new Map(findings.map((finding) => [finding.id, finding]));
        const of = (riskId: string) =>
          links.filter((link) => link.riskId === riskId).map((link) => byFinding.get(link.findingId)!);
        return riskIds.map(of);
      }),
    );
}

/** The findings an assessment raised. */
export function findingsOfSource(db: Database) {
  return (ctx: Context) =>
    new DataLoader<string, Finding[]>(async (sourceIds) => {
      const where = { tenantId: ctx.tenantId, sourceId: In([...sourceIds]), isOpen: true };
      const found = await db.read(ctx, (tx) =>
        tx.em.find(Finding, { where, order: { raisedAt: 'ASC', rule: 'ASC' } }),
      );
      return sourceIds.map((id) => found.filter((finding) => finding.sourceId === id));
    });
}

/** The risks that rest on what an assessment raised. */
export function risksOfSource(db: Database) {
  return (ctx: Context) =>
    new DataLoader<string, Risk[]>((sourceIds) =>
      db.read(ctx, async (tx) => {
        const pairs = await tx.query<{ source_id: string; risk_id: string }>(
          `SELECT DISTINCT f.source_id, l.risk_id FROM app.finding f
           JOIN app.risk_finding l ON (l.tenant_id, l.finding_id) = (f.tenant_id, f.id)
           WHERE f.tenant_id = $1 AND f.source_id = ANY($2)`,
          [ctx.tenantId, [...sourceIds]],
        );
        const where = { tenantId: ctx.tenantId, id: In(pairs.map((pair) => pair.risk_id)) };
        const risks = await tx.em.find(Risk, { where, order: { score: 'DESC', impact: 'DESC', id: 'ASC' } });
        const idsOf = (source: string) =>
          new Set(pairs.filter((pair) => pair.source_id === source).map((pair) => pair.risk_id));
        return sourceIds.map((source) => risks.filter((risk) => idsOf(source).has(risk.id)));
      }),
    );
}
