import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';

/** What a thread gives before its answer. */
export interface Part {
  readonly part: unknown;
}

/**
 * In a thread: gives one part of a long answer, and waits until it is taken. So neither side holds more than one, and
 * the server does other things between two.
 */
export async function handOver(part: unknown): Promise<void> {
  if (parentPort === null) throw new Error('only a thread hands over');
  const taken = once(parentPort, 'message');
  // Nothing is transferred: the part is copied.
  parentPort.postMessage({ part } satisfies Part, []);
  await taken;
}

export function isPart(message: unknown): message is Part {
  return typeof message === 'object' && message !== null && Object.keys(message).join() === 'part';
}
