import { Global, Module } from '@nestjs/common';
import { StaffAuthenticator } from '../../platform/tenancy/authenticator.js';
import { LinksService } from './links.service.js';
import { OrganisationsService } from './organisations.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';
import { CookieAuthenticator } from './staff-authenticator.service.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Organisations, people, sessions, roles. Global, because both APIs ask it who calls. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [
    LinksService,
    OrganisationsService,
    PeopleService,
    SessionsService,
    SetupService,
    SignInService,
    PeopleResolver,
    ViewerResolver,
    { provide: StaffAuthenticator, useClass: CookieAuthenticator },
  ],
  exports: [
    StaffAuthenticator,
    LinksService,
    OrganisationsService,
    PeopleService,
    SessionsService,
    SetupService,
    SignInService,
  ],
})
export class IdentityModule {}
