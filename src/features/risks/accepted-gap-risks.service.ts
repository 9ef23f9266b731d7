import { Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { draftRisk } from '../../core/risk/draft-risk.js';
import type { Tx } from '../../platform/database/tx.js';
import { FindingWords } from '../../platform/finding-words.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { may } from '../../platform/tenancy/role-table.js';
import { AcceptedGaps, type AcceptedGap } from '../dpas/accepted-gaps.js';
import { workspaceLanguage } from '../identity/workspace-language.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { AcceptancesService } from './acceptances.service.js';
import { AddingService } from './adding.service.js';
import { Finding } from './finding.entity.js';
import { factsOf } from './proposing.js';
import { RiskDesk } from './risk-desk.js';
import type { FindingSeverityName } from './risk.enums.js';
import type { Risk } from './risk.entity.js';
import { RiskConfirmed } from './risks.events.js';
import { settingsOf } from './settings-of.js';

/**
 * A gap of an agreement that somebody wants to live with is a risk like any other: it stands in the register, and another
 * person with the authority for its band accepts it (DOMAIN, Treatment).
 */
@Injectable()
export class AcceptedGapRisks implements OnModuleInit {
  constructor(
    private readonly gaps: AcceptedGaps,
    private readonly vendors: VendorsService,
    private readonly desk: RiskDesk,
    private readonly adding: AddingService,
    private readonly acceptances: AcceptancesService,
    private readonly words: FindingWords,
  ) {}

  onModuleInit(): void {
    this.gaps.keptBy((tx, gap) => this.keep(tx, gap));
  }

  private async keep(tx: Tx, gap: AcceptedGap): Promise<string> {
    if (!may(tx.ctx.role, 'risks.edit'))
      refuse(
        'NOT_ALLOWED',
        'state',
        'Your role may not ask for the acceptance of a risk. Ask somebody who may.',
      );
    const finding = (await findingOf(tx, gap)) ?? (await this.note(tx, gap));
    const risk = (await this.standing(tx, finding)) ?? (await this.add(tx, gap, finding));
    if (risk.acceptance === 'ASKED' || risk.acceptance === 'ACCEPTED') return risk.id;
    const { reason, until } = gap;
    await this.acceptances.askIn(tx, { id: risk.id, expectedVersion: risk.version, reason, until });
    return risk.id;
  }

  /** The risk that rests on it already; a proposal is confirmed as it stands, since a person says now that it is one. */
  private async standing(tx: Tx, finding: Finding): Promise<Risk | null> {
    const [line] = await tx.query<{ id: string }>(
      `SELECT r.id FROM app.risk_finding l JOIN app.risk r ON (r.tenant_id, r.id) = (l.tenant_id, l.risk_id)
       WHERE l.tenant_id = $1 AND l.finding_id = $2 AND r.state IN ('DRAFT', 'OPEN', 'ACCEPTED') ORDER BY r.id LIMIT 1`,
      [tx.ctx.tenantId, finding.id],
    );
    if (line === undefined) return null;
    const risk = await this.desk.load(tx, line.id);
    if (risk.state !== 'DRAFT') return risk;
    const { likelihood, impact, treatment, dueOn } = risk;
    const event = new RiskConfirmed(risk.id, risk.vendorId, { likelihood, impact, treatment, dueOn });
    const set = { state: 'OPEN', judgement: 'CONFIRMED' } as const;
    return this.desk.change(tx, risk, risk.version, set, { act: 'CONFIRMED', event });
  }

  private async add(tx: Tx, gap: AcceptedGap, finding: Finding): Promise<Risk> {
    const { vendorId, severity, clauseId: rule } = gap;
    const { tier } = await this.vendors.load(tx, vendorId);
    const { proposals, scale } = await settingsOf(tx);
    const { title } = finding;
    const { likelihood, impact } = draftRisk({ title, severity, rule }, tier, proposals, scale);
    const said = { vendorId, statement: title, likelihood, impact, findingIds: [finding.id] };
    return this.adding.write(tx, said, 'HAND');
  }

  /** While nobody is bound by the text it is no open fact; noted, it is not proposed a second time once it is one. */
  private async note(tx: Tx, gap: AcceptedGap): Promise<Finding> {
    const { tenantId, now } = tx.ctx;
    const { vendorId, clauseId: rule, place } = gap;
    const title = this.words.in(await workspaceLanguage(tx), gap.title);
    const { tier } = await this.vendors.load(tx, vendorId);
    const severity = gap.severity.toUpperCase() as FindingSeverityName;
    const facts = factsOf({ rule, title: gap.title, severity });
    const about = { questionId: null, practiceId: null, tier, place, facts, isOpen: false };
    const row = { ...sourceOf(gap), tenantId, id: uuidv7(), vendorId, title, severity, raisedAt: now };
    await tx.em.insert(Finding, { ...row, ...about });
    return tx.em.findOneByOrFail(Finding, { tenantId, id: row.id });
  }
}

function sourceOf({ agreementId, clauseId }: AcceptedGap) {
  return { source: 'dpa' as const, sourceId: agreementId, rule: clauseId };
}

function findingOf(tx: Tx, gap: AcceptedGap): Promise<Finding | null> {
  return tx.em.findOneBy(Finding, { tenantId: tx.ctx.tenantId, ...sourceOf(gap) });
}
