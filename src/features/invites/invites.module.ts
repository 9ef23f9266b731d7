import { Module } from '@nestjs/common';
import { installationSecret } from '../../platform/crypto/secret.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Settings } from '../../platform/settings.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AskedLinksResolver } from './asked-links.resolver.js';
import { AskedLinksService } from './asked-links.service.js';
import { AssessmentInvitesResolver } from './assessment-invites.resolver.js';
import { CodeMintingService } from './code-minting.service.js';
import { DeliveriesResolver } from './deliveries.resolver.js';
import { DeliveriesService } from './deliveries.service.js';
import { DoorService } from './door.service.js';
import { InvitesResolver } from './invites.resolver.js';
import { InviteParts } from './invite-parts.js';
import { InvitesService } from './invites.service.js';
import { KeptFilesJobs } from './kept-files.jobs.js';
import { KeptMailsResolver } from './kept-mails.resolver.js';
import { AssessmentLetterResolver, VendorLetterResolver } from './letter-states.resolver.js';
import { KeptMailsService } from './kept-mails.service.js';
import { MailCodesService } from './mail-codes.service.js';
import { MailWriter } from './mail-writer.js';
import { MailJobs } from './mails.jobs.js';
import { MintingService } from './minting.service.js';
import { ObstaclesResolver } from './obstacles.resolver.js';
import { PassingJobs } from './passing.jobs.js';
import { PassingsResolver } from './passings.resolver.js';
import { RemindersService } from './reminders.service.js';
import { UnsubscribingService } from './unsubscribing.service.js';
import { NewLinksService } from './new-links.service.js';
import { RespondSessionsService } from './respond-sessions.service.js';

/** Links: mint, exchange, rotate, revoke, delivery state. */
@Module({
  imports: [AssessmentsModule],
  providers: [
    {
      provide: Vault,
      inject: [Settings],
      useFactory: ({ dataFolder }: Settings) => new Vault(installationSecret(dataFolder)),
    },
    DeliveriesService,
    MintingService,
    CodeMintingService,
    InviteParts,
    InvitesService,
    MailWriter,
    MailJobs,
    DoorService,
    RespondSessionsService,
    MailCodesService,
    NewLinksService,
    PassingJobs,
    RemindersService,
    UnsubscribingService,
    InvitesResolver,
    AssessmentInvitesResolver,
    DeliveriesResolver,
    ObstaclesResolver,
    PassingsResolver,
    AskedLinksService,
    AskedLinksResolver,
    KeptFilesJobs,
    KeptMailsService,
    KeptMailsResolver,
    AssessmentLetterResolver,
    VendorLetterResolver,
  ],
  exports: [
    DeliveriesService,
    InvitesService,
    DoorService,
    RespondSessionsService,
    MailCodesService,
    NewLinksService,
    UnsubscribingService,
  ],
})
export class InvitesModule {}
