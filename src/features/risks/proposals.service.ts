import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { RatedRisk } from '../../core/risk/rate.js';
import type { RiskScale } from '../../core/risk/scale.js';
import type { Tx } from '../../platform/database/tx.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { Finding } from './finding.entity.js';
import { BLANK } from './new-risk.js';
import { noteOpenRisks } from './open-risks.js';
import { type LinkedRisk, type Proposal, proposalFor } from './proposing.js';
import { RiskChange } from './risk-change.entity.js';
import { RiskFinding } from './risk-finding.entity.js';
import { changesOf } from './risk-history.js';
import { ratingColumns } from './risk-ratings.js';
import type { RiskActName } from './risk.enums.js';
import { Risk } from './risk.entity.js';
import { settingsOf } from './settings-of.js';

/** What came of a set of findings. */
export interface Proposed {
  drafted: Risk[];
  ratedAnew: Risk[];
  withdrawn: Risk[];
}

/**
 * The rules applied to findings of any source. The caller holds the findings locked, so that two of them never propose
 * one risk twice, and publishes what came of it.
 */
@Injectable()
export class ProposalsService {
  constructor(private readonly vendors: VendorsService) {}

  async propose(tx: Tx, findings: readonly Finding[]): Promise<Proposed> {
    const settings = await settingsOf(tx);
    const linked = await linkedRisks(tx, findings);
    const plans = findings.map((finding) => proposalFor(finding, linked.get(finding.id) ?? [], settings));
    const proposed: Proposed = {
      drafted: await this.draft(tx, plans, settings.scale),
      ratedAnew: await this.rateAnew(tx, plans, settings.scale),
      withdrawn: await this.withdraw(tx, plans),
    };
    if (Object.values(proposed).some((risks: Risk[]) => risks.length > 0))
      await noteOpenRisks(tx, this.vendors, ...findings.map(({ vendorId }) => vendorId));
    return proposed;
  }

  private async draft(tx: Tx, plans: readonly Proposal[], scale: RiskScale) {
    const { tenantId } = tx.ctx;
    const due = plans.filter((plan) => plan.act === 'draft');
    if (due.length === 0) return [];
    const rows = due.map(({ finding, rated }) => ({
      tenantId,
      id: uuidv7(),
      ...draftOf(finding, rated, scale),
    }));
    await tx.em.insert(Risk, rows);
    await tx.em.insert(
      RiskFinding,
      due.map(({ finding }, at) => ({ tenantId, riskId: rows[at]!.id, findingId: finding.id })),
    );
    await tell(
      tx,
      'DRAFTED',
      rows.map((row) => ({ riskId: row.id, changes: changesOf({}, row) })),
    );
    return rows as unknown as Risk[];
  }

  private async rateAnew(tx: Tx, plans: readonly Proposal[], scale: RiskScale) {
    const { tenantId, now } = tx.ctx;
    const due = plans.filter((plan) => plan.act === 'rate');
    if (due.length === 0) return [];
    const before = await tx.em.findBy(Risk, { tenantId, id: In(due.map(({ riskId }) => riskId)) });
    const known = new Map(before.map((risk) => [risk.id, risk]));
    const lines: Pick<RiskChange, 'riskId' | 'changes'>[] = [];
    for (const { riskId, rated, finding } of due) {
      const risk = known.get(riskId)!;
      const set = { ...ratingsOf(rated, scale), ...proposedAs(rated), statement: finding.title };
      const stamp = { version: risk.version + 1, updatedAt: now };
      await tx.em.update(Risk, { tenantId, id: riskId }, { ...set, ...stamp });
      lines.push({ riskId, changes: changesOf(risk, set) });
    }
    await tell(tx, 'RATED_ANEW', lines);
    return before;
  }

  private async withdraw(tx: Tx, plans: readonly Proposal[]): Promise<Risk[]> {
    const ids = plans.filter((plan) => plan.act === 'withdraw').map(({ riskId }) => riskId);
    return ids.length === 0 ? [] : withdrawDrafts(tx, ids);
  }
}

/** Closes drafts without anybody's judgement: the facts behind them are gone, or no rule proposes them any more. */
export async function withdrawDrafts(tx: Tx, riskIds: readonly string[]): Promise<Risk[]> {
  const rows = await tx.query<{ id: string; vendor_id: string }>(
    `UPDATE app.risk SET state = 'CLOSED', judgement = 'WITHDRAWN', version = version + 1, updated_at = $3
     WHERE tenant_id = $1 AND id = ANY($2) AND state = 'DRAFT' RETURNING id, vendor_id`,
    [tx.ctx.tenantId, riskIds, tx.ctx.now],
  );
  const state = { field: 'state', before: 'DRAFT', after: 'CLOSED' };
  await tell(
    tx,
    'WITHDRAWN',
    rows.map(({ id }) => ({ riskId: id, changes: [state] })),
  );
  return rows.map(({ id, vendor_id: vendorId }) => ({ id, vendorId }) as Risk);
}

function draftOf(finding: Finding, rated: RatedRisk, scale: RiskScale) {
  return {
    ...BLANK,
    vendorId: finding.vendorId,
    statement: finding.title,
    state: 'DRAFT' as const,
    source: 'RULE' as const,
    ...proposedAs(rated),
    ...ratingsOf(rated, scale),
  };
}

function proposedAs({ likelihood, impact }: RatedRisk) {
  return { proposedLikelihood: likelihood, proposedImpact: impact };
}

function ratingsOf(inherent: RatedRisk, scale: RiskScale) {
  return ratingColumns({ inherent, measures: [], now: null, target: null }, scale);
}

async function linkedRisks(tx: Tx, findings: readonly Finding[]): Promise<Map<string, LinkedRisk[]>> {
  if (findings.length === 0) return new Map();
  const rows = await tx.query<LinkedRisk>(
    `SELECT l.finding_id AS "findingId", r.id AS "riskId", r.state, l.judged_facts AS "judgedFacts",
       coalesce(r.judgement = 'WITHDRAWN', false) AS "isWithdrawn", r.likelihood, r.impact
     FROM app.risk_finding l JOIN app.risk r ON (r.tenant_id, r.id) = (l.tenant_id, l.risk_id)
     WHERE l.tenant_id = $1 AND l.finding_id = ANY($2)`,
    [tx.ctx.tenantId, findings.map(({ id }) => id)],
  );
  return Map.groupBy(rows, ({ findingId }) => findingId);
}

async function tell(
  tx: Tx,
  act: RiskActName,
  lines: readonly Pick<RiskChange, 'riskId' | 'changes'>[],
): Promise<void> {
  if (lines.length === 0) return;
  const { tenantId, now: at, actor } = tx.ctx;
  const byId = actor.kind === 'person' && act !== 'DRAFTED' ? actor.id : null;
  await tx.em.insert(
    RiskChange,
    lines.map((line) => ({ tenantId, id: uuidv7(), at, byId, act, reason: null, ...line })),
  );
}
