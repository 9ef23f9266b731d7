import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../features/assessments/assessments.module.js';
import { DataFlowsModule } from '../features/data-flows/data-flows.module.js';
import { DpasModule } from '../features/dpas/dpas.module.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { InvitesModule } from '../features/invites/invites.module.js';
import { QuestionnairesModule } from '../features/questionnaires/questionnaires.module.js';
import { SubProcessorsModule } from '../features/sub-processors/sub-processors.module.js';
import { VendorsModule } from '../features/vendors/vendors.module.js';
import { AnsweringActs } from './answering-acts.js';
import { DemoActs } from './demo-acts.js';
import { DecisionActs } from './decision-acts.js';
import { ReviewsActs } from './review-acts.js';
import { RisksModule } from '../features/risks/risks.module.js';
import { CHAPTERS } from './demo-chapters.js';
import { DEMO_CHAPTERS, type DemoChapter } from './demo-chapter.js';
import { DemoRemoval } from './demo-removal.js';
import { DemoVendors } from './demo-vendors.js';
import { DemoGroups } from './demo-groups.js';
import { DemoIdentity } from './demo-identity.js';
import { DemoPeople } from './demo-people.js';
import { DemoResolver } from './demo.resolver.js';
import { DemoRegisters } from './demo-registers.js';
import { DemoService } from './demo.service.js';
import { DemoServices } from './demo-services.js';

/** The demo workspace, to the right of all features (ADR 006). */
@Module({
  imports: [
    IdentityModule,
    VendorsModule,
    SubProcessorsModule,
    QuestionnairesModule,
    AssessmentsModule,
    DpasModule,
    DataFlowsModule,
    InvitesModule,
    RisksModule,
  ],
  providers: [
    DemoService,
    ...CHAPTERS,
    {
      provide: DEMO_CHAPTERS,
      useFactory: (...chapters: DemoChapter[]) => chapters,
      inject: [...CHAPTERS],
    },
    DemoVendors,
    DemoRemoval,
    DemoGroups,
    DemoRegisters,
    DemoServices,
    DemoActs,
    AnsweringActs,
    ReviewsActs,
    DecisionActs,
    DemoPeople,
    DemoIdentity,
    DemoResolver,
  ],
  exports: [DemoPeople, DemoService],
})
export class DemoModule {}
