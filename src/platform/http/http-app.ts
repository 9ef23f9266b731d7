import 'reflect-metadata';
import cookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import path from 'node:path';
import type { DestinationStream } from 'pino';
import { usePersistedOperations } from '../graphql/persisted-operations.js';
import { inputValidation } from '../graphql/validation.js';
import type { Settings } from '../settings.js';
import { CSP_DIRECTIVES } from './csp.js';
import { Draining } from './draining.js';
import { JsonLogger } from './json-logger.js';
import { takeFiles } from './multipart.js';
import { serveKeptMails } from './mails-page.js';
import { servePages } from './pages.js';
import { ProblemFilter } from './problem.filter.js';
import { refuseForeignPosts } from './same-origin.js';
import { limitRates } from './session-rates.js';
import { refuseUnstorableText } from './storable-text.js';

/** Made once: the plugin of Fastify writes the policy anew for each request. */
const secureHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: CSP_DIRECTIVES },
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginEmbedderPolicy: false,
});

/** The HTTP server around a module of features: headers, cookies, the two pages, one way to say no. */
export async function buildHttpApp(
  module: DynamicModule,
  settings: Settings & { logLevel: string },
  log?: DestinationStream,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: false, bodyLimit: 512 * 1024 });
  const logger = new JsonLogger(settings.logLevel, log);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger,
    abortOnError: false,
  });
  app.get(Draining).watch(app);
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', ({ raw }, reply, done) =>
    secureHeaders(raw, reply.raw, (error) => done(error as Error | undefined)),
  );
  await app.register(cookie);
  await takeFiles(app);
  fastify.addHook('onRequest', limitRates(settings.requestsPerSecond));
  fastify.addHook(
    'preValidation',
    refuseForeignPosts(() => settings.publicUrl),
  );
  fastify.addHook('preValidation', refuseUnstorableText);
  usePersistedOperations(app, path.join(settings.root, 'dist/operations'), settings.nodeEnv === 'production');
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new ProblemFilter());
  serveKeptMails(app, settings);
  await servePages(app, path.join(settings.root, 'dist/client'));
  return app;
}
