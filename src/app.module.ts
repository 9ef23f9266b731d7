import './tables.js';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { Config } from './config.js';
import { respondApi, staffApi, type SchemaFiles } from './platform/graphql/api.js';
import { buildHttpApp } from './platform/http/http-app.js';
import { PlatformModule } from './platform/platform.module.js';
import type { DatabaseTarget } from './platform/database/target.js';
import { DemoModule } from './demo/demo.module.js';
import { AdequacyModule } from './features/adequacy/adequacy.module.js';
import { AssessmentsModule } from './features/assessments/assessments.module.js';
import { AuditModule } from './features/audit/audit.module.js';
import { CalendarModule } from './features/calendar/calendar.module.js';
import { DataFlowsModule } from './features/data-flows/data-flows.module.js';
import { DpasModule } from './features/dpas/dpas.module.js';
import { HolidaysModule } from './features/holidays/holidays.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { InvitesModule } from './features/invites/invites.module.js';
import { QuestionnairesModule } from './features/questionnaires/questionnaires.module.js';
import { ReportsModule } from './features/reports/reports.module.js';
import { RespondModule } from './features/respond/respond.module.js';
import { SavedViewsModule } from './features/saved-views/saved-views.module.js';
import { SubProcessorsModule } from './features/sub-processors/sub-processors.module.js';
import { RisksModule } from './features/risks/risks.module.js';
import { VendorsModule } from './features/vendors/vendors.module.js';

/** What the product does, in the one line of HOUSE: each imports only what stands to its left. */
const STAFF_FEATURES: Type[] = [
  IdentityModule,
  AuditModule,
  AdequacyModule,
  HolidaysModule,
  SavedViewsModule,
  VendorsModule,
  CalendarModule,
  SubProcessorsModule,
  QuestionnairesModule,
  AssessmentsModule,
  DpasModule,
  DataFlowsModule,
  RisksModule,
  InvitesModule,
  ReportsModule,
  DemoModule,
];

const IN_MEMORY: SchemaFiles = { staff: true, respond: true };

/** What a test may put in the place of the outside world; nothing else of the server is replaceable. */
export interface StandIns {
  readonly providers?: readonly Provider[];
  readonly log?: DestinationStream;
  readonly schemaFiles?: SchemaFiles;
}

@Module({})
export class AppModule {
  static for(config: Config, target: DatabaseTarget, standIns: StandIns = {}): DynamicModule {
    const files = standIns.schemaFiles ?? IN_MEMORY;
    return {
      module: AppModule,
      imports: [
        PlatformModule.for(config, target, standIns.providers),
        ...STAFF_FEATURES,
        RespondModule,
        staffApi(STAFF_FEATURES, files.staff),
        respondApi([RespondModule], files.respond),
      ],
    };
  }
}

/** The whole server on a database that is already migrated; nothing listens yet. */
export function createApp(
  config: Config,
  target: DatabaseTarget,
  standIns: StandIns = {},
): Promise<NestFastifyApplication> {
  return buildHttpApp(AppModule.for(config, target, standIns), config, standIns.log);
}
