import { Global, Module } from '@nestjs/common';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import { WorkspaceZone } from '../../platform/tenancy/workspace-zone.js';
import { DeadlineAudience } from '../../platform/deadlines/deadline-audience.js';
import { AccessDeadlines } from './access-deadlines.js';
import { AdmissionsService } from './admissions.service.js';
import { KeptAdmissionsService } from './kept-admissions.service.js';
import { IdentityDeadlineAudience } from './deadline-audience.service.js';
import { GroupsResolver } from './groups.resolver.js';
import { GroupsService } from './groups.service.js';
import { LinksService } from './links.service.js';
import { OpenSessionsResolver } from './open-sessions.resolver.js';
import { OpenSessionsService } from './open-sessions.service.js';
import { OrganisationsService } from './organisations.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { ProfileResolver } from './profile.resolver.js';
import { ProfileService } from './profile.service.js';
import { PersonAccessResolver } from './person-access.resolver.js';
import { PersonMailWriter } from './person-mail-writer.js';
import { PersonMailJobs } from './person-mails.jobs.js';
import { PersonMailsService } from './person-mails.service.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';
import { CookieAuthenticator } from './staff-authenticator.service.js';
import { ViewerResolver } from './viewer.resolver.js';
import { IdentityWorkspaceZone } from './workspace-zone.service.js';

/** Organisations, people, sessions, roles. Global, because both APIs ask it who calls. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [
    AccessDeadlines,
    AdmissionsService,
    KeptAdmissionsService,
    PersonMailsService,
    PersonMailWriter,
    PersonMailJobs,
    OpenSessionsService,
    OpenSessionsResolver,
    GroupsResolver,
    GroupsService,
    LinksService,
    OrganisationsService,
    PeopleService,
    SessionsService,
    SetupService,
    SignInService,
    PeopleResolver,
    PersonAccessResolver,
    ViewerResolver,
    ProfileService,
    ProfileResolver,
    { provide: StaffAuthenticator, useClass: CookieAuthenticator },
    { provide: DeadlineAudience, useClass: IdentityDeadlineAudience },
    { provide: WorkspaceZone, useClass: IdentityWorkspaceZone },
  ],
  exports: [
    StaffAuthenticator,
    DeadlineAudience,
    WorkspaceZone,
    GroupsService,
    LinksService,
    OrganisationsService,
    PeopleService,
    ProfileService,
    SessionsService,
    SetupService,
    SignInService,
  ],
})
export class IdentityModule {}
