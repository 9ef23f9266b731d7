import { Injectable } from '@nestjs/common';
import { addDays } from '../platform/tenancy/clock.js';
import type { Context } from '../platform/tenancy/context.js';
import type { Assessment } from '../features/assessments/assessment.entity.js';
import { AssessmentsService } from '../features/assessments/assessments.service.js';
import { DecisionProposals } from '../features/assessments/decision-proposals.service.js';
import { DecisionRules } from '../features/assessments/decision-rules.js';
import { DecisionsService } from '../features/assessments/decisions.service.js';
import { VendorsService } from '../features/vendors/vendors.service.js';
import type { DemoAssessment } from './demo-script.js';

type Words = Parameters<DecisionProposals['propose']>[1];

/** One person proposes, another decides. */
@Injectable()
export class DecisionActs {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly vendors: VendorsService,
    private readonly rules: DecisionRules,
    private readonly proposals: DecisionProposals,
    private readonly decisions: DecisionsService,
  ) {}

  /** Where the caller plays everybody, a decision that needs two people stays a proposal and waits for the second. */
  async decide(
    staff: Context,
    { id }: Assessment,
    script: NonNullable<DemoAssessment['decision']>,
    proposerId: string,
  ): Promise<void> {
    const reviewed = await this.assessments.find(staff, id);
    const words = await this.wordsOf(staff, reviewed, script);
    const proposer: Context = { ...staff, actor: { kind: 'person', id: proposerId } };
    const { version } = await this.proposals.propose(proposer, words);
    if (proposerId === staff.actor.id && this.rules.needsSecondPerson(reviewed)) return;
    const adviceReply = 'The officer was heard by word of mouth; this is a decision of the demo.';
    await this.decisions.decide(staff, { ...words, expectedVersion: version, adviceReply });
  }

  private async wordsOf(
    staff: Context,
    { id, version, vendorId }: Assessment,
    { outcome, reason, conditions = [] }: NonNullable<DemoAssessment['decision']>,
  ): Promise<Words> {
    const { ownerGroupId } = await this.vendors.find(staff, vendorId);
    return {
      assessmentId: id,
      expectedVersion: version,
      outcome,
      reason,
      conditions: conditions.map(({ text, inDays }) => ({
        text,
        dueOn: addDays(staff.today, inDays),
        groupId: ownerGroupId!,
      })),
    };
  }
}
