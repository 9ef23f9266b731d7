import { afterAll, describe, expect, it } from '@jest/globals';
import { type HeldSocket, holdSocket } from '../support/held-socket.js';
import { cleanUp, type Started, startServer, temporaryFolder, until } from '../support/started-server.js';
import { Load } from '../support/under-load.js';

afterAll(cleanUp);

/** TRUST T8: SIGTERM with a thousand requests in flight, and a restart under load, fail nobody's request. */
describe('a restart under load', () => {
  const IN_FLIGHT = 1_000;
  const PEOPLE = 8;

  it('answers what was sent, takes nothing new, and leaves the port to the next server', async () => {
    const socket = holdSocket();
    const address = `http://localhost:${socket.port}`;
    const env = { ASSAY_DATA: temporaryFolder(), ASSAY_DEMO: 'yes', PUBLIC_URL: address };
    const first = await started(env, socket);
    const load = await Load.begin(socket.port, staffLinkIn(first));
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

async function started(env: Record<string, string>, socket: HeldSocket): Promise<Started> {
  const server = startServer({ ...env, LISTEN_FDS: '1' }, { socket: socket.fd });
  await server.address();
  return server;
}

async function ended(server: Started): Promise<void> {
  server.process.kill('SIGTERM');
  await server.ended;
}

function staffLinkIn(server: Started): string {
  const link = /Sign in as the privacy team\s+(\S+)/.exec(server.said())?.[1];
  if (link === undefined) throw new Error(`no link for staff: ${server.said()}`);
  return link;
}
