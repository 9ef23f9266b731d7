import type { ReadingAnswer, ReadingOrder } from './reading.worker.js';
// oxlint-disable-next-line import/default -- the bundler makes it: the address of the worker's own file
import script from './reading.worker.ts?worker&url';

/** Reads one text in a worker of its own, which ends with the answer. */
export function readBeside(order: ReadingOrder): Promise<ReadingAnswer> {
  const worker = new Worker(trusted(script), { type: 'module' });
  return new Promise<ReadingAnswer>((resolve) => {
    // The reader of PDFs greets whoever started the worker; only the answer is ours.
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => {
      if ('read' in data || 'refusal' in data) resolve(data);
    });
    worker.addEventListener('error', () => resolve({ refusal: 'UNREADABLE_HERE' }));
    // Nothing is handed over: the order is copied.
    worker.postMessage(order, []);
  }).finally(() => worker.terminate());
}

/** The policy of our pages takes the address of a script only from a policy that vouches for it (TRUST T5). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string;
  };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('reading', {
  // Ours alone: the one file that was built with the page.
  createScriptURL: (url) => (url === script ? url : ''),
});

function trusted(url: string): string {
  return policy?.createScriptURL(url) ?? url;
}
