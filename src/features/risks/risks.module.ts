import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { DpasModule } from '../dpas/dpas.module.js';
import { AcceptedGapRisks } from './accepted-gap-risks.service.js';
import { AcceptancesResolver } from './acceptances.resolver.js';
import { AcceptancesService } from './acceptances.service.js';
import { AddingService } from './adding.service.js';
import { ArchivedVendorRisks } from './archived-vendor-risks.service.js';
import { AskRisksResolver } from './ask-risks.resolver.js';
import { AssessmentRisksResolver } from './assessment-risks.resolver.js';
import { BulkRisksService } from './bulk-risks.service.js';
import { DraftsService } from './drafts.service.js';
import { EditingService } from './editing.service.js';
import { LinkingService } from './linking.service.js';
import { MergedVendorRisks } from './merged-vendors.service.js';
import { ProposalRuns } from './proposal-runs.service.js';
import { ProposalsService } from './proposals.service.js';
import { RaisingService } from './raising.service.js';
import { RiskActsResolver } from './risk-acts.resolver.js';
import { RiskDeadlines } from './risk-deadlines.js';
import { RiskDesk } from './risk-desk.js';
import { RiskSearch } from './risk-search.js';
import { RiskExportService } from './risk-export.service.js';
import { RiskFileWords } from './risk-file-words.js';
import { RiskFilesController } from './risk-files.controller.js';
import { RiskImportService } from './risk-import.service.js';
import {
  FindingFieldsResolver,
  RiskChangeResolver,
  RiskFieldsResolver,
  RuleShareResolver,
} from './risk-fields.resolver.js';
import { RiskGroups } from './risk-groups.service.js';
import { RiskSettingsResolver } from './risk-settings.resolver.js';
import { RiskSettingsService } from './risk-settings.service.js';
import { RisksResolver } from './risks.resolver.js';
import { RisksService } from './risks.service.js';
import { TreatmentService } from './treatment.service.js';
import { VendorRisksResolver } from './vendor-risks.resolver.js';

@Module({
  imports: [VendorsModule, AssessmentsModule, DpasModule],
  controllers: [RiskFilesController],
  providers: [
    RiskDesk,
    RiskSearch,
    RiskFileWords,
    RiskExportService,
    RiskImportService,
    ProposalsService,
    DraftsService,
    ProposalRuns,
    RaisingService,
    AddingService,
    EditingService,
    LinkingService,
    TreatmentService,
    AcceptancesService,
    AcceptedGapRisks,
    BulkRisksService,
    RiskSettingsService,
    MergedVendorRisks,
    ArchivedVendorRisks,
    RiskGroups,
    RiskDeadlines,
    RisksService,
    RisksResolver,
    RiskActsResolver,
    RiskFieldsResolver,
    RiskChangeResolver,
    RuleShareResolver,
    FindingFieldsResolver,
    AcceptancesResolver,
    RiskSettingsResolver,
    VendorRisksResolver,
    AssessmentRisksResolver,
    AskRisksResolver,
  ],
  exports: [RisksService, AddingService, EditingService, TreatmentService, AcceptancesService],
})
export class RisksModule {}
