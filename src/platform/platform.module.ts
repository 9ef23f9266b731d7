import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import path from 'node:path';
import { Passwords } from './crypto/passwords.js';
import { Vault } from './crypto/vault.js';
import { Seal } from './crypto/seal.js';
import { installationSecret } from './crypto/secret.js';
import { Database } from './database/database.js';
import { DeadlineMails } from './deadlines/deadline-mails.js';
import { DeadlineMailWriter } from './deadlines/deadline-mail-writer.js';
import { DeadlinePass } from './deadlines/deadline-pass.js';
import { DeadlineSweep } from './deadlines/deadline-sweep.js';
import { Deadlines } from './deadlines/deadlines.js';
import type { DatabaseTarget } from './database/target.js';
import { EventBus } from './events/bus.js';
import { Journal } from './events/journal.js';
import { OwnQueries } from './graphql/own-queries.js';
import { Refusals } from './graphql/refusals.js';
import { Attempts } from './http/attempts.js';
import { Draining } from './http/draining.js';
import { HealthController } from './http/health.controller.js';
import { Readiness } from './http/readiness.js';
import { VirusScanner } from './intake/upload/virus-scanner.js';
import { Jobs } from './jobs/jobs.js';
import { MailTransport } from './mail/mail.js';
import { NodemailerTransport } from './mail/nodemailer.transport.js';
import { Settings } from './settings.js';
import { FileStore } from './storage/file-store.js';
import { FileSweep } from './storage/file-sweep.js';
import { FindingLaws } from './finding-laws.js';
import { FindingWords } from './finding-words.js';
import { TranslatedQuestionnaires } from './translated-questionnaires.js';
import { Templates } from './templates.js';
import { Clock } from './tenancy/clock.js';
import { WorkspaceZone } from './tenancy/workspace-zone.js';

/** How it runs, wired once; a test may put another clock or mail transport in its place. */
@Global()
@Module({})
export class PlatformModule {
  /** `standIns` take the place of a provider of the same token: a test's clock, a test's mail transport. */
  static for(settings: Settings, target: DatabaseTarget, standIns: readonly Provider[] = []): DynamicModule {
    const mails = path.join(settings.dataFolder, 'mails');
    const providers: Provider[] = [
      { provide: Settings, useValue: settings },
      Clock,
      Templates,
      TranslatedQuestionnaires,
      FindingLaws,
      FindingWords,
      Passwords,
      EventBus,
      Deadlines,
      DeadlineSweep,
      DeadlinePass,
      DeadlineMailWriter,
      DeadlineMails,
      Refusals,
      OwnQueries,
      Attempts,
      Draining,
      FileSweep,
      Journal,
      { provide: Seal, useFactory: () => new Seal(installationSecret(settings.dataFolder)) },
      { provide: Vault, useFactory: () => new Vault(installationSecret(settings.dataFolder)) },
      { provide: FileStore, useFactory: () => new FileStore(settings.dataFolder) },
      { provide: VirusScanner, useFactory: () => new VirusScanner(settings.clamd) },
      { provide: Readiness, useFactory: () => new Readiness(target) },
      {
        provide: Database,
        inject: [Journal, Vault],
        useFactory: async (journal: Journal, vault: Vault) => {
          const database = new Database(target, journal, vault);
          await database.open();
          return database;
        },
      },
      {
        provide: Jobs,
        inject: [Clock, WorkspaceZone],
        useFactory: (clock: Clock, zone: WorkspaceZone) => new Jobs(target, clock, zone),
      },
      {
        provide: MailTransport,
        useFactory: () =>
          new NodemailerTransport({ smtpUrl: settings.smtpUrl, from: settings.mailFrom, folder: mails }),
      },
      ...standIns,
    ];
    return { module: PlatformModule, controllers: [HealthController], providers, exports: providers };
  }
}
