import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Finding } from './finding.entity.js';
import { findingsOfVendor } from './findings-of-vendor.js';
import type { LinkFindingsInput } from './linking.inputs.js';
import { ProposalsService } from './proposals.service.js';
import type { FieldChange } from './risk-change.entity.js';
import { RiskDesk } from './risk-desk.js';
import { RiskFinding } from './risk-finding.entity.js';
import type { Risk } from './risk.entity.js';
import { refuseUnlessLive } from './risks.policy.js';
import { RiskLinked } from './risks.events.js';
import { tellProposed } from './told-proposals.js';

/**
 * Which facts a risk rests on, where a person knows better than the rule: several may feed one risk. A fact that no risk
 * holds any more is proposed again at once, so that it is judged and not forgotten; a rejected proposal is remembered.
 */
@Injectable()
export class LinkingService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly desk: RiskDesk,
    private readonly proposals: ProposalsService,
  ) {}

  link(ctx: Context, { id, expectedVersion, findingIds }: LinkFindingsInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.claim(tx, id, expectedVersion);
      refuseUnlessLive(before);
      const wanted = await findingsOfVendor(tx, before.vendorId, findingIds);
      const linked = await linkedTo(tx, before.id);
      const [added, gone] = [apart(wanted, linked), apart(linked, wanted)];
      await write(tx, before.id, added, gone);
      await this.proposeAgain(tx, gone);
      return this.desk.change(
        tx,
        before,
        expectedVersion,
        {},
        {
          act: 'LINKED',
          event: new RiskLinked(before.id, before.vendorId, { added: ids(added), gone: ids(gone) }),
          also: [
            ...added.map(({ title }) => told(null, title)),
            ...gone.map(({ title }) => told(title, null)),
          ],
        },
      );
    });
  }

  /** Locked: whoever raises them anew at this moment does not propose them a second time. */
  private async proposeAgain(tx: Tx, gone: readonly Finding[]): Promise<void> {
    if (gone.length === 0) return;
    const where = { tenantId: tx.ctx.tenantId, id: In(ids(gone)), isOpen: true };
    const open = await tx.em.find(Finding, { where, lock: { mode: 'pessimistic_write' } });
    await tellProposed(tx, this.bus, await this.proposals.propose(tx, open));
  }
}

async function linkedTo(tx: Tx, riskId: string): Promise<Finding[]> {
  const { tenantId } = tx.ctx;
  const links = await tx.em.findBy(RiskFinding, { tenantId, riskId });
  return tx.em.findBy(Finding, { tenantId, id: In(links.map(({ findingId }) => findingId)) });
}

async function write(
  tx: Tx,
  riskId: string,
  added: readonly Finding[],
  gone: readonly Finding[],
): Promise<void> {
  const { tenantId } = tx.ctx;
  await tx.em.delete(RiskFinding, { tenantId, riskId, findingId: In(ids(gone)) });
  await tx.em.insert(
    RiskFinding,
    added.map(({ id: findingId }) => ({ tenantId, riskId, findingId })),
  );
}

function apart(some: readonly Finding[], others: readonly Finding[]): Finding[] {
  return some.filter(({ id }) => !others.some((other) => other.id === id));
}

function ids(findings: readonly Finding[]): string[] {
  return findings.map(({ id }) => id);
}

function told(before: string | null, after: string | null): FieldChange {
  return { field: 'finding', before, after };
}
