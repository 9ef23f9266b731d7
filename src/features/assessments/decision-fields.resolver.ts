import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { Assessment } from './assessment.entity.js';
import { DecisionAdvice } from './decision-advice.entity.js';
import { DecisionCondition } from './decision-condition.entity.js';
import { DecisionProposal } from './decision-proposal.entity.js';
import { Decision } from './decision.entity.js';

const IN_ORDER = { number: 'ASC' } as const;

/** What a decision rests on and what it asks for. */
@Resolver(() => Decision)
export class DecisionFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person)
  decidedBy({ decidedById }: Decision, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(decidedById);
  }

  @Resolved('P1', () => Assessment)
  assessment({ assessmentId }: Decision, _args: unknown, graph: GraphContext) {
    return graph.loader('assessment', byId(this.db, Assessment)).load(assessmentId);
  }

  @Resolved('P1', () => [DecisionCondition])
  conditions({ id }: Decision, _args: unknown, graph: GraphContext) {
    return graph.loader('conditions', byParent(this.db, DecisionCondition, 'decisionId', IN_ORDER)).load(id);
  }

  @Resolved('P1', () => DecisionProposal, { nullable: true, description: 'What had been proposed' })
  proposal({ proposalId }: Decision, _args: unknown, graph: GraphContext) {
    return proposalId === null
      ? null
      : graph.loader('proposal', byId(this.db, DecisionProposal)).load(proposalId);
  }

  @Resolved('P1', () => DecisionAdvice, {
    nullable: true,
    description: 'What the data protection officer had advised, followed or not',
  })
  advice({ adviceId }: Decision, _args: unknown, graph: GraphContext) {
    return adviceId === null ? null : graph.loader('advice', byId(this.db, DecisionAdvice)).load(adviceId);
  }

  @Resolved('P1', () => Boolean, {
    nullable: true,
    description: 'Whether the decision is what was advised; null without advice',
  })
  async isAdviceFollowed(decision: Decision, _args: unknown, graph: GraphContext) {
    const advice = await this.advice(decision, _args, graph);
    return advice === null ? null : advice.outcome === decision.outcome;
  }
}

@Resolver(() => DecisionCondition)
export class ConditionFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => PeopleGroup, { description: 'The group that sees to it' })
  group({ groupId }: DecisionCondition, _args: unknown, graph: GraphContext) {
    return graph.loader('group', byId(this.db, PeopleGroup)).load(groupId);
  }

  @Resolved('P1', () => Person, { nullable: true })
  endedBy({ endedById }: DecisionCondition, _args: unknown, graph: GraphContext) {
    return endedById === null ? null : graph.loader('person', byId(this.db, Person)).load(endedById);
  }
}
