import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { asked, declineAsked } from './asked-link.js';
import { NewLinkDeclined } from './invites.events.js';
import { holderOf } from './link-holder.js';

/** A wish for a new link that gets none: whoever has nothing to answer, or whom nobody knows. */
@Injectable()
export class AskedLinksService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
  ) {}

  decline(ctx: Context, assessmentId: string, inviteId: string): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const assessment = await this.assessments.lock(tx, assessmentId);
      const { id } = await holderOf(tx, assessmentId, inviteId);
      const open = await tx.query(
        `SELECT 1 FROM app.invite i WHERE i.tenant_id = $1 AND i.respondent_id = $2 AND ${asked('i')}`,
        [ctx.tenantId, id],
      );
      if (open.length === 0)
        refuse('NOT_ALLOWED', 'inviteId', 'This wish was answered already. Reload the page to see how.');
      await declineAsked(tx, id);
      await this.bus.publish(tx, new NewLinkDeclined(inviteId, assessmentId));
      return assessment;
    });
  }
}
