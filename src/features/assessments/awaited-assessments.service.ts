import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { VendorArchived, VendorRestored } from '../vendors/vendors.events.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentResumed, AssessmentWithdrawn } from './assessments.events.js';
import { ownOnly } from './assessments.policy.js';

/** States in which the vendor is expected to answer. */
export const AWAITED = ['SENT', 'ANSWERING'] as const;

/** Questionnaires that are out, when their vendor leaves the register or comes back. */
@Injectable()
export class AwaitedAssessments implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.on(VendorArchived, async (tx, { vendorId, awaitedAssessments }) => {
      if (awaitedAssessments === 'WITHDRAW') await this.withdraw(tx, vendorId);
    });
    this.bus.on(VendorRestored, (tx, { vendorId }) => this.resume(tx, vendorId));
  }

  async resume(tx: Tx, vendorId: string): Promise<void> {
    const where = {
      tenantId: tx.ctx.tenantId,
      vendorId,
      withdrawnAt: Not(IsNull()),
      answersDeletedAt: IsNull(),
    };
    for (const { id } of await tx.em.findBy(Assessment, where)) {
      await this.mark(tx, id, null);
      await this.bus.publish(tx, new AssessmentResumed(id, vendorId));
    }
  }

  private async withdraw(tx: Tx, vendorId: string): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, vendorId, state: In([...AWAITED]), withdrawnAt: IsNull() };
    const all = await tx.em.findBy(Assessment, where);
    const own = await tx.em.countBy(Assessment, { ...where, ...ownOnly(tx.ctx) });
    if (own < all.length)
      refuse(
        'NOT_ALLOWED',
        'awaitedAssessments',
        'Somebody else sent a questionnaire to this vendor. Let it go on, or ask a privacy officer.',
      );
    for (const { id } of all) {
      await this.mark(tx, id, tx.ctx.now);
      await this.bus.publish(tx, new AssessmentWithdrawn(id, vendorId));
    }
  }

  private async mark(tx: Tx, id: string, withdrawnAt: string | null): Promise<void> {
    await tx.em.update(Assessment, { tenantId: tx.ctx.tenantId, id }, { withdrawnAt });
  }
}
