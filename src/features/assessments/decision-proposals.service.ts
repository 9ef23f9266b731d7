import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import type { ProposalEndName } from './assessment.enums.js';
import { AssessmentsService } from './assessments.service.js';
import { DecisionAdvice } from './decision-advice.entity.js';
import { DecisionDrafts } from './decision-drafts.service.js';
import { DecisionProposal } from './decision-proposal.entity.js';
import { AdviceGiven, DecisionProposed, ProposalWithdrawn } from './decisions.events.js';
import type { AdviseInput, ProposeDecisionInput } from './decisions.inputs.js';

/** What comes before a decision: a proposal, and the advice of the data protection officer on it. */
@Injectable()
export class DecisionProposals {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly drafts: DecisionDrafts,
  ) {}

  propose(ctx: Context, input: ProposeDecisionInput): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.assessments.lock(tx, input.assessmentId);
      const draft = await this.drafts.check(tx, before, input);
      refuseOlder(before, input.expectedVersion);
      await this.end(tx, before.id, 'REPLACED');
      const { tenantId, id: assessmentId, vendorId } = before;
      const id = uuidv7();
      const by = { proposedById: ctx.actor.id, proposedAt: ctx.now };
      await tx.em.insert(DecisionProposal, { tenantId, id, assessmentId, vendorId, ...draft, ...by });
      await this.bus.publish(tx, new DecisionProposed(assessmentId, vendorId, id, draft.outcome, draft));
      return this.counted(tx, before);
    });
  }

  withdraw(ctx: Context, assessmentId: string, expectedVersion: number): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.assessments.lock(tx, assessmentId);
      const proposal = await this.mustWait(tx, before, expectedVersion);
      await this.end(tx, assessmentId, 'WITHDRAWN');
      await this.bus.publish(tx, new ProposalWithdrawn(assessmentId, before.vendorId, proposal.id));
      return this.counted(tx, before);
    });
  }

  advise(ctx: Context, input: AdviseInput): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.assessments.lock(tx, input.assessmentId);
      const { id: proposalId } = await this.mustWait(tx, before, input.expectedVersion);
      const { outcome } = input;
      const text = input.text.trim();
      if (text.length < 10)
        refuse('REQUIRED', 'text', 'Write your advice, in at least 10 characters: it stands in the report.');
      const { tenantId, actor, now } = ctx;
      const by = { givenById: actor.id, givenAt: now };
      await tx.em.insert(DecisionAdvice, { tenantId, id: uuidv7(), proposalId, outcome, text, ...by });
      await this.bus.publish(tx, new AdviceGiven(before.id, before.vendorId, proposalId, outcome, text));
      return this.counted(tx, before);
    });
  }

  /** The proposal that waits, with the last advice on it. */
  async waiting(tx: Tx, assessmentId: string): Promise<[DecisionProposal | null, DecisionAdvice | null]> {
    const { tenantId } = tx.ctx;
    const proposal = await tx.em.findOneBy(DecisionProposal, { tenantId, assessmentId, endedAt: IsNull() });
    if (proposal === null) return [null, null];
    const where = { tenantId, proposalId: proposal.id };
    const advice = await tx.em.findOne(DecisionAdvice, { where, order: { givenAt: 'DESC', id: 'DESC' } });
    return [proposal, advice];
  }

  async end(tx: Tx, assessmentId: string, endedAs: ProposalEndName): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId, endedAt: IsNull() };
    await tx.em.update(DecisionProposal, where, { endedAs, endedAt: tx.ctx.now });
  }

  private async mustWait(tx: Tx, before: Assessment, expectedVersion: number): Promise<DecisionProposal> {
    const [proposal] = await this.waiting(tx, before.id);
    if (proposal === null)
      refuse(
        'NOT_READY',
        'assessmentId',
        'No proposal waits here. Load the page again to see what was decided.',
      );
    refuseOlder(before, expectedVersion);
    return proposal;
  }

  /** Each step counts the assessment up, so that nobody decides on a page that lacks the newest word. */
  private async counted(tx: Tx, { tenantId, id, version }: Assessment): Promise<Assessment> {
    await tx.em.update(Assessment, { tenantId, id, version }, { version: version + 1 });
    return this.assessments.load(tx, id);
  }
}

function refuseOlder(before: Assessment, expectedVersion: number): void {
  if (before.version !== expectedVersion) refuseStale({ assessment: before }, 'assessment');
}
