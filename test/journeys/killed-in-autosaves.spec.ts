import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Autosaves } from '../support/autosaves.js';
import { HandedFiles } from '../support/handed-files.js';
import { beginWorkspace, vendorLink } from '../support/first-workspace.js';
import {
  ask,
  cleanUp,
  isReady,
  postmasterIn,
  type Started,
  startServer,
  temporaryFolder,
  until,
} from '../support/started-server.js';

/**
 * TRUST T8: what was acknowledged survives kill -9 of the server and of PostgreSQL, and is there once. The night run
 * (`npm run night`) is the size the issue names.
 */
const NIGHT = process.env['ASSAY_NIGHT'] === 'yes';
const SAVES = NIGHT ? 10_000 : 1_200;
const SERVER_KILLS = NIGHT ? 20 : 4;
const DATABASE_KILLS = NIGHT ? 5 : 2;
/** Beside the saves; an assessment takes 200, and one whose reply a kill cut off may stand there too. */
const FILES = NIGHT ? 120 : 24;
const LONGEST_MS = NIGHT ? 7_200_000 : 900_000;

afterAll(cleanUp);

describe('answers and documents that come in while everything is killed', () => {
  it(
    `are all there, each once, after ${SERVER_KILLS} kills of the server and ${DATABASE_KILLS} of PostgreSQL`,
    async () => {
      const data = temporaryFolder();
      const env = { ASSAY_DATA: data, ASSAY_MAIL_CODE: 'off' };
      let server = startServer(env);
      const address = await server.address();
      const port = new URL(address).port;
      const saves = await Autosaves.begin(address, await vendorLink(await beginWorkspace(server, data)));
      const before = await savedEvents(data);
      const writing = saves.write(SAVES);
      const files = new HandedFiles(address, saves.cookie, saves.questions[0]!);
      const handing = handAll(files, saves);
      const kills = SERVER_KILLS + DATABASE_KILLS;
      const killed = { server: 0, database: 0 };
      for (let turn = 1; turn <= kills; turn += 1) {
        const due = (SAVES * turn) / (kills + 1);
        await until('more is saved', () => saves.conflicts > 0 || saves.acknowledged >= due, 120_000);
        if (saves.conflicts > 0) break;
        // Not always between two saves: somewhere within one.
        await pause(turn % 7);
        if (turn % Math.ceil(kills / DATABASE_KILLS) === 0) {
          await killDatabase(data, server, saves);
          killed.database += 1;
        } else {
          server = await killServer(server, { ...env, PORT: port });
          killed.server += 1;
        }
      }
      await Promise.all([writing, handing]);
      expect(killed).toEqual({ server: SERVER_KILLS, database: DATABASE_KILLS });
      const { lost, doubled, conflicts } = await saves.compare();
      expect({ lost, doubled, conflicts }).toEqual({ lost: [], doubled: [], conflicts: 0 });
      expect(saves.acknowledged).toBe(SAVES);
      // One fact on record for each effect, no more and no fewer.
      expect((await savedEvents(data)) - before).toBe(SAVES);
      // A job that a kill cut off goes on: no document waits for its look forever.
      await until(
        'every document was looked at',
        async () => (await files.compare()).unchecked.length === 0,
        120_000,
      );
      expect(await files.compare()).toEqual({ lost: [], doubled: [], unchecked: [] });
      expect(files.count).toBe(FILES);
    },
    LONGEST_MS,
  );
});

/** Spread over the saves, so that every kill meets some on their way. */
async function handAll(files: HandedFiles, saves: Autosaves): Promise<void> {
  for (let number = 1; number <= FILES; number += 1) {
    const due = (SAVES * number) / (FILES + 1);
    await until('more is saved', () => saves.conflicts > 0 || saves.acknowledged >= due, 240_000);
    if (saves.conflicts > 0) return;
    await files.hand(number);
  }
}

async function killServer(server: Started, env: Record<string, string>): Promise<Started> {
  server.process.kill('SIGKILL');
  await server.ended;
  const next = startServer(env);
  await next.address();
  return next;
}

async function killDatabase(data: string, server: Started, saves: Autosaves): Promise<void> {
  const killed = postmasterIn(data);
  // One of its processes hangs, as on a slow disk: it neither leaves nor frees the memory that the next one needs.
  const [hung] = (await ask(
    data,
    `SELECT pid FROM pg_stat_activity WHERE usename = 'app_vendor' LIMIT 1`,
  )) as { pid: number }[];
  process.kill(hung!.pid, 'SIGSTOP');
  const address = await server.address();
  const onTheWay = [isReady(address), ...Array.from({ length: 8 }, () => saves.read())];
  process.kill(killed, 'SIGKILL');
  const lives = (): void => expect(server.process.exitCode === null ? '' : server.said()).toBe('');
  await until('another PostgreSQL runs', () => (lives(), ![0, killed].includes(postmasterIn(data))), 20_000);
  await until('the server is ready again', () => (lives(), isReady(address)), 20_000);
  await Promise.all(onTheWay);
}

async function savedEvents(data: string): Promise<number> {
  const [row] = (await ask(
    data,
    `SELECT count(*)::int AS n FROM app.event WHERE action = 'answer.saved'`,
    'assay',
  )) as { n: number }[];
  return row!.n;
}
