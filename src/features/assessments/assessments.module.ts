import { Module } from '@nestjs/common';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AnswersDeletion } from './answers-deletion.service.js';
import { AnswersEndDeadlines } from './answers-end-deadlines.js';
import { AnswersEndJobs } from './answers-end.jobs.js';
import { AnswersHoldFieldsResolver, AnswersHoldsResolver } from './answers-holds.resolver.js';
import { AnswersHolds } from './answers-holds.service.js';
import { AnswerReads } from './answer-reads.js';
import { AnswerViews } from './answer-views.service.js';
import { ChangeWishesResolver } from './change-wishes.resolver.js';
import { ChangeWishes } from './change-wishes.service.js';
import { PassingService } from './passing.service.js';
import { ReopeningResolver } from './reopening.resolver.js';
import { ReopeningService } from './reopening.service.js';
import { WishAnswers } from './wish-answers.service.js';
import { AnswersService } from './answers.service.js';
import { AssessmentContext } from './assessment-context.js';
import { AssessmentFieldsResolver } from './assessment-fields.resolver.js';
import { AssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';
import { CompleteAnswers } from './complete-answers.service.js';
import { DecisionConditions } from './decision-conditions.service.js';
import { AnswerDeadlines } from './answer-deadlines.js';
import { DecisionDeadlines } from './decision-deadlines.js';
import { DecisionDrafts } from './decision-drafts.service.js';
import { ConditionFieldsResolver, DecisionFieldsResolver } from './decision-fields.resolver.js';
import {
  AdviceFieldsResolver,
  AssessmentDecisionResolver,
  ProposalFieldsResolver,
  ProposedConditionFieldsResolver,
} from './decision-proposal-fields.resolver.js';
import { DecisionProposals } from './decision-proposals.service.js';
import { DecisionRules } from './decision-rules.js';
import { StopFieldsResolver, VendorStopsResolver } from './decision-stop-fields.resolver.js';
import { DecisionStops } from './decision-stops.service.js';
import { DecisionsResolver } from './decisions.resolver.js';
import { DecisionParts, DecisionsService } from './decisions.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceJobs } from './evidence.jobs.js';
import { EvidenceReading } from './evidence-reading.service.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { FileTickets } from './file-tickets.service.js';
import { GivingResolver } from './giving.resolver.js';
import { GivingService } from './giving.service.js';
import { Letters } from './letters.js';
import { MergedVendors } from './merged-vendors.service.js';
import { ProofSources } from './proof-elsewhere.js';
import { ReadinessService } from './readiness.service.js';
import { SendingListResolver } from './sending-list.resolver.js';
import { SendingListService } from './sending-list.service.js';
import { ReviewsService } from './reviews.service.js';
import { ScoreSheetFieldsResolver } from './score-sheet-fields.resolver.js';
import { ScoringJobs } from './scoring.jobs.js';
import { ScoringService } from './scoring.service.js';
import { SendersThatLeft } from './senders-that-left.service.js';
import { SendingParts } from './sending-parts.js';
import { SendingService } from './sending.service.js';
import { SnapshotsService } from './snapshots.service.js';
import { Standing } from './standing.js';
import { SubmissionsService } from './submissions.service.js';
import { ArchivedVendorConditions } from './archived-vendor-conditions.service.js';
import { AwaitedAssessments } from './awaited-assessments.service.js';
import { ConditionGroups } from './condition-groups.service.js';
import { VendorsThatLeft } from './vendors-that-left.service.js';
import { WorkspaceDays } from './workspace-days.js';
import { VendorAssessmentsResolver } from './vendor-assessments.resolver.js';

const RESOLVERS = [
  AssessmentsResolver,
  SendingListResolver,
  GivingResolver,
  AssessmentFieldsResolver,
  DecisionsResolver,
  DecisionFieldsResolver,
  ConditionFieldsResolver,
  ProposalFieldsResolver,
  ProposedConditionFieldsResolver,
  AdviceFieldsResolver,
  AssessmentDecisionResolver,
  StopFieldsResolver,
  VendorStopsResolver,
  AnswersHoldsResolver,
  AnswersHoldFieldsResolver,
  EvidenceResolver,
  ReopeningResolver,
  ChangeWishesResolver,
  ScoreSheetFieldsResolver,
  VendorAssessmentsResolver,
];

const SERVICES = [
  AssessmentsService,
  SnapshotsService,
  AssessmentContext,
  Letters,
  Standing,
  ReadinessService,
  SendingListService,
  GivingService,
  SendingParts,
  SendingService,
  AnswersService,
  CompleteAnswers,
  SubmissionsService,
  ProofSources,
  ScoringService,
  ScoringJobs,
  AnswerViews,
  AnswerReads,
  ReviewsService,
  AnswerDeadlines,
  DecisionDeadlines,
  DecisionRules,
  DecisionStops,
  DecisionDrafts,
  DecisionProposals,
  DecisionConditions,
  DecisionParts,
  DecisionsService,
  MergedVendors,
  SendersThatLeft,
  AwaitedAssessments,
  ArchivedVendorConditions,
  ConditionGroups,
  PassingService,
  ChangeWishes,
  ReopeningService,
  WishAnswers,
  FileTickets,
  EvidenceJobs,
  EvidenceService,
  EvidenceReading,
  VendorsThatLeft,
  AnswersDeletion,
  AnswersHolds,
  AnswersEndDeadlines,
  WorkspaceDays,
  AnswersEndJobs,
];

/** Answers, evidence, review, score sheets, attestations, decisions. */
@Module({
  imports: [VendorsModule, QuestionnairesModule],
  controllers: [EvidenceController],
  providers: [...SERVICES, ...RESOLVERS],
  exports: [
    AssessmentsService,
    EvidenceJobs,
    SendingService,
    AnswersService,
    SubmissionsService,
    GivingService,
    ReviewsService,
    DecisionRules,
    DecisionProposals,
    DecisionsService,
    ProofSources,
    ScoringService,
    SnapshotsService,
    Letters,
    PassingService,
    ChangeWishes,
    FileTickets,
    EvidenceService,
    EvidenceReading,
  ],
})
export class AssessmentsModule {}
