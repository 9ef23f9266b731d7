import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Finding } from './finding.entity.js';
import { findingsOfSource, risksOfSource } from './risk-loaders.js';
import { Risk } from './risk.entity.js';

/** What an assessment brought up. */
@Resolver(() => Assessment)
export class AssessmentRisksResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [Finding])
  findings(assessment: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('findingsOfSource', findingsOfSource(this.db)).load(assessment.id);
  }

  @Resolved('P1', () => [Risk])
  risks(assessment: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('risksOfSource', risksOfSource(this.db)).load(assessment.id);
  }
}
