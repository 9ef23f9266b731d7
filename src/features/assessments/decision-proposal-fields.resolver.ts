import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Assessment } from './assessment.entity.js';
import { DecisionAdvice } from './decision-advice.entity.js';
import { DecisionProposal } from './decision-proposal.entity.js';
import { DecisionRules } from './decision-rules.js';
import { DecisionStops } from './decision-stops.service.js';
import { DecisionNeeds, ProposedCondition } from './decisions.payloads.js';

const NEWEST_PROPOSAL = { proposedAt: 'DESC', id: 'DESC' } as const;
const NEWEST_ADVICE = { givenAt: 'DESC', id: 'DESC' } as const;

@Resolver(() => DecisionProposal)
export class ProposalFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person)
  proposedBy({ proposedById }: DecisionProposal, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(proposedById);
  }

  @Resolved('P1', () => [ProposedCondition])
  conditions({ conditions }: DecisionProposal): ProposedCondition[] {
    return conditions;
  }

  @Resolved('P1', () => [DecisionAdvice], { description: 'Newest first' })
  advice({ id }: DecisionProposal, _args: unknown, graph: GraphContext) {
    return graph.loader('advices', byParent(this.db, DecisionAdvice, 'proposalId', NEWEST_ADVICE)).load(id);
  }
}

@Resolver(() => ProposedCondition)
export class ProposedConditionFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => PeopleGroup)
  group({ groupId }: ProposedCondition, _args: unknown, graph: GraphContext) {
    return graph.loader('group', byId(this.db, PeopleGroup)).load(groupId);
  }
}

@Resolver(() => DecisionAdvice)
export class AdviceFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person)
  givenBy({ givenById }: DecisionAdvice, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(givenById);
  }
}

/** What was proposed on an assessment, and what the rules ask before it is decided on. */
@Resolver(() => Assessment)
export class AssessmentDecisionResolver {
  constructor(
    private readonly db: Database,
    private readonly rules: DecisionRules,
    private readonly stops: DecisionStops,
  ) {}

  @Resolved('P1', () => [DecisionProposal], { description: 'Newest first' })
  proposals({ id }: Assessment, _args: unknown, graph: GraphContext) {
    return graph
      .loader('proposals', byParent(this.db, DecisionProposal, 'assessmentId', NEWEST_PROPOSAL))
      .load(id);
  }

  @Resolved('P1', () => DecisionNeeds)
  decisionNeeds(assessment: Assessment, _args: unknown, { caller }: GraphContext): Promise<DecisionNeeds> {
    return this.db.read(caller, async (tx) => {
      const where = { tenantId: assessment.tenantId, id: assessment.vendorId };
      const { ownerGroupId } = await tx.em.findOneByOrFail(Vendor, where);
      return {
        isSecondPersonNeeded: this.rules.needsSecondPerson(assessment),
        isAdviceNeeded: await this.rules.waitsForAdvice(tx, assessment),
        isOwnerGroupMissing: ownerGroupId === null,
        isStopped: await this.stops.stands(tx, assessment.vendorId),
        reviewDueOn: this.rules.reviewDueOn(assessment, caller.today),
      };
    });
  }
}
