import { Module } from '@nestjs/common';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AssessmentRisksResolver } from './assessment-risks.resolver.js';
import { DraftsService } from './drafts.service.js';
import { RisksResolver } from './risks.resolver.js';
import { RisksService } from './risks.service.js';
import { VendorRisksResolver } from './vendor-risks.resolver.js';

@Module({
  imports: [VendorsModule],
  providers: [DraftsService, RisksService, RisksResolver, VendorRisksResolver, AssessmentRisksResolver],
  exports: [RisksService],
})
export class RisksModule {}
