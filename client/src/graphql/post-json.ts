import { Failure } from './failure.js';

export interface JsonAnswer<Body> {
  status: number;
  /** Null when the answer has no body, as with 204. */
  body: Body | null;
}

/** The few plain endpoints beside GraphQL: sessions and links. A 4xx is an answer, not a failure. */
export async function postJson<Body>(
  path: string,
  content: unknown,
  method = 'POST',
): Promise<JsonAnswer<Body>> {
  const limit = AbortSignal.timeout(20_000);
  const response = await sendJson(path, content, method, limit);
  if (response.status >= 500) throw new Failure('INTERNAL', response.headers.get('x-correlation-id'));
  const text = await response.text();
  return { status: response.status, body: parse<Body>(text) };
}

async function sendJson(
  path: string,
  content: unknown,
  method: string,
  limit: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: content === undefined ? null : JSON.stringify(content),
      signal: limit,
    });
  } catch {
    throw new Failure(limit.aborted ? 'TIMED_OUT' : 'OFFLINE');
  }
}

function parse<Body>(text: string): Body | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Body);
  } catch {
    return null;
  }
}
