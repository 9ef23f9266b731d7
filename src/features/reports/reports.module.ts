import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { DpasModule } from '../dpas/dpas.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { DeletedAnswersInReports } from './deleted-answers.service.js';
import { DomainLevelsResolver } from './domain-levels.resolver.js';
import { DomainLevelsService } from './domain-levels.service.js';
import { HomeResolver } from './home.resolver.js';
import { HomeSnoozes } from './home-snoozes.service.js';
import { HomeService } from './home.service.js';
import { MergedVendorReports } from './merged-vendors.service.js';
import { ReportsController } from './reports.controller.js';
import { AssessmentReportsResolver, ReportsResolver, VendorReportsResolver } from './reports.resolver.js';
import { ReportsService } from './reports.service.js';
import { VendorAccessResolver } from './vendor-access.resolver.js';
import { VendorAccessService } from './vendor-access.service.js';
import { VendorHistorySource } from './vendor-history.source.js';
import { VendorReportService } from './vendor-report.service.js';

@Module({
  imports: [VendorsModule, AssessmentsModule, DpasModule],
  controllers: [ReportsController],
  providers: [
    HomeService,
    DomainLevelsService,
    DomainLevelsResolver,
    HomeSnoozes,
    HomeResolver,
    VendorAccessService,
    VendorAccessResolver,
    MergedVendorReports,
    DeletedAnswersInReports,
    VendorHistorySource,
    ReportsService,
    VendorReportService,
    ReportsResolver,
    VendorReportsResolver,
    AssessmentReportsResolver,
  ],
  exports: [ReportsService],
})
export class ReportsModule {}
