import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../../config/start-problem.js';
import { POSTGRES_MAJOR, program } from './embedded-binaries.js';
import type { Identity } from './embedded-identity.js';
import { noSpace, saysNoSpace } from './embedded-space.js';

/** The folder PostgreSQL keeps its files in; made and filled when there is none. Never emptied. */
export async function prepareDatabaseFolder(
  identity: Identity,
  throwAway: boolean,
): Promise<{ data: string; isNew: boolean }> {
  const data = databaseFolder(identity.folder);
  const version = versionIn(data);
  if (version !== undefined) {
    if (version !== POSTGRES_MAJOR) throw otherVersion(data, version);
    return { data, isNew: false };
  }
  if (fs.existsSync(data) && fs.readdirSync(data).length > 0) throw notADatabase(data);
  await initialise(identity, data, throwAway);
  return { data, isNew: true };
}

export function databaseFolder(folder: string): string {
  return path.join(folder, 'postgres');
}

export function versionIn(data: string): string | undefined {
  const file = path.join(data, 'PG_VERSION');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}

/** The socket admits whoever reaches it, and nothing else is admitted; sorting is the same on every machine. */
const CLUSTER = [
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
];

const run = promisify(execFile);

/**
 * Filled beside its place and renamed, so that a start which is killed half way leaves no half database. Meanwhile
 * the framework is loaded, which takes as long.
 */
async function initialise(identity: Identity, data: string, throwAway: boolean): Promise<void> {
  const half = `${data}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  if (identity.ids.uid !== undefined)
    fs.chownSync(half, identity.ids.uid, identity.ids.gid ?? identity.ids.uid);
  const [command, ...args] = [
    ...identity.prefix,
    program(identity.native, 'initdb'),
    `--pgdata=${half}`,
    '--username=postgres',
    ...CLUSTER,
    ...(throwAway ? ['--no-sync'] : []),
  ];
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
  try {
    await run(command ?? '', args, { ...identity.ids, env });
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw initialisingFailed(data, stdout + stderr || message);
  }
  fs.renameSync(half, data);
}

function otherVersion(data: string, version: string): StartProblem {
  return new StartProblem(
    `The database in ${data} was made by PostgreSQL ${version}, and this Assay runs PostgreSQL ${POSTGRES_MAJOR}. Nothing was changed.`,
    'Start the Assay that made it, or begin with an empty folder: ASSAY_DATA=./.data-new npm start. Keep the old folder until its data is taken over.',
  );
}

function notADatabase(data: string): StartProblem {
  return new StartProblem(
    `The folder ${data} is not empty and holds no database. Nothing was changed.`,
    'Move its files elsewhere, or choose another folder with ASSAY_DATA.',
  );
}

function initialisingFailed(data: string, output: string): StartProblem {
  if (saysNoSpace(output)) return noSpace(data);
  return new StartProblem(
    `The database could not be made in ${data}: ${output.trim().slice(-800)}`,
    'Check that this user may write to the folder, or choose another one with ASSAY_DATA.',
  );
}
