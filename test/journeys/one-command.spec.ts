import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive, isPostgres } from '../../src/platform/database/embedded-process.js';
import { socketFolderFor } from '../../src/platform/database/embedded-socket.js';
import {
  ask,
  cleanUp,
  isReady,
  postmasterIn,
  serverIn,
  type Started,
  startServer,
  stopServers,
  temporaryFolder,
  until,
} from '../support/started-server.js';

afterAll(cleanUp);

describe('one server on one folder', () => {
  let data: string;
  let first: Started;
  let current: Started;
  let address: string;

  beforeAll(async () => {
    data = temporaryFolder();
    // What a start that was killed while it made the database leaves behind.
    fs.mkdirSync(path.join(data, 'postgres.new'));
    fs.writeFileSync(path.join(data, 'postgres.new/PG_VERSION'), '18\n');
    first = startServer({ ASSAY_DATA: data });
    current = first;
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
    const second = startServer({ ASSAY_DATA: data });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`process ${first.process.pid}`);
    expect(second.said()).toContain(address);
    expect(second.said()).toContain('ASSAY_DATA=');
    expect(await isReady(address)).toBe(true);
  });

  it('refuses a port that is taken and says how to choose another', async () => {
    const other = temporaryFolder();
    const second = startServer({ ASSAY_DATA: other, PORT: new URL(address).port });
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/Port \d+ on 127\.0\.0\.1 is taken/);
    expect(second.said()).toContain('PORT=');
    expect(fs.existsSync(path.join(other, 'postgres'))).toBe(false);
  });

  it('is back within ten seconds when PostgreSQL is killed', async () => {
    await ask(data, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const killed = postmasterIn(data);
    process.kill(killed, 'SIGKILL');
    await until('another PostgreSQL runs', () => ![0, killed].includes(postmasterIn(data)));
    await until('the server is ready again', () => isReady(address));
    expect(await ask(data, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts again on its data after it was killed itself', async () => {
    first.process.kill('SIGKILL');
    await first.ended;
    current = startServer({ ASSAY_DATA: data });
    expect(await isReady(await current.address())).toBe(true);
    expect(await ask(data, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts again when both were killed', async () => {
    const postmaster = postmasterIn(data);
    current.process.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await current.ended;
    // The machine has since given the number of the dead one to a PostgreSQL of somebody else.
    const stranger = await anotherPostgres();
    const pidFile = path.join(data, 'postgres/postmaster.pid');
    fs.writeFileSync(pidFile, fs.readFileSync(pidFile, 'utf8').replace(/^\d+/, String(stranger.pid)));
    current = startServer({ ASSAY_DATA: data });
    expect(await isReady(await current.address())).toBe(true);
    expect(await ask(data, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(stranger.kill()).toBe(true);
  });

  it('leaves no process and no lock after SIGTERM', async () => {
    const postmaster = postmasterIn(data);
    const since = Date.now();
    current.process.kill('SIGTERM');
    expect(await current.ended).toBe(0);
    expect(Date.now() - since).toBeLessThan(10_000);
    expect(isAlive(postmaster)).toBe(false);
    expect(fs.existsSync(path.join(data, 'running.json'))).toBe(false);
    expect(fs.existsSync(path.join(data, 'postgres/postmaster.pid'))).toBe(false);
  });
});

describe('the launcher', () => {
  afterEach(stopServers);

  it('takes server and database with it when it is killed, also where the path is too long for a socket', async () => {
    const data = path.join(temporaryFolder(), 'a-folder-with-a-long-name'.repeat(5));
    const launcher = startServer({ ASSAY_DATA: data }, { launcher: true });
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
    const data = temporaryFolder();
    const launcher = startServer({ ASSAY_DATA: data }, { launcher: true });
    await launcher.address();
    const postmaster = postmasterIn(data);
    const pid = serverIn(data);
    process.kill(pid, 'SIGKILL');
    expect(await launcher.ended).toBe(137);
    await until('PostgreSQL is gone', () => !isAlive(postmaster));
  }, 30_000);
});

/** By its name, which is what can be seen of a process. */
async function anotherPostgres() {
  const named = spawn(process.execPath, ['-e', "process.title = 'postgres'; setInterval(() => {}, 60_000)"]);
  await until('it bears the name', () => isPostgres(named.pid ?? 0));
  return named;
}
