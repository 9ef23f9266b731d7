/** The thread in which a file of others is read: it may hang or fill its memory without harm to the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPages } from '../markup/read-pages.js';
import { readInventoryFile } from '../workbook/read-inventory-file.js';
import { readWorkbook } from '../workbook/read-workbook.js';
import type { ReadingApart } from './read-apart.js';

const READERS: {
  readonly [Kind in keyof ReadingApart]: (bytes: Uint8Array) => Promise<ReadingApart[Kind]>;
} = {
  workbook: (bytes) => readWorkbook(bytes),
  inventory: (bytes) => readInventoryFile(bytes),
  pages: (bytes) => readPages(bytes),
};

const { kind, bytes } = workerData as { readonly kind: keyof ReadingApart; readonly bytes: Uint8Array };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await READERS[kind](bytes));
