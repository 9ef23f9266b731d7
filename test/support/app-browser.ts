import type { TestApp } from './app.js';
import { TestClient } from './app-client.js';

/** A browser without a screen: it keeps the cookies it is given, and sends them. */
export class TestBrowser {
  private readonly jar = new Map<string, string>();

  constructor(private readonly app: TestApp) {}

  get cookies(): [string, string][] {
    return [...this.jar];
  }

  keep(name: string, value: string): void {
    this.jar.set(name, value);
  }

  /** Another browser with the same cookies. */
  copy(): TestBrowser {
    const other = new TestBrowser(this.app);
    for (const [name, value] of this.jar) other.keep(name, value);
    return other;
  }

  /** The cookies as they are now, at the vendor's door. */
  client(): TestClient {
    const cookie = this.cookies.map((pair) => pair.join('=')).join('; ');
    return new TestClient(this.app, '/respond/graphql', { cookie });
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.send('POST', path, body);
  }

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const text = body === undefined ? undefined : JSON.stringify(body);
    const response = await this.client().send(method, path, json, text);
    for (const line of response.headers.getSetCookie()) this.take(line);
    return response;
  }

  private take(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value === '' || /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) this.jar.delete(name!);
    else this.keep(name!, value!);
  }
}
