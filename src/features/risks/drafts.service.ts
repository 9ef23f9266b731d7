import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised, type RaisedFinding } from '../../platform/events/findings-raised.js';
import { FindingWords } from '../../platform/finding-words.js';
import { workspaceLanguage } from '../identity/workspace-language.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { Finding } from './finding.entity.js';
import { noteOpenRisks } from './open-risks.js';
import { factsOf } from './proposing.js';
import { ProposalsService, withdrawDrafts } from './proposals.service.js';
import type { FindingSeverityName } from './risk.enums.js';
import { DraftWithdrawn } from './risks.events.js';
import { tellProposed } from './told-proposals.js';

/**
 * Findings become draft risks in the transaction that raised them. A finding that stands already keeps its
 * risk, also a rejected one: it does not come back until the facts change.
 */
@Injectable()
export class DraftsService implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly proposals: ProposalsService,
    private readonly vendors: VendorsService,
    private readonly words: FindingWords,
  ) {}

  onModuleInit(): void {
    this.bus.on(FindingsRaised, (tx, raised) => this.take(tx, raised));
  }

  private async take(tx: Tx, raised: FindingsRaised): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, source: raised.source, sourceId: raised.sourceId };
    const known = await tx.em.find(Finding, { where, lock: { mode: 'pessimistic_write' } });
    const standing = new Map(known.map((finding) => [finding.rule, finding]));
    for (const finding of await this.worded(tx, raised))
      await this.keep(tx, raised, finding, standing.get(finding.rule));
    const rules = new Set(raised.findings.map((finding) => finding.rule));
    await this.close(
      tx,
      known.filter((finding) => finding.isOpen && !rules.has(finding.rule)),
    );
    const open = await tx.em.find(Finding, { where: { ...where, isOpen: true }, order: { id: 'ASC' } });
    await tellProposed(tx, this.bus, await this.proposals.propose(tx, open));
    await noteOpenRisks(tx, this.vendors, raised.vendorId);
  }

  /** In the language of the workspace, since a risk begins with these words; another language is no other fact. */
  private async worded(tx: Tx, { findings }: FindingsRaised): Promise<RaisedFinding[]> {
    if (findings.length === 0) return [];
    const language = await workspaceLanguage(tx);
    return findings.map((one) => ({
      ...one,
      title: this.words.in(language, one.title),
      fact: one.fact ?? one.title,
    }));
  }

  /** The fact as the rule sees it now, with a digest of what it saw. */
  private async keep(
    tx: Tx,
    raised: FindingsRaised,
    { rule, title, fact = title, severity: word, question, practice, place }: RaisedFinding,
    standing: Finding | undefined,
  ): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const severity = word.toUpperCase() as FindingSeverityName;
    const seen = {
      isOpen: true,
      severity,
      title,
      tier: raised.tier,
      place: place ?? null,
      facts: factsOf({ rule, title: fact, severity }),
    };
    if (standing !== undefined) {
      await tx.em.update(Finding, { tenantId, id: standing.id }, seen);
      return;
    }
    const { source, sourceId, vendorId } = raised;
    const about = { questionId: question ?? null, practiceId: practice ?? null };
    const row = { tenantId, id: uuidv7(), vendorId, source, sourceId, rule, raisedAt: now };
    await tx.em.insert(Finding, { ...row, ...seen, ...about });
  }

  /** The findings close; a draft that rested on them alone is withdrawn, a risk that a person opened stays. */
  private async close(tx: Tx, gone: readonly Finding[]): Promise<void> {
    if (gone.length === 0) return;
    const { tenantId } = tx.ctx;
    const ids = gone.map(({ id }) => id);
    await tx.em.update(Finding, { tenantId, id: In(ids) }, { isOpen: false });
    const orphans = await tx.query<{ id: string }>(
      `SELECT r.id FROM app.risk r
       WHERE r.tenant_id = $1 AND r.state = 'DRAFT'
         AND r.id IN (SELECT l.risk_id FROM app.risk_finding l WHERE l.tenant_id = $1 AND l.finding_id = ANY($2))
         AND NOT EXISTS (SELECT 1 FROM app.risk_finding l JOIN app.finding f ON (f.tenant_id, f.id) = (l.tenant_id, l.finding_id)
                         WHERE l.tenant_id = $1 AND l.risk_id = r.id AND f.is_open)`,
      [tenantId, ids],
    );
    const withdrawn = await withdrawDrafts(
      tx,
      orphans.map(({ id }) => id),
    );
    for (const { id, vendorId } of withdrawn) await this.bus.publish(tx, new DraftWithdrawn(id, vendorId));
  }
}
