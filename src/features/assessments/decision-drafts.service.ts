import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Day } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { DecisionOutcomeName } from './assessment.enums.js';
import { refuseDeleted } from './deleted-answers.js';
import type { Assessment } from './assessment.entity.js';
import type { ConditionDraft } from './decision-proposal.entity.js';
import { DecisionRules } from './decision-rules.js';
import { DecisionStops } from './decision-stops.service.js';
import type { ConditionInput, ProposeDecisionInput } from './decisions.inputs.js';
import { validityOf } from './decisions.policy.js';

/** What is decided or proposed, checked. */
export interface DecisionDraft {
  readonly outcome: DecisionOutcomeName;
  readonly reason: string;
  readonly conditions: ConditionDraft[];
  readonly validUntil: Day | null;
}

/** Refuses what could not be decided on, whoever wants it: proposals and decisions pass the same door. */
@Injectable()
export class DecisionDrafts {
  constructor(
    private readonly rules: DecisionRules,
    private readonly stops: DecisionStops,
    private readonly groups: GroupsService,
    private readonly vendors: VendorsService,
  ) {}

  async check(tx: Tx, assessment: Assessment, input: ProposeDecisionInput): Promise<DecisionDraft> {
    refuseUnready(assessment, input);
    refuseDeleted(assessment);
    const conditions = conditionsOf(input, tx.ctx.today);
    for (const [at, { groupId }] of conditions.entries())
      await this.groups.mustTake(tx, groupId, ['conditions', String(at), 'groupId']);
    if (input.outcome !== 'REJECTED') await this.refuseUnapprovable(tx, assessment);
    return {
      outcome: input.outcome,
      reason: input.reason.trim(),
      conditions,
      validUntil: this.validUntil(assessment, input, tx.ctx.today),
    };
  }

  private async refuseUnapprovable(tx: Tx, { vendorId }: Assessment): Promise<void> {
    if (await this.stops.stands(tx, vendorId))
      refuse(
        'NOT_ALLOWED',
        'outcome',
        'An executive stopped this vendor. It can be approved once the stop is lifted; you can reject it now.',
      );
    if ((await this.vendors.load(tx, vendorId)).ownerGroupId === null)
      refuse(
        'REQUIRED',
        'outcome',
        'No group looks after this vendor. Give it an owner group on its page, then approve it.',
      );
  }

  private validUntil(assessment: Assessment, input: ProposeDecisionInput, today: Day): Day | null {
    const dueOn = this.rules.reviewDueOn(assessment, today);
    const { outcome, validUntil: wanted = null } = input;
    const validity = validityOf({ outcome, wanted }, dueOn, today);
    if ('until' in validity) return validity.until;
    if (validity.isRefused === 'OVER')
      refuse('INVALID', 'validUntil', 'This day is over. Choose a day in the future, or leave it empty.');
    refuse(
      'INVALID',
      'validUntil',
      `In tier ${assessment.tier} a decision holds until ${dueOn} at most. Choose an earlier day, or leave it empty.`,
    );
  }
}

function refuseUnready({ state }: Assessment, { reason, outcome, conditions }: ProposeDecisionInput): void {
  if (state !== 'DONE')
    refuse('NOT_READY', 'assessmentId', 'Finish the review first: a decision rests on a reviewed sheet.');
  if (reason.trim().length < 10)
    refuse('REQUIRED', 'reason', 'Write why, in at least 10 characters: the reason stands in the report.');
  const wantsConditions = outcome === 'APPROVED_WITH_CONDITIONS';
  if (wantsConditions && conditions.length === 0)
    refuse('REQUIRED', 'conditions', 'Name at least one condition, or approve without conditions.');
  if (!wantsConditions && conditions.length > 0)
    refuse(
      'INVALID',
      'conditions',
      'Conditions belong to an approval with conditions. Choose that, or remove them.',
    );
}

function conditionsOf({ conditions }: ProposeDecisionInput, today: Day): ConditionDraft[] {
  return conditions.map(({ text, dueOn, groupId }: ConditionInput, at) => {
    const path = (field: string): string[] => ['conditions', String(at), field];
    if (text.trim() === '')
      refuse('REQUIRED', path('text'), 'Write what must be done, or leave this condition out.');
    if (dueOn <= today)
      refuse('INVALID', path('dueOn'), 'This day is over. Give the condition a day in the future.');
    return { text: text.trim(), dueOn, groupId };
  });
}
