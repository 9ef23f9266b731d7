import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { FileSweep } from '../../src/platform/storage/file-sweep.js';
import { as, asVendor, castOf, tokenIn } from '../support/app-cast.js';
import type { TestClient } from '../support/app-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { attach, cookieOf, prepare, smallPdf } from '../support/evidence.js';
import { prepareVendor, sendCore } from '../support/walk.js';

describe('stored files', () => {
  let app: TestApp;
  let vera: TestClient;

  beforeAll(async () => {
    app = await startApp();
    const dana = await as(app, (await castOf(app)).dana);
    const { link } = await sendCore(dana, await prepareVendor(dana, 'Mailwren'));
    vera = await asVendor(app, tokenIn(link));
  }, 60_000);
  afterAll(() => app.close());

  const stored = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of app.nest.get(FileStore).all()) keys.push(key);
    return keys.toSorted();
  };

  it('that no row holds are swept away after a day, wherever they lie; the others stay', async () => {
    const files = app.nest.get(FileStore);
    const sweep = app.nest.get(FileSweep);
    await attach(app, vera, 'C-05', 'kept.pdf');
    const kept = await stored();
    const [waiting, released] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    for (const key of [waiting, released]) await files.quarantine(key, smallPdf());
    await files.release(released);
    expect(await sweep.sweep()).toBe(0);
    app.clock.moveDays(2);
    expect(await sweep.sweep()).toBe(2);
    expect(await stored()).toEqual(kept);
    // A crash after the refusal and before its file went: the row holds it no more.
    await app.admin.query(`UPDATE app.evidence SET state = 'REFUSED', refusal = 'UNSAFE_FILE'`);
    expect(await sweep.sweep()).toBe(1);
    expect(await stored()).toEqual([]);
    app.clock.reset();
  });

  it('are refused by the size a request says of itself, before a byte of them is read', async () => {
    const { ticket } = await prepare(vera, 'C-05', 'a.pdf', 10);
    const { status, text } = await announce(100 * 1024 * 1024, ticket!);
    expect([status, JSON.parse(text)]).toMatchObject([413, { code: 'INVALID_INPUT' }]);
    expect(text).toContain('25 MiB');
  });

  /** Says how much will come, and sends nothing of it. */
  function announce(size: number, ticket: string): Promise<{ status: number; text: string }> {
    const headers = {
      ...cookieOf(vera),
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': size,
      'sec-fetch-site': 'same-origin',
      'x-assay-upload': ticket,
    };
    return new Promise((resolve, reject) => {
      const request = http.request(`${app.url}/respond/evidence`, { method: 'POST', headers }, (response) => {
        response.setEncoding('utf8');
        let text = '';
        response.on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
          request.destroy();
        });
      });
      request.on('error', reject);
      request.flushHeaders();
    });
  }
});
