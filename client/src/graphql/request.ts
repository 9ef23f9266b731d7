import { Failure, kindOf } from './failure.js';
import type { Operation } from './operation.js';
import { announceSignedOut } from './signed-out.js';
import { currentTenant } from './tenant.js';

export interface RequestOptions {
  /** One key per act, kept while the same act is tried again; a mutation without one gets a new key. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Milliseconds; 20,000 when left out. */
  timeout?: number;
  /** The browser finishes the request also when the page goes away; at most 64 KiB. */
  keepalive?: boolean;
}

/** Sends one operation to its door. Resolves to its data, rejects with a Failure, never with anything else. */
export async function request<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: RequestOptions = {},
): Promise<Result> {
  const response = await send(operation, variables, options);
  const body = await readBody(response);
  // A field the role may not read comes as null with a note; everything else of the answer holds.
  const problem = body.errors?.find((error) => error.extensions?.redacted !== true);
  if (problem === undefined && response.ok && body.data != null) return body.data as Result;
  throw failureOf(response, problem);
}

const PATHS = { staff: '/graphql', respond: '/respond/graphql' } as const;

interface GraphQLProblem {
  message?: string;
  extensions?: {
    code?: string;
    redacted?: boolean;
    reference?: string;
    correlationId?: string;
    retryAfter?: number;
  };
}

interface GraphQLBody {
  data?: unknown;
  errors?: GraphQLProblem[];
}

async function send<R, V>(
  operation: Operation<R, V>,
  variables: V,
  options: RequestOptions,
): Promise<Response> {
  const limit = AbortSignal.timeout(options.timeout ?? 20_000);
  try {
    return await fetch(PATHS[operation.door], {
      method: 'POST',
      credentials: 'same-origin',
      headers: headersFor(operation, options),
      body: JSON.stringify(bodyFor(operation, variables)),
      keepalive: options.keepalive ?? false,
      signal: options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]),
    });
  } catch {
    throw new Failure(limit.aborted ? 'TIMED_OUT' : 'OFFLINE');
  }
}

function headersFor<R, V>(operation: Operation<R, V>, options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    // The language of the page, not of the browser: refusals come in the words the person reads.
    'accept-language': document.documentElement.lang,
  };
  const tenant = currentTenant();
  if (operation.door === 'staff' && tenant !== null) headers['x-assay-tenant'] = tenant;
  if (operation.kind === 'mutation')
    headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID();
  return headers;
}

function bodyFor<R, V>(operation: Operation<R, V>, variables: V): Record<string, unknown> {
  const { name: operationName, id, text } = operation;
  return import.meta.env.DEV ? { query: text, operationName, variables } : { id, operationName, variables };
}

async function readBody(response: Response): Promise<GraphQLBody> {
  try {
    return (await response.json()) as GraphQLBody;
  } catch {
    return {};
  }
}

function failureOf(response: Response, problem: GraphQLProblem | undefined): Failure {
  const extensions = problem?.extensions ?? {};
  const kind = extensions.code === undefined ? kindOfStatus(response.status) : kindOf(extensions.code);
  const header = response.headers.get('x-correlation-id') ?? response.headers.get('x-request-id');
  const reference = extensions.reference ?? extensions.correlationId ?? header;
  const wait = extensions.retryAfter ?? Number(response.headers.get('retry-after') ?? Number.NaN);
  if (kind === 'UNAUTHENTICATED') announceSignedOut();
  return new Failure(kind, reference, Number.isFinite(wait) ? wait : null, problem?.message ?? '');
}

function kindOfStatus(status: number) {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  if (status === 409) return 'CONFLICT';
  if (status === 429) return 'RATE_LIMITED';
  return 'INTERNAL';
}
