import type { Config } from './config.js';
import { StartProblem } from './config/start-problem.js';
import { Jobs } from './platform/jobs/jobs.js';
import { createApp } from './app.module.js';
import { openDatabase } from './start/database.js';
import { configuration } from './start/environment.js';
import { say } from './start/say.js';
import { Stopping } from './start/stopping.js';

// The job runner alone: the same application without HTTP, for an installation whose server is kept free of jobs.
const stopping = new Stopping();
const config = configuration();
if (config === undefined) process.exit(1);
const opening = work(config);
stopping.listen(opening);
opening.catch((error: unknown) => stopping.fail(error));

async function work(settings: Config): Promise<void> {
  if (settings.databaseUrl === undefined) {
    throw new StartProblem(
      'With the embedded database the server runs the jobs itself.',
      'Start the server with npm start, or set DATABASE_URL to run jobs in a process of their own.',
    );
  }
  const app = await createApp(settings, await openDatabase(settings, stopping));
  stopping.add(() => app.close());
  await app.init();
  await app.get(Jobs).start();
  say('Jobs are run. Ctrl-C stops it.');
}
