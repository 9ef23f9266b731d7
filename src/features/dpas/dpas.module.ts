import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { AcceptedAsks } from './accepted-asks.service.js';
import { AcceptedGaps } from './accepted-gaps.js';
import { AgreementDesk } from './agreement-desk.js';
import { AgreementCoverService } from './agreement-cover.service.js';
import { AgreementDeadlines } from './agreement-deadlines.js';
import { AgreementsResolver } from './agreements.resolver.js';
import { AgreementsService } from './agreements.service.js';
import { Amendments } from './amendments.js';
import { AskViews } from './ask-views.js';
import { AsksResolver } from './asks.resolver.js';
import { AsksService } from './asks.service.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { ClausesResolver } from './clauses.resolver.js';
import { ClausesService } from './clauses.service.js';
import { ComparisonsService } from './comparisons.service.js';
import { CountingJobs } from './counting.jobs.js';
import { DocumentReader } from './document-reader.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsResolver } from './documents.resolver.js';
import { DocumentsService } from './documents.service.js';
import { DocumentWithdrawalsResolver } from './document-withdrawals.resolver.js';
import { DocumentWithdrawals } from './document-withdrawals.service.js';
import { DraftAgreements } from './draft-agreements.service.js';
import { DraftFactsService } from './draft-facts.service.js';
import { JudgedClauses } from './judged-clauses.service.js';
import { LettersController } from './letters.controller.js';
import { LettersService } from './letters.service.js';
import { MergedVendorAgreements } from './merged-vendors.service.js';
import { ModelAgreement } from './model-agreement.js';
import { ObjectionTerms } from './objection-terms.js';
import { ReadingJobs } from './reading.jobs.js';
import { ReadingThread } from './reading-thread.js';
import { RejudgingJobs } from './rejudging.jobs.js';
import { RescoringService } from './rescoring.service.js';
import { ReviewsByHand } from './reviews-by-hand.service.js';
import { UnreadTerms } from './unread-terms.jobs.js';
import { VendorAgreementsResolver } from './vendor-agreements.resolver.js';

/** Agreements with vendors and their clause review. */
@Module({
  imports: [VendorsModule, HolidaysModule, SubProcessorsModule, AssessmentsModule],
  controllers: [DocumentsController, LettersController],
  providers: [
    ClauseCatalogue,
    ModelAgreement,
    ReadingThread,
    DocumentReader,
    JudgedClauses,
    ReadingJobs,
    RejudgingJobs,
    UnreadTerms,
    RescoringService,
    CountingJobs,
    AgreementCoverService,
    Amendments,
    AgreementsService,
    DocumentsService,
    DocumentWithdrawals,
    ReviewsByHand,
    ClausesService,
    ComparisonsService,
    AcceptedGaps,
    AcceptedAsks,
    AskViews,
    AsksService,
    AgreementDesk,
    DraftFactsService,
    DraftAgreements,
    LettersService,
    AgreementDeadlines,
    ObjectionTerms,
    MergedVendorAgreements,
    AgreementsResolver,
    DocumentsResolver,
    DocumentWithdrawalsResolver,
    ClausesResolver,
    AsksResolver,
    VendorAgreementsResolver,
  ],
  exports: [AcceptedGaps, AgreementsService, DocumentsService, ModelAgreement, ClauseCatalogue],
})
export class DpasModule {}
