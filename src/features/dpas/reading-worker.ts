/** The thread in which an agreement is read and judged: it may hang or fill its memory without harm to the server. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { readTerms } from '../../core/agreement-terms/read-terms.js';
import type { Catalogue } from '../../core/clause/catalogue.js';
import { parseCatalogue } from '../../core/clause/parse-catalogue.js';
import { readingState } from '../../core/clause/recognise.js';
import { reviewAgreement } from '../../core/clause/review.js';
import { readMarkdown } from '../../platform/intake/document/markdown.js';
import { readDocument } from '../../platform/intake/document/read-document.js';
import type { AgreementReading, ReadingBasis, ReadingOrder } from './reading-thread.js';

const { catalogue: written, samples } = workerData as ReadingBasis;
const catalogue = parsed(written);
const port = parentPort!;
const waiting = receiveMessageOnPort(port);
// One file, then the thread is ended: what a file of one workspace does to it, no other meets.
if (waiting !== undefined) await answer(waiting.message as ReadingOrder);
else {
  readSamples();
  port.once('message', (order: ReadingOrder) => void answer(order));
}

/** A pattern is compiled when it is first used: on our own texts, while nobody waits. */
function readSamples(): void {
  const options = { language: null, laws: ['gdpr'], hasTransfers: true } as const;
  for (const sample of samples) reviewAgreement(readMarkdown(sample), catalogue, options);
}

async function answer(order: ReadingOrder): Promise<void> {
  // Nothing is handed over: the answer is copied.
  port.postMessage(await readingOf(order), []);
}

function parsed(json: unknown): Catalogue {
  const result = parseCatalogue(json);
  if (!result.ok) throw new Error('the catalogue was read when the server started');
  return result.catalogue;
}

async function readingOf({ bytes, name, laws, hasTransfers }: ReadingOrder): Promise<AgreementReading> {
  const document = await readDocument(bytes, name);
  if (!document.ok) return document;
  const { text } = document;
  const review = reviewAgreement(text, catalogue, { language: null, laws, hasTransfers });
  const state = readingState(text, review);
  return { ok: true, text, review, state, terms: state === 'read' ? readTerms(text) : [] };
}
