// A process of its own that runs the jobs of one database and nothing else, from what was built: a test kills it.
// JOB_DATABASE: host, port and name of the database as JSON; JOB_DATA: its data folder.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const built = (file) => import(pathToFileURL(path.join(root, 'dist/server', file)).href);
const { createApp } = await built('app.module.js');
const { readConfig } = await built('config.js');
const { Jobs } = await built('platform/jobs/jobs.js');

const settings = {
  ASSAY_DATA: process.env.JOB_DATA,
  ASSAY_DEMO: 'no',
  LOG_LEVEL: 'silent',
  NODE_ENV: 'test',
};
const { config } = readConfig(settings, root);
const app = await createApp(config, JSON.parse(process.env.JOB_DATABASE));
await app.init();
await app.get(Jobs).start(1);
