/** The thread in which an agreement is read and judged: it may hang or fill its memory without harm to the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseCatalogue } from '../../core/clause/parse-catalogue.js';
import { readingState } from '../../core/clause/recognise.js';
import { reviewAgreement } from '../../core/clause/review.js';
import { readDocument } from '../../platform/intake/document/read-document.js';
import type { AgreementReading, ReadingOrder } from './read-agreement.js';

// Nothing is handed over: the answer is copied.
parentPort?.postMessage(await readingOf(workerData as ReadingOrder), []);

async function readingOf({
  bytes,
  name,
  catalogue,
  laws,
  hasTransfers,
}: ReadingOrder): Promise<AgreementReading> {
  const document = await readDocument(bytes, name);
  if (!document.ok) return document;
  const parsed = parseCatalogue(catalogue);
  if (!parsed.ok) throw new Error('the catalogue was read when the server started');
  const { text } = document;
  const review = reviewAgreement(text, parsed.catalogue, { language: null, laws, hasTransfers });
  return { ok: true, text, review, state: readingState(text, parsed.catalogue, review) };
}
