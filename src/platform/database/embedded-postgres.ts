import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './embedded-binaries.js';
import { chooseIdentity, type Identity } from './embedded-identity.js';
import { databaseFolder, prepareDatabaseFolder, versionIn } from './embedded-initdb.js';
import { type Launch, launchPostmaster, type Postmaster, stopPostmaster } from './embedded-postmaster.js';
import { prepareSocketFolder, SOCKET_PORT, socketFolderFor } from './embedded-socket.js';
import { NoSpace, requireSpace } from './embedded-space.js';

export interface EmbeddedOptions {
  /** Holds everything: `postgres/`, `socket/`, `postgres.log`. */
  readonly folder: string;
  /** For tests: nothing is forced to disk, and the server ends with the process group. */
  readonly throwAway?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  /** Says in a sentence what was found or had to be done. */
  readonly notice?: (sentence: string) => void;
  /** The server was killed and could not be started again. */
  readonly lost?: (cause: unknown) => void;
  /** The number of the server process, at each start. */
  readonly started?: (pid: number) => void;
}

export interface EmbeddedPostgres {
  readonly host: string;
  readonly port: number;
  readonly admin: { readonly user: string };
  readonly isNew: boolean;
  readonly reused: boolean;
  /** As whom the server runs, in words. */
  readonly runsAs: string;
  pid(): number;
  stop(patienceMs?: number): Promise<void>;
}

/**
 * A real PostgreSQL from npm, on a private socket only. Joins the one that already runs on the folder, and
 * starts it again when somebody kills it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const native = findBinaries();
  fs.mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const identity = chooseIdentity(native, options.folder);
  if (identity.folder !== options.folder)
    options.notice?.(
      `PostgreSQL cannot use ${options.folder} as ${identity.words}; it uses ${identity.folder}.`,
    );
  requireSpace(identity.folder, versionIn(databaseFolder(identity.folder)) === undefined);
  const { data, isNew } = await prepareDatabaseFolder(identity, options.throwAway ?? false);
  const socketFolder = socketFolderFor(identity.folder);
  prepareSocketFolder(socketFolder, identity.ids);
  const launch = launchFor(identity, data, socketFolder, options);
  const first = await launchPostmaster(launch);
  const keeper = keep(launch, first, options);
  return {
    host: first.socketFolder,
    port: SOCKET_PORT,
    admin: { user: 'postgres' },
    isNew,
    reused: first.reused,
    runsAs: identity.words,
    ...keeper,
  };
}

function launchFor(identity: Identity, data: string, socketFolder: string, options: EmbeddedOptions): Launch {
  const logFile = path.join(options.folder, 'postgres.log');
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) fs.renameSync(logFile, `${logFile}.1`);
  const settings = { ...QUIET, ...(options.throwAway ? HASTY : DURABLE), ...options.settings };
  return { identity, data, socketFolder, logFile, settings, throwAway: options.throwAway ?? false };
}

/** No statement, parameter or detail reaches the log: they hold what people typed (TRUST T9). */
const QUIET = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** What was acknowledged survives kill -9 (TRUST T8). */
const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

const HASTY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** A server that falls this often within the minute has a cause that another start will not mend. */
const RESTARTS_A_MINUTE = 5;

function keep(launch: Launch, first: Postmaster, options: EmbeddedOptions) {
  let current = first;
  let stopping = false;
  const restarts: number[] = [];
  const watch = async (): Promise<void> => {
    options.started?.(current.pid);
    await current.gone;
    if (stopping) return;
    restarts.push(Date.now());
    if (restarts.filter((at) => at > Date.now() - 60_000).length > RESTARTS_A_MINUTE)
      throw new Error('PostgreSQL ended more than five times within a minute.');
    options.notice?.('PostgreSQL ended unexpectedly; starting it again.');
    current = await relaunch(launch, options, () => stopping);
    if (stopping) return stopPostmaster(current, 5_000);
    options.notice?.('PostgreSQL answers again.');
    return watch();
  };
  watch().catch((cause: unknown) => options.lost?.(cause));
  return {
    pid: () => current.pid,
    stop: (patienceMs = 6_000) => {
      stopping = true;
      return stopPostmaster(current, patienceMs);
    },
  };
}

const LOOK_AGAIN_MS = 1_000;

/** A full disk is waited out, for as long as it takes: whoever frees some space need not know that we were here. */
async function relaunch(
  launch: Launch,
  { notice }: EmbeddedOptions,
  isOver: () => boolean,
): Promise<Postmaster> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await launchPostmaster(launch);
    } catch (error) {
      if (!(error instanceof NoSpace) || isOver()) throw error;
      if (tries === 0) notice?.(`${error.message} It is started again once there is some.`);
      await pause(LOOK_AGAIN_MS);
    }
  }
}
