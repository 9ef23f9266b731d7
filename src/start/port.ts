import net from 'node:net';
import type { Config } from '../config.js';
import { StartProblem } from '../config/start-problem.js';

/** Finds out before anything else is started whether the port can be had; settles PORT=0 on a free one. */
export async function withFreePort(config: Config): Promise<Config> {
  if (isHanded(config)) return config;
  const port = await freePort(config);
  if (config.port !== 0) return config;
  return { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) };
}

/** The first file descriptor behind the three that every process has; the protocol of systemd begins there. */
const FIRST_HANDED = 3;

/**
 * A socket that somebody else holds open outlives this process: connections made while no server runs wait in it for
 * the next one, and two servers may take from it at once (ADR 013).
 */
export function placeToListen(config: Config): { fd: number } | { port: number; host: string } {
  return isHanded(config) ? { fd: FIRST_HANDED } : { port: config.port, host: config.host };
}

/** `LISTEN_PID` is inherited by helpers too, for whom the socket is not meant. */
function isHanded({ handedSockets, handedTo }: Config): boolean {
  return handedSockets > 0 && (handedTo === undefined || handedTo === String(process.pid));
}

/** The error of a server that could not listen, in words; any other error as it is. */
export function portProblem(error: unknown, { port, host }: Config): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EADDRINUSE') {
    const other = port < 65_000 ? port + 1 : 4000;
    return new StartProblem(
      `Port ${port} on ${host} is taken by another program.`,
      `Start on another port: PORT=${other} npm start. Or end the other program; “lsof -i :${port}” names it.`,
    );
  }
  if (code === 'EACCES')
    return new StartProblem(
      `This user may not listen on port ${port}.`,
      'Choose a port above 1023, for example PORT=4000.',
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartProblem(
      `This machine has no network address ${host}.`,
      'Use HOST=127.0.0.1 for this machine only, or HOST=0.0.0.0 for all its addresses.',
    );
  return error;
}

function freePort(config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(portProblem(error, config)));
    probe.listen(config.port, config.host, () => {
      const address = probe.address() as net.AddressInfo;
      probe.close(() => resolve(address.port));
    });
  });
}
