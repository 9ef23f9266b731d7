import { Module } from '@nestjs/common';
import { AdequacyModule } from '../adequacy/adequacy.module.js';
import { SubProcessorsModule } from '../sub-processors/sub-processors.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { MapAgreementsService } from './map-agreements.service.js';
import { CoverageService } from './coverage.service.js';
import { DataMapsResolver } from './data-maps.resolver.js';
import { DataMapsService } from './data-maps.service.js';
import { DraftServices } from './draft-services.js';
import { FlowsOnRowService } from './flows-on-row.service.js';
import { JudgedMaps } from './judged-maps.js';
import { MapDraftsService } from './map-drafts.service.js';
import { MapEditsService } from './map-edits.service.js';
import { MapFilesController } from './map-files.controller.js';
import { MapFilesService } from './map-files.service.js';
import { MapJudgementResolver } from './map-judgement.resolver.js';
import { MapJudgingJobs } from './map-judging.jobs.js';
import { MapLawBook } from './map-law.js';
import { MapNotesService } from './map-notes.service.js';
import { MapPrints } from './map-prints.js';
import { MapRaisingService } from './map-raising.service.js';
import { MapUploadsController } from './map-uploads.controller.js';
import { MapTablesService } from './map-tables.service.js';
import { MapWorkResolver } from './map-work.resolver.js';
import { RecordTables } from './record-tables.js';
import { VendorMapsService } from './vendor-maps.service.js';
import { PastMapsService } from './past-maps.service.js';
import { TransferAssessmentsService } from './transfer-assessments.service.js';
import { TransferReviews } from './transfer-reviews.js';
import { FlowRuleWords } from './rule-words.js';

/** Maps of data flows: who holds which data, where, on what ground, and what breaks if one of them falls. */
@Module({
  imports: [AdequacyModule, VendorsModule, SubProcessorsModule, AssessmentsModule],
  controllers: [MapUploadsController, MapFilesController],
  providers: [
    MapLawBook,
    FlowRuleWords,
    JudgedMaps,
    DataMapsService,
    MapEditsService,
    PastMapsService,
    DraftServices,
    MapDraftsService,
    CoverageService,
    VendorMapsService,
    FlowsOnRowService,
    MapJudgingJobs,
    MapRaisingService,
    MapNotesService,
    MapAgreementsService,
    TransferAssessmentsService,
    TransferReviews,
    MapPrints,
    RecordTables,
    MapFilesService,
    MapTablesService,
    DataMapsResolver,
    MapWorkResolver,
    MapJudgementResolver,
  ],
  exports: [DataMapsService],
})
export class DataFlowsModule {}
