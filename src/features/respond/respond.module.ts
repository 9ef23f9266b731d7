import { Global, Module } from '@nestjs/common';
import { RespondentAuthenticator } from '../../platform/tenancy/authenticator.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InvitesModule } from '../invites/invites.module.js';
import { CopyController } from './copy.controller.js';
import { CopyService } from './copy.service.js';
import { RespondEvidenceController } from './evidence.controller.js';
import { RespondEvidenceResolver } from './evidence.resolver.js';
import { HandOverController } from './hand-over.controller.js';
import { PassingResolver } from './passing.resolver.js';
import { QuestionsController } from './questions.controller.js';
import { RemindersController } from './reminders.controller.js';
import { RespondService } from './respond.service.js';
import { RespondCookieAuthenticator } from './respondent-authenticator.service.js';
import { RespondSessionController } from './session.controller.js';
import { SubmissionResolver } from './submission.resolver.js';

/** The whole vendor side: its own schema, its own cookie. Global, because its API asks it who calls. */
@Global()
@Module({
  imports: [AssessmentsModule, InvitesModule],
  controllers: [
    RespondSessionController,
    QuestionsController,
    RespondEvidenceController,
    CopyController,
    RemindersController,
    HandOverController,
  ],
  providers: [
    RespondService,
    CopyService,
    SubmissionResolver,
    RespondEvidenceResolver,
    PassingResolver,
    { provide: RespondentAuthenticator, useClass: RespondCookieAuthenticator },
  ],
  exports: [RespondentAuthenticator],
})
export class RespondModule {}
