import { Failure, kindOf } from './failure.js';
import { announceSignedOut } from './signed-out.js';
import { currentTenant } from './tenant.js';

interface Refusal {
  code?: string;
  message?: string;
  correlationId?: string;
  userErrors?: { message: string }[];
}

/** Words of the server for somebody whose file it cannot take; anything else is a Failure. */
export class FileRefused extends Error {}

/** Sends JSON or a form with a file to one of the plain doors; an answer of 4xx with words is FileRefused. */
export async function sendTo(path: string, body: object | FormData, limit = 300_000): Promise<Response> {
  const response = await post(path, body, limit);
  if (response.ok) return response;
  const refusal = await readRefusal(response);
  const words = refusal.userErrors?.[0]?.message ?? refusal.message ?? '';
  if ([400, 413, 415, 422].includes(response.status) && words !== '') throw new FileRefused(words);
  const kind = kindOf(refusal.code);
  if (kind === 'UNAUTHENTICATED') announceSignedOut();
  throw new Failure(kind, refusal.correlationId ?? null, null, words);
}

/** Hands an answer over as the file it names. */
export async function saveAs(response: Response): Promise<void> {
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? 'assay';
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function post(path: string, body: object | FormData, limit: number): Promise<Response> {
  const signal = AbortSignal.timeout(limit);
  const isForm = body instanceof FormData;
  const tenant = currentTenant();
  const headers = {
    'accept-language': document.documentElement.lang,
    ...(isForm ? { 'x-assay-upload': '1' } : { 'content-type': 'application/json' }),
    ...(tenant === null ? {} : { 'x-assay-tenant': tenant }),
  };
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers,
      body: isForm ? body : JSON.stringify(body),
      signal,
    });
  } catch {
    throw new Failure(signal.aborted ? 'TIMED_OUT' : 'OFFLINE');
  }
}

async function readRefusal(response: Response): Promise<Refusal> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    return {};
  }
}
