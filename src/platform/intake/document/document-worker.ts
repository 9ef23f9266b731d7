/** The thread in which a file of others is read: it may hang or fill its memory without harm to the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './read-document.js';

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };
// Nothing is handed over: the answer is copied.
parentPort?.postMessage(await readDocument(bytes, name), []);
