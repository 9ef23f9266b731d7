import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { changedSince, type FrozenRisk } from '../../core/risk/changed-since.js';
import type { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import { acceptancesIn, type RiskAcceptance } from './acceptance.type.js';
import { Finding } from './finding.entity.js';
import { frozenRisk } from './frozen-risk.js';
import { RiskAcceptanceStep } from './risk-acceptance.entity.js';
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

/** The requests to accept each risk, compared with today while one holds. Asked on the page of one risk. */
export function acceptancesOfRisk(db: Database) {
  return (ctx: Context) =>
    new DataLoader<string, RiskAcceptance[]>((riskIds) =>
      db.read(ctx, async (tx) => {
        const { tenantId } = ctx;
        const where = { tenantId, riskId: In([...riskIds]) };
        const steps = await tx.em.find(RiskAcceptanceStep, { where, order: { at: 'ASC', id: 'ASC' } });
        const risks = await tx.em.findBy(Risk, { tenantId, id: In(steps.map(({ riskId }) => riskId)) });
        const now = new Map<string, FrozenRisk>();
        for (const risk of risks.filter(({ state }) => state === 'ACCEPTED'))
          now.set(risk.id, await frozenRisk(tx, risk));
        const since = (riskId: string) => (frozen: FrozenRisk) =>
          now.has(riskId) ? changedSince(frozen, now.get(riskId)!) : [];
        return riskIds.map((id) =>
          acceptancesIn(
            steps.filter(({ riskId }) => riskId === id),
            since(id),
          ),
        );
      }),
    );
}
