import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Finding } from './finding.entity.js';
import { findingsOfVendor } from './findings-of-vendor.js';
import type { LinkFindingsInput } from './linking.inputs.js';
import type { FieldChange } from './risk-change.entity.js';
import { RiskDesk } from './risk-desk.js';
import { RiskFinding } from './risk-finding.entity.js';
import type { Risk } from './risk.entity.js';
import { refuseUnlessLive } from './risks.policy.js';
import { RiskLinked } from './risks.events.js';

/** Which facts a risk rests on, where a person knows better than the rule: several may feed one risk. */
@Injectable()
export class LinkingService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
  ) {}

  link(ctx: Context, { id, expectedVersion, findingIds }: LinkFindingsInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.claim(tx, id, expectedVersion);
      refuseUnlessLive(before);
      const wanted = await findingsOfVendor(tx, before.vendorId, findingIds);
      const linked = await linkedTo(tx, before.id);
      const [added, gone] = [apart(wanted, linked), apart(linked, wanted)];
      await write(tx, before.id, added, gone);
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
