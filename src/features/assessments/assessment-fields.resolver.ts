import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { Person } from '../identity/person.entity.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { AnswerReads } from './answer-reads.js';
import { AnswerViews } from './answer-views.service.js';
import { newestDecisions, newestSheets, snapshotTitles } from './assessment-loaders.js';
import { Assessment } from './assessment.entity.js';
import { previousAssessments } from './previous-assessments.js';
import { AnswerView, ProgressView } from './assessments.payloads.js';
import { Attestation } from './attestation.entity.js';
import { Decision } from './decision.entity.js';
import { isLead } from './lead.js';
import { Respondent } from './respondent.entity.js';
import { ScoreSheet } from './score-sheet.entity.js';
import { SnapshotsService } from './snapshots.service.js';

/** What an assessment shows beside its own row. */
@Resolver(() => Assessment)
export class AssessmentFieldsResolver {
  constructor(
    private readonly db: Database,
    private readonly views: AnswerViews,
    private readonly reads: AnswerReads,
    private readonly snapshots: SnapshotsService,
    private readonly languages: TranslatedQuestionnaires,
  ) {}

  @Resolved('P1', () => Vendor)
  vendor({ vendorId }: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('vendor', byId(this.db, Vendor)).load(vendorId);
  }

  @Resolved('P1', () => Service)
  service({ serviceId }: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('service', byId(this.db, Service)).load(serviceId);
  }

  @Resolved('P1', () => Person, { nullable: true })
  assessor({ assessorId }: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(assessorId);
  }

  @Resolved('P1', () => Person, { nullable: true, description: 'Who was given the answers to review' })
  reviewer({ reviewerId }: Assessment, _args: unknown, graph: GraphContext) {
    return reviewerId === null ? null : graph.loader('person', byId(this.db, Person)).load(reviewerId);
  }

  @Resolved('P1', () => String, { description: 'Of our own questions in the language of the reader' })
  async questionnaireTitle({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const { questionnaireTitle, questionnaireRevision } = await this.titles(graph).load(id);
    return this.languages.titleIn(graph.language, questionnaireTitle, questionnaireRevision);
  }

  @Resolved('P1', () => String)
  async questionnaireRevision({ id }: Assessment, _args: unknown, graph: GraphContext) {
    return (await this.titles(graph).load(id)).questionnaireRevision;
  }

  @Resolved('P1', () => String)
  async modelVersion({ id }: Assessment, _args: unknown, graph: GraphContext) {
    return (await this.titles(graph).load(id)).modelVersion;
  }

  @Resolved('P1', () => String)
  async scorerVersion({ id }: Assessment, _args: unknown, graph: GraphContext) {
    return (await this.titles(graph).load(id)).scorerVersion;
  }

  @Resolved('P1', () => JsonScalar, {
    description:
      'Snapshot at sending (templates/schema/questionnaire.schema.json); it never changes. Our own questions read in the language of the reader',
  })
  async questionnaire({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const rulebook = await this.db.read(graph.caller, (tx) => this.snapshots.rulebook(tx, id));
    return this.languages.in(graph.language, rulebook.questionnaire);
  }

  @Resolved('P1', () => JsonScalar, {
    description:
      'The maturity model as it was at sending; the titles of our own read in the language of the reader',
  })
  async model({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const rulebook = await this.db.read(graph.caller, (tx) => this.snapshots.rulebook(tx, id));
    return this.languages.modelIn(graph.language, rulebook.model);
  }

  @Resolved('P1', () => Assessment, {
    nullable: true,
    description:
      'The newest answers to the same questionnaire before this one, as far as the caller sees them',
  })
  previous(assessment: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('previousAssessment', previousAssessments(this.db)).load(assessment);
  }

  @Resolved('P1', () => Respondent, { nullable: true })
  async respondent({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const all = await graph.loader('respondents', byParent(this.db, Respondent, 'assessmentId')).load(id);
    return all.find(isLead) ?? null;
  }

  @Resolved('P1', () => ProgressView)
  progress(assessment: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('progress', this.views.progressLoader()).load(assessment);
  }

  @Resolved('P4', () => [AnswerView], {
    description: 'Questions that are asked and have an answer or a review',
  })
  async answers(assessment: Assessment, _args: unknown, graph: GraphContext) {
    await this.reads.record(graph.caller, assessment);
    return this.views.all(graph.caller, assessment);
  }

  @Resolved('P1', () => Attestation, { nullable: true })
  async attestation({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const all = await graph.loader('attestations', byParent(this.db, Attestation, 'assessmentId')).load(id);
    return all.at(-1) ?? null;
  }

  @Resolved('P2', () => ScoreSheet, {
    nullable: true,
    description: 'Newest sheet; null until answers are in',
  })
  scoreSheet({ id }: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('newestSheet', newestSheets(this.db)).load(id);
  }

  @Resolved('P1', () => Decision, { nullable: true, description: 'Newest decision' })
  decision({ id }: Assessment, _args: unknown, graph: GraphContext) {
    return graph.loader('newestDecision', newestDecisions(this.db)).load(id);
  }

  private titles(graph: GraphContext) {
    return graph.loader('snapshotTitles', snapshotTitles(this.db));
  }
}
