import { Module } from '@nestjs/common';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AcceptedNotices } from './accepted-notices.service.js';
import { AliasEffects } from './alias-effects.js';
import { ComingChanges } from './coming-changes.js';
import { ChainsService } from './chains.service.js';
import { CompaniesResolver } from './companies.resolver.js';
import { CompanyAliasesResolver } from './company-aliases.resolver.js';
import { CompanyAliasesService } from './company-aliases.service.js';
import { ListFindings } from './list-findings.js';
import { ListReadingController } from './list-reading.controller.js';
import { ListReference } from './list-reference.js';
import { ListsResolver } from './lists.resolver.js';
import { ListsService } from './lists.service.js';
import { NoticeAnswerFieldsResolver, NoticeAnswersResolver } from './notice-answers.resolver.js';
import { NoticeAnswersService } from './notice-answers.service.js';
import { NoticeClock } from './notice-clock.js';
import { NoticeDeadlines } from './notice-deadlines.js';
import { NoticeJudge } from './notice-judge.js';
import { NoticeMailWriter } from './notice-mail-writer.js';
import { NoticeMails } from './notice-mails.js';
import { NoticeTerms } from './notice-terms.js';
import { NoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';
import { ServiceSubProcessorsResolver } from './service-sub-processors.resolver.js';
import { SubProcessorFieldsResolver } from './sub-processor-fields.resolver.js';
import { WorkspaceNames } from './workspace-names.js';

/** Whom vendors engage, what changed, and the time to object. */
@Module({
  imports: [HolidaysModule, VendorsModule],
  controllers: [ListReadingController],
  providers: [
    WorkspaceNames,
    CompanyAliasesService,
    AliasEffects,
    ListReference,
    ListFindings,
    ListsService,
    ChainsService,
    NoticeTerms,
    NoticeJudge,
    NoticeClock,
    NoticesService,
    NoticeAnswersService,
    NoticeMailWriter,
    NoticeMails,
    AcceptedNotices,
    ComingChanges,
    NoticeDeadlines,
    CompanyAliasesResolver,
    CompaniesResolver,
    ListsResolver,
    SubProcessorFieldsResolver,
    ServiceSubProcessorsResolver,
    NoticesResolver,
    NoticeAnswersResolver,
    NoticeAnswerFieldsResolver,
  ],
  exports: [AcceptedNotices, ListsService, NoticesService, NoticeTerms, WorkspaceNames],
})
export class SubProcessorsModule {}
