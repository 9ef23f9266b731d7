import net from 'node:net';

/** A port held open for servers that come and go, as systemd and container runtimes hold one. */
export interface HeldSocket {
  readonly port: number;
  /** What `stdio` of a child takes: it becomes the child's next descriptor. */
  readonly fd: number;
  close(): void;
}

interface Handle {
  readonly fd: number;
  getsockname(into: { port?: number }): number;
  close(): void;
}

/**
 * Bound, but not listened to here: a server of Node's own would take the connections itself. Node's cluster makes its
 * shared sockets by the same call, which has no public name.
 */
export function holdSocket(): HeldSocket {
  const internal = net as unknown as {
    [name: string]: (host: string, port: number, kind: 4) => Handle | number;
  };
  const make = internal['_createServerHandle']!;
  const handle = make('127.0.0.1', 0, 4);
  if (typeof handle === 'number') throw new Error(`no socket to hold: ${handle}`);
  const name: { port?: number } = {};
  handle.getsockname(name);
  return { port: name.port!, fd: handle.fd, close: () => handle.close() };
}
