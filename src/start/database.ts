import fs from 'node:fs';
import type { Config } from '../config.js';
import { StartProblem } from '../config/start-problem.js';
import { type FolderLock, lockFolder } from '../platform/database/embedded-lock.js';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.js';
import { noSpace, saysNoSpace } from '../platform/database/embedded-space.js';
import type { DatabaseTarget, Login } from '../platform/database/target.js';
import { say } from './say.js';
import type { Stopping } from './stopping.js';

const DATABASE = 'assay';

/** Reserves the data folder; with a server of one's own several processes may share the rest. */
export async function reserveFolder(config: Config, stopping: Stopping): Promise<FolderLock | undefined> {
  try {
    fs.mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
    if (config.databaseUrl !== undefined) return undefined;
    const lock = await lockFolder(config.dataFolder, new Date());
    stopping.add(() => lock.release());
    return lock;
  } catch (error) {
    throw folderProblem(error, config.dataFolder);
  }
}

/** The server to work with: the embedded one, started if it does not run, or the one of DATABASE_URL. */
export async function openDatabase(config: Config, stopping: Stopping): Promise<DatabaseTarget> {
  if (config.databaseUrl !== undefined) return externalTarget(config, new URL(config.databaseUrl));
  const embedded = await startEmbeddedPostgres({
    folder: config.dataFolder,
    notice: say,
    // The launcher ends the database when this process is killed.
    started: (pid) => process.send?.({ database: pid }),
    lost: (cause) => void stopping.fail(cause),
  }).catch((error: unknown) => {
    throw folderProblem(error, config.dataFolder);
  });
  stopping.add(() => embedded.stop(2_500));
  return { host: embedded.host, port: embedded.port, database: DATABASE, admin: embedded.admin };
}

/** An error of the first connection to a server of one's own, in words; any other error as it is. */
export function databaseProblem(error: unknown, config: Config): unknown {
  const code = (error as { code?: string } | undefined)?.code ?? '';
  if (code === '53100' || saysNoSpace(String(code))) return noSpace(config.dataFolder);
  if (config.databaseUrl === undefined) return error;
  const remedy = UNREACHABLE.get(code);
  if (remedy === undefined) return error;
  const { host } = new URL(config.databaseUrl);
  return new StartProblem(`The database server at ${host} cannot be used (${code}).`, remedy);
}

const UNREACHABLE = new Map([
  ['ECONNREFUSED', 'Start the server, or correct host and port in DATABASE_URL.'],
  ['ENOTFOUND', 'Correct the host in DATABASE_URL; no machine of that name was found.'],
  ['ETIMEDOUT', 'Open the way to the server, or correct host and port in DATABASE_URL.'],
  ['28P01', 'Correct the login and password in DATABASE_URL, and the four ASSAY_…_PASSWORD settings.'],
  ['28000', 'Let the logins in (pg_hba.conf), or correct DATABASE_URL.'],
  ['42501', 'Let the login of DATABASE_URL create roles and databases, or prepare them as the README tells.'],
]);

function externalTarget(config: Config, url: URL): DatabaseTarget {
  const passwords: Record<Login, string | undefined> = {
    app_rt: config.runtimePassword,
    app_vendor: config.vendorPassword,
    app_worker: config.workerPassword,
    app_migrator: config.migratorPassword,
  };
  const mode = url.searchParams.get('sslmode') ?? 'prefer';
  return {
    host: decodeURIComponent(url.hostname),
    port: Number(url.port || '5432'),
    database: decodeURIComponent(url.pathname.slice(1)) || DATABASE,
    admin: {
      user: decodeURIComponent(url.username) || 'postgres',
      ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    },
    passwordOf: (login) => passwords[login] ?? '',
    ssl: ['require', 'verify-ca', 'verify-full'].includes(mode),
  };
}

function folderProblem(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (saysNoSpace(code)) return noSpace(folder);
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return error;
  return new StartProblem(
    `The data folder ${folder} cannot be written (${code}).`,
    'Correct its owner and rights, or choose another folder with ASSAY_DATA.',
  );
}
