import { setImmediate } from 'node:timers/promises';
import type { InParts } from '../core/in-parts.js';

/** How long one request may hold up all others, in milliseconds; a part of the work is a few. */
const SLICE_MS = 15;

/** Long work of the core on the one thread of the server: other requests are served in between. */
export async function inSlices<T>(work: InParts<T>): Promise<T> {
  for (let until = performance.now() + SLICE_MS; ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE_MS;
  }
}
