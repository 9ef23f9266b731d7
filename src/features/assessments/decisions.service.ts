import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentsService } from './assessments.service.js';
import type { DecisionAdvice } from './decision-advice.entity.js';
import { DecisionConditions } from './decision-conditions.service.js';
import { DecisionDrafts, type DecisionDraft } from './decision-drafts.service.js';
import type { DecisionProposal } from './decision-proposal.entity.js';
import { DecisionProposals } from './decision-proposals.service.js';
import { DecisionRules } from './decision-rules.js';
import { Decision } from './decision.entity.js';
import { DecisionMade } from './decisions.events.js';
import type { DecideInput } from './decisions.inputs.js';
import { Standing } from './standing.js';

export interface Decided {
  decision: Decision;
  assessment: Assessment;
}

/** What lay before whoever decides. */
interface Before {
  readonly proposal: DecisionProposal | null;
  readonly advice: DecisionAdvice | null;
  readonly adviceReply: string | null;
}

/** What a decision is made of. */
@Injectable()
export class DecisionParts {
  constructor(
    readonly rules: DecisionRules,
    readonly drafts: DecisionDrafts,
    readonly proposals: DecisionProposals,
    readonly conditions: DecisionConditions,
  ) {}
}

/** A person decides, with a reason; the system alone decides about nobody. A later decision is a new record. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly standing: Standing,
    private readonly parts: DecisionParts,
  ) {}

  decide(ctx: Context, input: DecideInput): Promise<Decided> {
    return this.db.tx(ctx, async (tx) => {
      const assessment = await this.assessments.lock(tx, input.assessmentId);
      const draft = await this.parts.drafts.check(tx, assessment, input);
      if (assessment.version !== input.expectedVersion) refuseStale({ assessment }, 'assessment');
      const before = await this.heard(tx, assessment, input);
      const decision = await this.keep(tx, assessment, draft, before);
      const { tenantId, id, version, vendorId } = assessment;
      await tx.em.update(Assessment, { tenantId, id, version }, { version: version + 1 });
      const after = await this.assessments.load(tx, id);
      await this.standing.note(tx, after, { nextReviewOn: draft.validUntil });
      const content = { ...draft, adviceReply: before.adviceReply };
      await this.bus.publish(tx, new DecisionMade(id, vendorId, decision.id, draft.outcome, content));
      return { decision, assessment: after };
    });
  }

  /** Proposal and advice come first where the tier asks for them; another word than the advice needs its reason. */
  private async heard(tx: Tx, assessment: Assessment, input: DecideInput): Promise<Before> {
    const [proposal, advice] = await this.parts.proposals.waiting(tx, assessment.id);
    if (this.parts.rules.needsSecondPerson(assessment)) refuseAlone(proposal, tx.ctx.actor.id);
    const adviceReply = input.adviceReply?.trim() || null;
    const isMissing = advice === null && (await this.parts.rules.waitsForAdvice(tx, assessment));
    if (isMissing && adviceReply === null)
      refuse(
        'REQUIRED',
        'adviceReply',
        'The data protection officer has not advised yet. Wait for the advice, or write why the decision cannot.',
      );
    if (advice !== null && advice.outcome !== input.outcome && adviceReply === null)
      refuse(
        'REQUIRED',
        'adviceReply',
        'The data protection officer advised otherwise. Write why the advice is not followed: both stand in the report.',
      );
    return { proposal, advice, adviceReply };
  }

  private async keep(
    tx: Tx,
    { tenantId, id: assessmentId, vendorId }: Assessment,
    { outcome, reason, conditions, validUntil }: DecisionDraft,
    { proposal, advice, adviceReply }: Before,
  ): Promise<Decision> {
    const id = uuidv7();
    await tx.em.insert(Decision, {
      tenantId,
      id,
      assessmentId,
      vendorId,
      outcome,
      reason,
      validUntil,
      decidedById: tx.ctx.actor.id,
      decidedAt: tx.ctx.now,
      proposalId: proposal?.id ?? null,
      adviceId: advice?.id ?? null,
      adviceReply,
    });
    await this.parts.proposals.end(tx, assessmentId, 'DECIDED');
    await this.parts.conditions.replace(tx, { assessmentId, decisionId: id, vendorId }, conditions);
    return tx.em.findOneByOrFail(Decision, { tenantId, id });
  }
}

function refuseAlone(proposal: DecisionProposal | null, decider: string): void {
  if (proposal === null)
    refuse(
      'NOT_READY',
      'assessmentId',
      'In this tier two people decide. Propose the decision first; somebody else then makes it.',
    );
  if (proposal.proposedById === decider)
    refuse('NOT_ALLOWED', 'assessmentId', 'You proposed this yourself. In this tier somebody else decides.');
}
