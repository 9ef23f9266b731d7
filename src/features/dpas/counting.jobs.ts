import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { GAP_TITLE, gapFinding } from '../../core/clause/agreement-state.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised } from '../../platform/events/findings-raised.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ReviewFinished } from '../assessments/assessments.events.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { IntakeRecorded } from '../vendors/vendors.events.js';
import { noteTold, type GapStanding } from './agreement-gaps.js';
import { worthOf, type AgreementWorth } from './agreement-worth.js';
import {
  AgreementAdded,
  AgreementChanged,
  AgreementCounted,
  DocumentRestored,
  DocumentWithdrawn,
} from './agreements.events.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { clausePlace } from './clause-place.js';
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
    this.bus.on(AgreementAdded, (tx, { agreement }) => this.countLater(tx, agreement.vendorId));
    this.bus.on(AgreementChanged, (tx, { agreement }) => this.countLater(tx, agreement.vendorId));
    this.bus.on(DocumentWithdrawn, (tx, { agreement }) => this.countLater(tx, agreement.vendorId));
    this.bus.on(DocumentRestored, (tx, { agreement }) => this.countLater(tx, agreement.vendorId));
    // Once it is known that personal data reaches the vendor, an agreement is due (Art. 28(3)).
    this.bus.on(IntakeRecorded, (tx, { vendorId }) => this.countLater(tx, vendorId));
    // A vendor that is seen to be a controller needs another agreement, or none.
    this.bus.on(ReviewFinished, (tx, { vendorId }) => this.countLater(tx, vendorId));
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
    const changed = all.each.filter((one) => digestOf(one) !== one.agreement.counted);
    const isMoved = all.gaps.some(({ gap, told }) => gap !== told);
    if (changed.length === 0 && !isMoved) return;
    for (const one of changed) await this.tell(tx, vendor, one);
    if (isMoved) for (const standing of all.gaps) await this.tellGap(tx, vendorId, standing);
    await this.rescoring.rescore(tx, vendorId);
  }

  /** Also one that stands as before: among other services it is told by its name. */
  private async tellGap(tx: Tx, vendorId: string, standing: GapStanding): Promise<void> {
    if (standing.gap === null && standing.told === null) return;
    const place = `/vendors/${typedId('vnd', vendorId)}/agreements`;
    const found = gapFinding(standing.gap, standing.name).map((one) => ({ ...one, fact: GAP_TITLE, place }));
    const subject = { source: 'dpa', ...standing.subject } as const;
    await noteTold(tx, standing);
    await this.bus.publish(tx, new FindingsRaised(subject, vendorId, standing.tier, found));
  }

  private async tell(tx: Tx, { id: vendorId, tier }: Vendor, one: AgreementWorth): Promise<void> {
    const { agreement, documentId, findings, practices } = one;
    await tx.query('UPDATE app.agreement SET counted = $3 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      agreement.id,
      digestOf(one),
    ]);
    const subject = { source: 'dpa', prefix: 'dpa', id: agreement.id } as const;
    const told = findings.map(({ rule, severity, title }) => {
      const place = clausePlace(agreement.id, documentId, rule);
      return { rule, severity, title, place };
    });
    await this.bus.publish(tx, new FindingsRaised(subject, vendorId, tier, told));
    await this.bus.publish(tx, new AgreementCounted(agreement, findings.length, practices));
  }
}

function digestOf({ state, findings, documentId, practices, attested }: AgreementWorth): string {
  const told = JSON.stringify([state, findings, documentId, practices, attested]);
  return createHash('sha256').update(told).digest('hex');
}
