import '../../src/tables.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp } from '../../src/app.module.js';
import { readConfig } from '../../src/config.js';
import { prepareFirstRun, type Welcome } from '../../src/first-run.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { withFreePort } from '../../src/start/port.js';
import { KeptLog } from './app-stand-ins.js';
import { cloneDatabase } from './database.js';
import { type KeptMail, mailsIn } from './journey-mails.js';
import { until } from './started-server.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The server as `npm start` runs it, with its first run, real jobs and real mail files; nothing stands in. */
export interface JourneyServer {
  readonly nest: NestFastifyApplication;
  readonly origin: string;
  readonly welcome: Welcome;
  readonly log: KeptLog;
  /** Waits for a mail to the address, with these words in its subject. */
  mailTo(address: string, subject: string): Promise<KeptMail>;
  close(): Promise<void>;
}

export async function startJourneyServer(): Promise<JourneyServer> {
  const database = await cloneDatabase();
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-journey-'));
  const config = await settled(dataFolder);
  const log = new KeptLog();
  const nest = await createApp(config, database, { log });
  await nest.init();
  const welcome = await prepareFirstRun(nest);
  await nest.get(Jobs).start(1);
  await nest.listen(config.port, config.host);
  return {
    nest,
    origin: config.publicUrl,
    welcome,
    log,
    async mailTo(address, subject) {
      const mails = () =>
        mailsIn(welcome.mailFolder ?? '').filter(
          (mail) => mail.to.includes(address) && mail.subject.includes(subject),
        );
      await until(`a mail to ${address}: ${subject}`, () => mails().length > 0);
      return mails().at(-1)!;
    },
    async close() {
      await nest.close();
      await database.drop();
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The port is settled before anything starts, since mails and links carry it. */
async function settled(dataFolder: string) {
  const env = { PORT: '0', ASSAY_DATA: dataFolder, ASSAY_DEMO: 'yes', LOG_LEVEL: 'debug', NODE_ENV: 'test' };
  const read = readConfig(env, ROOT);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return withFreePort(read.config);
}
