import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { AnswerReads } from './answer-reads.js';
import { AssessmentsService } from './assessments.service.js';
import { ScoreSheet } from './score-sheet.entity.js';

@Resolver(() => ScoreSheet)
export class ScoreSheetFieldsResolver {
  constructor(
    private readonly db: Database,
    private readonly reads: AnswerReads,
    private readonly assessments: AssessmentsService,
  ) {}

  /** The trace tells every answer, so reading it is reading them. */
  @Resolved('P4', () => JsonScalar, {
    nullable: true,
    description: 'The sheet with its trace, in the shape of CLI.md score',
  })
  async sheet({ id, assessmentId }: ScoreSheet, _args: unknown, graph: GraphContext) {
    const assessment = await this.assessments.find(graph.caller, assessmentId);
    await this.reads.record(graph.caller, assessment);
    const whole = await graph.loader('scoreSheet', byId(this.db, ScoreSheet)).load(id);
    return whole?.sheet ?? null;
  }
}
