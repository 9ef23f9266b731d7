import { Failure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import { PrepareEvidenceDocument } from '../../../graphql/respond.generated.js';

/** Why a file did not get in, as a code that the page has words for. */
export class FileRefused extends Error {
  constructor(readonly cause: string) {
    super(cause);
  }
}

export interface Sending {
  readonly question: string;
  readonly file: File;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** A ticket first, so that a wrong type or size is refused before a byte travels; then the file. */
export async function sendFile({ question, file, signal, onProgress }: Sending): Promise<void> {
  const input = { questionId: question, fileName: file.name, size: file.size };
  const { prepareEvidence } = await request(PrepareEvidenceDocument, { input }, { signal });
  const ticket = prepareEvidence.ticket ?? null;
  if (ticket === null) throw new FileRefused(prepareEvidence.userErrors[0]?.code ?? 'FAILED');
  await post(ticket, file, signal, onProgress);
}

/** The one request that is not a fetch: only this one tells how much has left. */
function post(
  ticket: string,
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open('POST', '/respond/evidence');
    sent.setRequestHeader('x-assay-upload', ticket);
    sent.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / Math.max(total, 1)));
    sent.addEventListener('load', () => (sent.status === 201 ? resolve() : reject(refusalIn(sent))));
    sent.addEventListener('error', () => reject(new FileRefused('OFFLINE')));
    sent.addEventListener('abort', () => reject(new FileRefused('CANCELLED')));
    signal.addEventListener('abort', () => sent.abort());
    sent.send(body);
  });
}

function refusalIn(sent: XMLHttpRequest): Failure | FileRefused {
  return sent.status === 401 ? new Failure('UNAUTHENTICATED') : new FileRefused(causeIn(sent));
}

function causeIn({ status, responseText }: XMLHttpRequest): string {
  if (status === 413) return 'TOO_LARGE';
  try {
    const body = JSON.parse(responseText) as { userErrors?: { code: string }[] };
    return body.userErrors?.[0]?.code ?? 'FAILED';
  } catch {
    return 'FAILED';
  }
}
