import { inAThread } from '../../src/platform/intake/apart/in-a-thread.js';

/** The most that may read and wait in one process, so that nobody else is let in. */
const ALL = 34;
const WAITING = `import { parentPort, workerData } from 'node:worker_threads';
Atomics.wait(workerData.gate, 0, 0);
parentPort.postMessage('left');`;
const LIMITS = { milliseconds: 120_000, megabytes: 64, remedy: '' };

/** Takes every place at which a file can be read, until it leaves them. */
export function takeReadingPlaces(): { leave(): Promise<void> } {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const script = new URL(`data:text/javascript,${encodeURIComponent(WAITING)}`);
  const readers = Array.from({ length: ALL }, () => inAThread(script, { gate }, LIMITS));
  return {
    async leave() {
      Atomics.store(gate, 0, 1);
      Atomics.notify(gate, 0);
      await Promise.all(readers);
    },
  };
}
