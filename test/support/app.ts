import '../../src/tables.js';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client as PostgresClient } from 'pg';
import { createApp, type StandIns } from '../../src/app.module.js';
import { readConfig } from '../../src/config.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { MailTransport } from '../../src/platform/mail/mail.js';
import { Clock } from '../../src/platform/tenancy/clock.js';
import { MovableClock, KeptLog, MailBox } from './app-stand-ins.js';
import { cloneDatabase } from './database.js';
import { until } from './started-server.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The real server on a database of its own, listening on a free port. */
export interface TestApp {
  readonly nest: NestFastifyApplication;
  readonly url: string;
  readonly clock: MovableClock;
  readonly mails: MailBox;
  readonly log: KeptLog;
  readonly dataFolder: string;
  readonly staffSchema: GraphQLSchema;
  readonly respondSchema: GraphQLSchema;
  /** PostgreSQL as its administrator: for looking, for planting, never as the server would. */
  readonly admin: PostgresClient;
  /** Waits until no job is left to run. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions {
  /** Jobs run unless a test wants to look between an act and its consequences. */
  readonly jobs?: boolean;
  readonly env?: Record<string, string>;
  readonly standIns?: StandIns;
}

export async function startApp(options: AppOptions = {}): Promise<TestApp> {
  const database = await cloneDatabase();
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-app-'));
  const clock = new MovableClock();
  const mails = new MailBox();
  const log = new KeptLog();
  const providers = [
    { provide: Clock, useValue: clock },
    { provide: MailTransport, useValue: mails },
    ...(options.standIns?.providers ?? []),
  ];
  const nest = await createApp(config(dataFolder, options.env), database, {
    log,
    ...options.standIns,
    providers,
  });
  await nest.init();
  if (options.jobs !== false) await nest.get(Jobs).start(1);
  await nest.listen(0, '127.0.0.1');
  const admin = new PostgresClient({ ...database, user: 'postgres' });
  await admin.connect();
  return {
    nest,
    url: await nest.getUrl(),
    clock,
    mails,
    log,
    dataFolder,
    ...schemasOf(nest),
    admin,
    settled: () => settled(admin),
    close: async () => {
      await nest.close();
      await admin.end();
      await database.drop();
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function config(dataFolder: string, env: Record<string, string> = {}) {
  const standard = {
    PORT: '4000',
    ASSAY_DATA: dataFolder,
    ASSAY_DEMO: 'no',
    // A test that is not about codes enters by its link alone.
    ASSAY_MAIL_CODE: 'off',
    LOG_LEVEL: 'debug',
    // A test asks faster than people do.
    ASSAY_REQUESTS_PER_SECOND: '0',
    NODE_ENV: 'test',
  };
  const read = readConfig({ ...standard, ...env }, ROOT);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
}

/** Introspection is off, so the schemas come from where the server itself keeps them. */
function schemasOf(nest: NestFastifyApplication): Pick<TestApp, 'staffSchema' | 'respondSchema'> {
  const hosts = nest.get(GraphQLSchemaHost, { strict: false, each: true }) as unknown as GraphQLSchemaHost[];
  const schemas = hosts.map((host) => host.schema);
  const respondSchema = schemas.find((schema) => schema.getType('RespondAssessment') !== undefined);
  const staffSchema = schemas.find((schema) => schema.getType('Viewer') !== undefined);
  if (staffSchema === undefined || respondSchema === undefined)
    throw new Error('a schema is missing from the running server');
  return { staffSchema, respondSchema };
}

async function settled(admin: PostgresClient): Promise<void> {
  await until('no job is left to run', async () => {
    const { rows } = await admin.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM graphile_worker._private_jobs WHERE attempts < max_attempts AND run_at <= now()`,
    );
    return rows[0]!.left === 0;
  });
}
