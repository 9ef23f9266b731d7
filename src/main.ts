import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from './config.js';
import type { Welcome } from './first-run.js';
import type { Draining } from './platform/http/draining.js';
import { mailPlace } from './platform/http/mails-shown.js';
import { databaseProblem, openDatabase, reserveFolder } from './start/database.js';
import { configuration } from './start/environment.js';
import { placeToListen, portProblem, withFreePort } from './start/port.js';
import { say } from './start/say.js';
import { Stopping } from './start/stopping.js';

/** Answering what was sent, and that together with the end of jobs; the database stops in what is left of ten seconds. */
const DRAIN_MS = 5_500;
const CLOSE_MS = 6_500;

const stopping = new Stopping();
const config = configuration();
if (config === undefined) process.exit(1);
const opening = serve(config);
stopping.listen(opening);
opening.catch((error: unknown) => stopping.fail(error));

async function serve(settings: Config): Promise<void> {
  const began = performance.now();
  const lock = await reserveFolder(settings, stopping);
  const ready = await withFreePort(settings);
  const [target, server] = await Promise.all([openDatabase(ready, stopping), loadServer()]);
  try {
    await server.bootstrapRoles(target);
    const { ran } = await server.migrate(target);
    if (ran.length > 0) say(`The database was brought up to date (${ran.length} steps).`);
  } catch (error) {
    throw databaseProblem(error, ready);
  }
  const app = await server.createApp(ready, target);
  stopping.add(() => closeWithin(drained(app, app.get(server.Draining))));
  await app.init();
  const welcome = await server.prepareFirstRun(app);
  await app.get(server.Jobs).start();
  await app.listen(placeToListen(ready)).catch((error: unknown) => {
    throw portProblem(error, ready);
  });
  lock?.setAddress(ready.publicUrl);
  announce(ready, welcome, performance.now() - began);
}

/** Loaded while PostgreSQL starts: the framework takes a second, and the refusals before it need none of it. */
async function loadServer() {
  const [http, draining, jobs, roles, migrations, firstRun] = await Promise.all([
    import('./app.module.js'),
    import('./platform/http/draining.js'),
    import('./platform/jobs/jobs.js'),
    import('./platform/database/roles.js'),
    import('./platform/database/migrate.js'),
    import('./first-run.js'),
  ]);
  return { ...http, ...draining, ...jobs, ...roles, ...migrations, ...firstRun };
}

/** Closing the framework first would end GraphQL under the requests that wait for it. */
async function drained(app: NestFastifyApplication, serving: Draining): Promise<void> {
  await serving.drain(DRAIN_MS);
  await app.close();
}

/** A request that never ends must not keep the database from a clean stop. */
async function closeWithin(closing: Promise<void>): Promise<void> {
  await Promise.race([closing, pause(CLOSE_MS)]);
}

function announce(settings: Config, welcome: Welcome, took: number): void {
  const { publicUrl, dataFolder } = settings;
  const lines = [
    ['Assay is ready at', publicUrl],
    ['Sign in as the privacy team', welcome.staffLink],
    ['Sign in as the second person', welcome.secondLink],
    ['Sign in as the owner', welcome.ownerLink],
    ['Answer as a vendor', welcome.vendorLink],
    ['Mails are kept in', welcome.mailFolder],
    ['Read them as the owner at', mailPlace(settings) === 'PAGE' ? `${publicUrl}/mails` : undefined],
    ['Data is kept in', dataFolder],
  ] as const;
  const known = lines.filter(([, value]) => value !== undefined);
  const width = Math.max(...known.map(([label]) => label.length)) + 2;
  const told = known.map(([label, value]) => `  ${label.padEnd(width)}${value}`);
  say(['', ...told, '', `Started in ${(took / 1000).toFixed(1)} s. Ctrl-C stops it.`].join('\n'));
}
