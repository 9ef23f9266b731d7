import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { TestApp } from './app.js';

/** The jobs of an app in a process of their own, so that `kill -9` means what it says. */
export function jobProcess({ admin, dataFolder }: TestApp): ChildProcess {
  const database = {
    host: admin.host,
    port: admin.port,
    database: admin.database,
    admin: { user: 'postgres' },
  };
  return spawn(process.execPath, [path.join(import.meta.dirname, 'run-jobs.mjs')], {
    env: { JOB_DATABASE: JSON.stringify(database), JOB_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Without a chance to say goodbye; done when the process is no more. */
export async function killNine(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  const [code, signal] = (await gone) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`The process had ended by itself (${code}, ${signal}).`);
}
