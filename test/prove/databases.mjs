import { spawn } from 'node:child_process';

let server;

/** One throw-away PostgreSQL for all runs; each spec copies the migrated template in it. */
export async function startDatabases({ folder, node }) {
  server = spawn(node, ['test/prove/database-server.mjs'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = await new Promise((resolve) => {
    server.stdout.once('data', resolve);
    server.once('exit', () => resolve(''));
  });
  if (String(said) === '') throw new Error('PostgreSQL did not start; see the messages above.');
  const { host, port } = JSON.parse(String(said));
  process.env.TEST_PG_HOST = host;
  process.env.TEST_PG_PORT = String(port);
}

export async function stopDatabases() {
  if (server === undefined || server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.stdin.end();
  await gone;
}
