import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may } from '../../platform/tenancy/role-table.js';
import { Person } from '../identity/person.entity.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentGiven } from './assessments.events.js';
import type { GiveAssessmentInput } from './assessments.inputs.js';
import { AssessmentsService } from './assessments.service.js';

/** Gives the answers of an assessment to somebody who may review them. */
@Injectable()
export class GivingService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
  ) {}

  give(ctx: Context, input: GiveAssessmentInput): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const { id, tenantId, vendorId } = await this.assessments.load(tx, input.assessmentId);
      const reviewerId = input.reviewerId ?? null;
      if (reviewerId !== null) await this.refuseUnfit(tx, reviewerId);
      const where = { tenantId, id, version: input.expectedVersion };
      const { affected } = await tx.em.update(Assessment, where, {
        reviewerId,
        version: input.expectedVersion + 1,
      });
      if (affected === 0) refuseStale({ assessment: await this.assessments.load(tx, id) }, 'assessment');
      await this.bus.publish(tx, new AssessmentGiven(id, vendorId, reviewerId));
      return this.assessments.load(tx, id);
    });
  }

  private async refuseUnfit(tx: Tx, id: string): Promise<void> {
    const person = await tx.em.findOneBy(Person, { tenantId: tx.ctx.tenantId, id, isSuspended: false });
    if (person === null)
      refuse(
        'NOT_FOUND',
        'reviewerId',
        'This person is not in the workspace. Choose somebody from the list.',
      );
    if (!may(person.role, 'assessments.review'))
      refuse(
        'NOT_ALLOWED',
        'reviewerId',
        `${person.name} may not review answers. Choose a reviewer or a privacy officer.`,
      );
  }
}
