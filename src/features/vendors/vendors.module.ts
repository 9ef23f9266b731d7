import { Module } from '@nestjs/common';
import { AdequacyModule } from '../adequacy/adequacy.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ArchivingResolver } from './archiving.resolver.js';
import { ArchivingService } from './archiving.service.js';
import { BulkResolver } from './bulk.resolver.js';
import { BulkService } from './bulk.service.js';
import { CompanyBook } from './company-book.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ContactsService } from './contacts.service.js';
import { ExportController } from './export.controller.js';
import { ExportService } from './export.service.js';
import { ImportColumnsService } from './import-columns.service.js';
import { ImportController } from './import.controller.js';
import { ImportMemory } from './import-memory.js';
import { ImportReference } from './import-reference.js';
import { ImportJobs } from './import.jobs.js';
import { ImportLease } from './import-lease.js';
import { ImportRows } from './import-rows.js';
import { ImportService } from './import.service.js';
import { ImportWriter } from './import-writer.js';
import { HistoryVendorResolver } from './history-vendor.resolver.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { IntakeRater } from './intake-rater.js';
import { IntakeTemplate } from './intake-template.js';
import { IntakesService } from './intakes.service.js';
import { MergedVendorResolver } from './merged-vendor.resolver.js';
import { MergesResolver } from './merges.resolver.js';
import { MergesService } from './merges.service.js';
import { OwnerGroupsResolver } from './owner-groups.resolver.js';
import { OwnerGroupsService } from './owner-groups.service.js';
import { RegisterDesk } from './register-desk.js';
import { RegisterWords } from './register-words.js';
import { RowChoicesService } from './row-choices.service.js';
import { ServicesResolver } from './services.resolver.js';
import { ServicesService } from './services.service.js';
import { SimilarVendorsService } from './similar-vendors.service.js';
import { VendorHistory } from './vendor-history.js';
import { VendorsApartService } from './vendors-apart.service.js';
import { VendorsResolver } from './vendors.resolver.js';
import { VendorsService } from './vendors.service.js';
import { WorkspaceDemoResolver } from './workspace-demo.resolver.js';

@Module({
  imports: [AuditModule, AdequacyModule],
  controllers: [ExportController, ImportController],
  providers: [
    VendorsService,
    ContactsService,
    ServicesService,
    IntakesService,
    IntakeRater,
    IntakeTemplate,
    ArchivingService,
    BulkService,
    CompanyBook,
    MergesService,
    SimilarVendorsService,
    RegisterWords,
    RegisterDesk,
    ExportService,
    ImportReference,
    ImportColumnsService,
    ImportMemory,
    RowChoicesService,
    ImportService,
    ImportsService,
    ImportLease,
    ImportRows,
    ImportWriter,
    ImportJobs,
    ImportsResolver,
    OwnerGroupsService,
    VendorHistory,
    VendorsApartService,
    OwnerGroupsResolver,
    VendorsResolver,
    ArchivingResolver,
    BulkResolver,
    HistoryVendorResolver,
    MergedVendorResolver,
    MergesResolver,
    ContactsResolver,
    ServicesResolver,
    WorkspaceDemoResolver,
  ],
  exports: [
    VendorHistory,
    CompanyBook,
    ImportReference,
    RegisterDesk,
    VendorsService,
    ArchivingService,
    ContactsService,
    ServicesService,
    IntakesService,
    IntakeTemplate,
  ],
})
export class VendorsModule {}
