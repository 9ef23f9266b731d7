// The real server in a process of its own, asked for its CPU time by its parent.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp } from '../../dist/server/app.module.js';
import { readConfig } from '../../dist/server/config.js';

const root = path.resolve(import.meta.dirname, '../..');
const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
const env = { ASSAY_DATA: dataFolder, ASSAY_DEMO: 'no', LOG_LEVEL: 'error' };
const { config } = readConfig(env, root);
const app = await createApp(config, JSON.parse(process.argv[2]));
await app.listen(0, '127.0.0.1');

process.on('message', () => process.send({ cpu: process.cpuUsage() }));
process.on('disconnect', stop);
process.send({ port: app.getHttpServer().address().port });

async function stop() {
  await app.close();
  fs.rmSync(dataFolder, { recursive: true, force: true });
}
