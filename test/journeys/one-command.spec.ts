import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '../../src/platform/database/embedded-process.js';
import { socketFolderFor } from '../../src/platform/database/embedded-socket.js';
import {
  ask,
  postmasterIn,
  serverIn,
  type Started,
  startServer,
  temporaryFolder,
  until,
} from '../support/started-server.js';

const folders: string[] = [];
const servers: Started[] = [];

function folder(): string {
  const made = temporaryFolder();
  folders.push(made);
  return made;
}

function start(env: Record<string, string>, launcher = false): Started {
  const server = startServer(env, launcher);
  servers.push(server);
  return server;
}

async function isReady(address: string): Promise<boolean> {
  const asked = fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) });
  return asked.then((answer) => answer.ok).catch(() => false);
}

async function stopAll(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.process.kill('SIGTERM');
    await server.ended;
  }
}

afterAll(async () => {
  await stopAll();
  for (const made of folders) fs.rmSync(made, { recursive: true, force: true });
});

describe('one server on one folder', () => {
  let data: string;
  let first: Started;
  let address: string;

  beforeAll(async () => {
    data = folder();
    // What a start that was killed while it made the database leaves behind.
    fs.mkdirSync(path.join(data, 'postgres.new'));
    fs.writeFileSync(path.join(data, 'postgres.new/PG_VERSION'), '18\n');
    first = start({ ASSAY_DATA: data });
    address = await first.address();
  }, 30_000);

  it('answers when it says that it is ready', async () => {
    expect(await isReady(address)).toBe(true);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
  });

  it('opens no port for the database', async () => {
    expect(await ask(data, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  it('refuses a second start on the same folder and names the first', async () => {
    const second = start({ ASSAY_DATA: data });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`process ${first.process.pid}`);
    expect(second.said()).toContain(address);
    expect(second.said()).toContain('ASSAY_DATA=');
    expect(await isReady(address)).toBe(true);
  });

  it('refuses a port that is taken and says how to choose another', async () => {
    const other = folder();
    const second = start({ ASSAY_DATA: other, PORT: new URL(address).port });
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/Port \d+ on 127\.0\.0\.1 is taken/);
    expect(second.said()).toContain('PORT=');
    expect(fs.existsSync(path.join(other, 'postgres'))).toBe(false);
  });

  it('is back within ten seconds when PostgreSQL is killed', async () => {
    await ask(data, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const killed = postmasterIn(data);
    process.kill(killed, 'SIGKILL');
    await until('another PostgreSQL runs', () => postmasterIn(data) !== killed);
    await until('the server is ready again', () => isReady(address));
    expect(await ask(data, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts again on its data after it was killed itself', async () => {
    first.process.kill('SIGKILL');
    await first.ended;
    const next = start({ ASSAY_DATA: data });
    expect(await isReady(await next.address())).toBe(true);
    expect(await ask(data, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts again when both were killed', async () => {
    const postmaster = postmasterIn(data);
    const last = servers.at(-1);
    last?.process.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await last?.ended;
    const next = start({ ASSAY_DATA: data });
    expect(await isReady(await next.address())).toBe(true);
    expect(await ask(data, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('leaves no process and no lock after SIGTERM', async () => {
    const server = servers.at(-1);
    const postmaster = postmasterIn(data);
    const since = Date.now();
    server?.process.kill('SIGTERM');
    expect(await server?.ended).toBe(0);
    expect(Date.now() - since).toBeLessThan(10_000);
    expect(isAlive(postmaster)).toBe(false);
    expect(fs.existsSync(path.join(data, 'running.json'))).toBe(false);
    expect(fs.existsSync(path.join(data, 'postgres/postmaster.pid'))).toBe(false);
  });
});

describe('the launcher', () => {
  afterEach(stopAll);

  it('takes server and database with it when it is killed, also where the path is too long for a socket', async () => {
    const data = path.join(folder(), 'a-folder-with-a-long-name'.repeat(5));
    const launcher = start({ ASSAY_DATA: data }, true);
    const address = await launcher.address();
    const postmaster = postmasterIn(data);
    const pid = serverIn(data);
    launcher.process.kill('SIGKILL');
    await until('the server is gone', () => !isAlive(pid));
    expect(isAlive(postmaster)).toBe(false);
    expect(await isReady(address)).toBe(false);
    fs.rmSync(socketFolderFor(data), { recursive: true, force: true });
  }, 30_000);

  it('ends the database of a server that was killed', async () => {
    const data = folder();
    const launcher = start({ ASSAY_DATA: data }, true);
    await launcher.address();
    const postmaster = postmasterIn(data);
    const pid = serverIn(data);
    process.kill(pid, 'SIGKILL');
    expect(await launcher.ended).toBe(137);
    await until('PostgreSQL is gone', () => !isAlive(postmaster));
  }, 30_000);
});

describe('a start that cannot work', () => {
  afterEach(stopAll);

  it('leaves a database of another PostgreSQL version as it is', async () => {
    const data = folder();
    fs.mkdirSync(path.join(data, 'postgres'));
    fs.writeFileSync(path.join(data, 'postgres/PG_VERSION'), '15\n');
    const server = start({ ASSAY_DATA: data });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('PostgreSQL 15');
    expect(server.said()).toContain('Nothing was changed');
    expect(fs.readdirSync(path.join(data, 'postgres'))).toEqual(['PG_VERSION']);
    expect(fs.readFileSync(path.join(data, 'postgres/PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('leaves a folder alone that holds something else', async () => {
    const data = folder();
    fs.cpSync(import.meta.filename, path.join(data, 'postgres/notes.txt'));
    const server = start({ ASSAY_DATA: data });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('holds no database');
    expect(fs.readdirSync(path.join(data, 'postgres'))).toEqual(['notes.txt']);
  });

  it('names every wrong setting at once and touches nothing', async () => {
    const data = path.join(folder(), 'untouched');
    const server = start({ ASSAY_DATA: data, PORT: 'many', ASSAY_MAIL_CODE: 'sometimes', SMTP_URL: 'here' });
    expect(await server.ended).toBe(1);
    for (const name of ['PORT', 'ASSAY_MAIL_CODE', 'SMTP_URL']) expect(server.said()).toContain(`${name}: `);
    expect(fs.existsSync(data)).toBe(false);
  });

  it('says what to do about an address this machine does not have', async () => {
    const server = start({ ASSAY_DATA: folder(), HOST: '192.0.2.1' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('HOST=127.0.0.1');
  });

  it('takes over the lock of a process that no longer runs', async () => {
    const data = folder();
    const holder = {
      pid: process.pid,
      birth: 'another boot 1',
      startedAt: '2026-01-01T00:00:00Z',
      address: null,
    };
    fs.writeFileSync(path.join(data, 'running.json'), JSON.stringify(holder));
    const server = start({ ASSAY_DATA: data });
    expect(await isReady(await server.address())).toBe(true);
  }, 30_000);
});
