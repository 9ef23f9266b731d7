import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Autosaves } from '../support/autosaves.js';
import { beginWorkspace, vendorLink } from '../support/first-workspace.js';
import { type HeldSocket, holdSocket } from '../support/held-socket.js';
import { SmallDisk } from '../support/small-disk.js';
import {
  ask,
  cleanUp,
  type Started,
  startServer,
  stopServers,
  temporaryFolder,
  until,
} from '../support/started-server.js';
import { Load } from '../support/under-load.js';

afterAll(cleanUp);

/** TRUST T8: SIGTERM with a thousand requests in flight, and a restart under load, fail nobody's request. */
describe('a restart under load', () => {
  const IN_FLIGHT = 1_000;
  const PEOPLE = 8;

  it('answers what was sent, takes nothing new, and leaves the port to the next server', async () => {
    const socket = holdSocket();
    const address = `http://localhost:${socket.port}`;
    const folder = temporaryFolder();
    const env = { ASSAY_DATA: folder, PUBLIC_URL: address };
    const first = await started(env, socket);
    const { cookie } = await beginWorkspace(first, folder);
    const load = new Load(socket.port, cookie);
    const before = await load.vendors();
    const burst = Promise.all(Array.from({ length: IN_FLIGHT }, () => load.act()));
    await until('some are answered', () => load.answered > 20);
    let isOver = false;
    const people = load.goOn(PEOPLE, () => isOver);
    const told = Date.now();
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const took = Date.now() - told;
    const second = await started(env, socket);
    await burst;
    const answered = load.answered;
    await until('the next server serves those who went on', () => load.answered > answered + 100);
    isOver = true;
    await people;
    expect(load.failures.slice(0, 3)).toEqual([]);
    expect(load.answered).toBeGreaterThan(IN_FLIGHT);
    expect((await load.vendors()) - before).toBe(load.added);
    expect(took).toBeLessThan(10_000);
    load.end();
    await ended(second);
    socket.close();
  }, 60_000);
});

/** TRUST T8: a full disk refuses in words, loses nothing, and needs nobody once there is space again. */
describe('a disk that is full', () => {
  const SAVES = 300;

  const onSmallDisk = SmallDisk.isPossible() ? it : it.skip;

  onSmallDisk(
    'refuses what it cannot keep, keeps what it took, and goes on by itself',
    async () => {
      const disk = SmallDisk.mount(320);
      const { folder } = disk;
      try {
        const server = startServer({ ASSAY_DATA: folder, ASSAY_MAIL_CODE: 'off' });
        const workspace = await beginWorkspace(server, folder);
        const saves = await Autosaves.begin(await server.address(), await vendorLink(workspace));
        const writing = saves.write(SAVES);
        await until('some is saved', () => saves.acknowledged >= SAVES / 6, 30_000);
        disk.fill();
        // The next piece of the log of the database has no room either.
        await ask(folder, 'SELECT pg_switch_wal()', 'assay').catch(() => undefined);
        await until('it is refused', () => saves.refusals.size > 0, 30_000);
        await pause(3_000);
        const kept = saves.acknowledged;
        disk.free();
        const since = Date.now();
        await until('it goes on', () => saves.acknowledged > kept, 30_000);
        const took = Date.now() - since;
        await writing;
        expect(took).toBeLessThan(10_000);
        expect(
          [...saves.refusals].filter((words) => !/no space|does not answer|Others are working/.test(words)),
        ).toEqual([]);
        expect(await saves.compare()).toEqual({ lost: [], doubled: [], conflicts: 0 });
        expect(server.process.exitCode).toBeNull();
        await ended(server);
      } finally {
        await stopServers();
        disk.unmount();
      }
    },
    120_000,
  );
});

async function started(env: Record<string, string>, socket: HeldSocket): Promise<Started> {
  const server = startServer({ ...env, LISTEN_FDS: '1' }, { socket: socket.fd });
  await server.address();
  return server;
}

async function ended(server: Started): Promise<void> {
  server.process.kill('SIGTERM');
  await server.ended;
}
