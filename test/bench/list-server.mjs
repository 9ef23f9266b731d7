// The real server in a process of its own, asked by its parent for its CPU time, or to run jobs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp } from '../../dist/server/app.module.js';
import { readConfig } from '../../dist/server/config.js';
import { Jobs } from '../../dist/server/platform/jobs/jobs.js';

const project = path.resolve(import.meta.dirname, '../..');
const root = withOperation(process.argv[3]);
const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
const env = {
  ASSAY_DATA: dataFolder,
  ASSAY_DEMO: 'no',
  ASSAY_REQUESTS_PER_SECOND: '0',
  LOG_LEVEL: 'error',
};
const { config } = readConfig(env, root);
const app = await createApp(config, JSON.parse(process.argv[2]));
await app.listen(0, '127.0.0.1');

process.on('message', (wish) => {
  if (wish === 'jobs') void app.get(Jobs).start();
  else process.send({ cpu: process.cpuUsage() });
});
process.on('disconnect', stop);
process.send({ port: app.getHttpServer().address().port });

/** A project folder whose pages know one operation more: production answers nothing else (ADR 007). */
function withOperation(text) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-root-'));
  const operations = path.join(folder, 'dist/operations');
  fs.cpSync(path.join(project, 'dist/operations'), operations, { recursive: true });
  const file = path.join(operations, 'staff.json');
  const known = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ ...known, columns: text }));
  for (const part of ['templates', 'dist/client'])
    fs.symlinkSync(path.join(project, part), path.join(folder, part));
  return folder;
}

async function stop() {
  await app.close();
  fs.rmSync(root, { recursive: true, force: true });
  fs.rmSync(dataFolder, { recursive: true, force: true });
}
