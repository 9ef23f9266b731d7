import type { TestApp } from './app.js';

export interface GraphReply {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly GraphError[];
  /** Body and headers as they came, for whoever looks for what must not be there. */
  readonly text: string;
}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly redacted?: boolean;
    readonly correlationId?: string;
  };
}

export interface GraphOptions {
  readonly headers?: Record<string, string>;
  /** A retry repeats it; without one each mutation gets a key of its own. */
  readonly key?: string;
}

/** Somebody before a browser: a cookie, a workspace, one of the two doors. */
export class TestClient {
  constructor(
    private readonly app: TestApp,
    readonly door: '/graphql' | '/respond/graphql',
    private readonly headers: Record<string, string>,
  ) {}

  async gql(query: string, variables: object = {}, options: GraphOptions = {}): Promise<GraphReply> {
    const key = options.key ?? crypto.randomUUID();
    const response = await this.post(
      this.door,
      { query, variables },
      { 'idempotency-key': key, ...options.headers },
    );
    return replyOf(response);
  }

  /** The data of an operation that must succeed; "busy" is tried again under the same key, as our pages do. */
  async ask<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
    const key = crypto.randomUUID();
    let reply = await this.gql(query, variables, { key });
    for (let tries = 0; tries < 5 && isBusy(reply); tries += 1)
      reply = await this.gql(query, variables, { key });
    if (reply.errors.length > 0 || reply.data == null) throw new Error(reply.text);
    return reply.data as T;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('GET', path, headers);
  }

  /** A form with a file; the boundary is fetch's to choose. */
  sendForm(path: string, form: FormData, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', path, headers, form);
  }

  /** Any request at all; a header set to '' is left out. */
  send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string | FormData,
  ): Promise<Response> {
    const all = { 'sec-fetch-site': 'same-origin', ...this.headers, ...headers };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    return fetch(`${this.app.url}${path}`, { method, headers: kept, body, redirect: 'manual' });
  }

  /** The same person with other headers. */
  with(headers: Record<string, string>): TestClient {
    return new TestClient(this.app, this.door, { ...this.headers, ...headers });
  }
}

function isBusy({ errors }: GraphReply): boolean {
  return errors.some(({ extensions }) => extensions.code === 'RATE_LIMITED');
}

async function replyOf(response: Response): Promise<GraphReply> {
  const text = await response.text();
  const body = readJson(text);
  return {
    status: response.status,
    data: body.data,
    errors: body.errors ?? [],
    text: `${text}\n${[...response.headers].map((pair) => pair.join(': ')).join('\n')}`,
  };
}

function readJson(text: string): {
  data?: Record<string, unknown>;
  errors?: GraphError[];
  code?: string;
  message?: string;
} {
  const body = JSON.parse(text) as ReturnType<typeof readJson>;
  // Before GraphQL is reached the answer is a plain problem; here it looks like its one error.
  if (body.code !== undefined && body.errors === undefined)
    return { errors: [{ message: body.message ?? '', extensions: { code: body.code } }] };
  return body;
}
