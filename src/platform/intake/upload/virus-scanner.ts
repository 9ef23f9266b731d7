import net from 'node:net';

const CHUNK = 64 * 1024;
const PATIENCE = 30_000;

/** Asks ClamAV about a file where one is set. Without one nobody is asked; one that is down is an error, never a yes. */
export class VirusScanner {
  /** `address` is `host:port` or the path of a socket. */
  constructor(private readonly address: string | undefined) {}

  async isInfected(bytes: Uint8Array): Promise<boolean> {
    if (this.address === undefined) return false;
    const answer = await ask(this.address, bytes);
    if (/\bOK\b/.test(answer)) return false;
    if (/\bFOUND\b/.test(answer)) return true;
    throw new Error('the virus scanner gave no verdict');
  }
}

/** The INSTREAM dialogue of clamd: pieces with their length before them, and an empty one at the end. */
function ask(address: string, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(placeOf(address));
    let answer = '';
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('the virus scanner does not answer')));
    socket.on('error', reject);
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK) send(socket, bytes.subarray(at, at + CHUNK));
      send(socket, new Uint8Array());
    });
  });
}

function send(socket: net.Socket, piece: Uint8Array): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  socket.write(length);
  if (piece.length > 0) socket.write(piece);
}

function placeOf(address: string): net.NetConnectOpts {
  if (address.startsWith('/')) return { path: address };
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) };
}
