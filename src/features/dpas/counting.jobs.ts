import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Finding } from '../../core/finding.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised, type RaisedFinding } from '../../platform/events/findings-raised.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Organisation } from '../identity/organisation.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { gapFindings, worthOf, type AgreementWorth, type VendorAgreements } from './agreement-worth.js';
import { AgreementCounted } from './agreements.events.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { RescoringService } from './rescoring.service.js';

const COUNT = 'count-agreements';

/** Tells register and score what agreements come to, as `app_worker`, whenever dates or a person's word changed. */
@Injectable()
export class CountingJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly catalogue: ClauseCatalogue,
    private readonly rescoring: RescoringService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(COUNT, (ctx, { vendorId }) =>
      this.db.tx(ctx, async (tx) => {
        await this.count(tx, String(vendorId));
        if (tx.facts.length === 0) tx.leave();
      }),
    );
  }

  /** Words said in quick succession are counted once. */
  async countLater(tx: Tx, vendorId: string): Promise<void> {
    await this.jobs.enqueue(tx, COUNT, { vendorId }, `${COUNT}:${vendorId}`);
  }

  /** The same again tells nothing. */
  async count(tx: Tx, vendorId: string): Promise<void> {
    const { tenantId } = tx.ctx;
    const vendor = await tx.em.findOneBy(Vendor, { tenantId, id: vendorId });
    if (vendor === null) return;
    const all = await worthOf(tx, vendorId, this.catalogue);
    const changed = all.each.filter((one) => digestOf(one, all) !== one.agreement.counted);
    if (changed.length === 0) return;
    for (const one of changed) await this.tell(tx, vendor, one, all);
    const subject = { source: 'dpa', prefix: 'vnd', id: vendorId } as const;
    const gap = raised(gapFindings(all), () => `/vendors/${typedId('vnd', vendorId)}/agreements`);
    await this.bus.publish(tx, new FindingsRaised(subject, vendorId, vendor.tier, gap));
    await this.rescoring.rescore(tx, vendorId);
  }

  private async tell(tx: Tx, { id: vendorId, tier }: Vendor, one: AgreementWorth, all: VendorAgreements) {
    const { agreement, findings, practices } = one;
    await tx.query('UPDATE app.agreement SET counted = $3 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      agreement.id,
      digestOf(one, all),
    ]);
    const subject = { source: 'dpa', prefix: 'dpa', id: agreement.id } as const;
    const told = await this.worded(
      tx,
      raised(findings, (clause) => placeOf(one, clause)),
    );
    await this.bus.publish(tx, new FindingsRaised(subject, vendorId, tier, told));
    await this.bus.publish(tx, new AgreementCounted(agreement, findings.length, practices));
  }

  /** In the language of the workspace, since a risk begins with these words; another language is no other fact. */
  private async worded(tx: Tx, told: readonly RaisedFinding[]): Promise<readonly RaisedFinding[]> {
    const { language } = await tx.em.findOneByOrFail(Organisation, { id: tx.ctx.tenantId });
    if (language !== 'de') return told;
    return told.map((one) => {
      const title = this.catalogue.saidIn(language, one.rule, one.title);
      return { ...one, title, fact: one.title };
    });
  }
}

function raised(findings: readonly Finding[], readAt: (rule: string) => string): RaisedFinding[] {
  return findings.map(({ rule, severity, title }) => ({ rule, severity, title, place: readAt(rule) }));
}

/** Path of the page where people judge the clause. */
function placeOf({ agreement, documentId }: AgreementWorth, clause: string): string {
  const page = `/agreements/${typedId('dpa', agreement.id)}`;
  if (documentId === null) return page;
  return `${page}/clauses/${typedId('doc', documentId)}?clause=${encodeURIComponent(clause)}`;
}

function digestOf({ findings, documentId, practices }: AgreementWorth, all: VendorAgreements): string {
  const told = JSON.stringify([findings, documentId, practices, gapFindings(all)]);
  return createHash('sha256').update(told).digest('hex');
}
