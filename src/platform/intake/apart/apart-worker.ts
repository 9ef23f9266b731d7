/** The thread in which a file of others is read: it may hang or fill its memory without harm to the server. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FileApart, ReadingApart } from './read-apart.js';

/** Each thread is for one file and loads the one reader that it needs: the others would take longer than the reading. */
const READERS: { readonly [Kind in keyof ReadingApart]: (file: FileApart) => Promise<ReadingApart[Kind]> } = {
  async workbook({ bytes }) {
    const { readWorkbook } = await import('../workbook/read-workbook.js');
    return readWorkbook(bytes);
  },
  async inventory({ bytes }) {
    const { readInventoryFile } = await import('../workbook/read-inventory-file.js');
    return readInventoryFile(bytes);
  },
  async pages({ bytes }) {
    const { readPages } = await import('../markup/read-pages.js');
    return readPages(bytes);
  },
  async upload({ bytes, name }) {
    const { inspectUpload } = await import('../upload/inspect-upload.js');
    return inspectUpload(bytes, name);
  },
};

const file = workerData as FileApart;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await READERS[file.kind](file));
