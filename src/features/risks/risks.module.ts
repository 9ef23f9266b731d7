import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AssessmentRisksResolver } from './assessment-risks.resolver.js';
import { DraftsService } from './drafts.service.js';
import { MergedVendorRisks } from './merged-vendors.service.js';
import { RaisingService } from './raising.service.js';
import { RisksResolver } from './risks.resolver.js';
import { RisksService } from './risks.service.js';
import { VendorRisksResolver } from './vendor-risks.resolver.js';

@Module({
  imports: [VendorsModule, AssessmentsModule],
  providers: [
    DraftsService,
    RaisingService,
    MergedVendorRisks,
    RisksService,
    RisksResolver,
    VendorRisksResolver,
    AssessmentRisksResolver,
  ],
  exports: [RisksService],
})
export class RisksModule {}
