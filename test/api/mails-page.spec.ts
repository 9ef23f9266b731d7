import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { STAFF_COOKIE } from '../../src/platform/http/cookies.js';
import { NodemailerTransport } from '../../src/platform/mail/nodemailer.transport.js';
import { anonymous, as, castOf, sessionOf, type Cast } from '../support/app-cast.js';
import { startApp, type TestApp } from '../support/app.js';

/** The kept mails hold links that open doors: one who develops reads them on a page, nobody else. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-mails-'));
const env = { ASSAY_DATA: folder, NODE_ENV: 'development', PUBLIC_URL: 'http://localhost:4000' };
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp({ jobs: false, env });
  cast = await castOf(app);
  const transport = new NodemailerTransport({ from: 'assay@localhost', folder: path.join(folder, 'mails') });
  await transport.deliver({
    to: 'vera@mailwren.example',
    fromName: 'Alder Group',
    subject: 'Fragen zum Datenschutz für Söhne & Töchter <b>',
    text: 'Grüße, http://localhost:4000/respond#t=asy_inv_x <script>alert(1)</script>',
    messageId: '<1@localhost>',
  } as Parameters<typeof transport.deliver>[0]);
}, 60_000);

afterAll(async () => {
  await app.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the page of kept mails', () => {
  it('shows them to an owner, as text and never as markup', async () => {
    const response = await (await as(app, cast.olga)).get('/mails');
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Fragen zum Datenschutz für Söhne &amp; Töchter &lt;b&gt;');
    expect(html).toContain('href="http://localhost:4000/respond#t=asy_inv_x"');
    expect(html).not.toContain('<script');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('href="/app"');
    expect(html).not.toContain('<style');
  });

  it('says in the reader’s language that nobody got them, and staff learn where to read them', async () => {
    const olga = await as(app, cast.olga);
    const german = await olga.get('/mails', { 'accept-language': 'de' });
    expect(await german.text()).toContain('diese Mails haben also niemanden erreicht');
    expect(await olga.ask('{ viewer { mails } }')).toEqual({ viewer: { mails: 'PAGE' } });
  });

  it.each(['anton', 'dana', 'ravi', 'ada'] as const)(
    'keeps them from %s, who could get in with the links of others, and sends nobody there in vain',
    async (name) => {
      const client = await as(app, cast[name]);
      const response = await client.get('/mails');
      const html = await response.text();
      expect(response.status).toBe(403);
      expect(html).toContain('Only an owner of the workspace reads them here');
      expect(html).not.toMatch(/Fragen|#t=/);
      expect(await client.ask('{ viewer { mails } }')).toEqual({ viewer: { mails: 'FOLDER' } });
    },
  );

  it.each([
    ['192.0.2.7', 404],
    ['::ffff:10.0.0.9', 404],
    ['127.0.0.1', 200],
  ])('answers a connection from %s by %i, whatever host it names', async (remoteAddress, expected) => {
    const headers = { host: 'localhost:4000', cookie: `${STAFF_COOKIE}=${await sessionOf(app, cast.olga)}` };
    const reached = app.nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const response = await reached.inject({ url: '/mails', headers, remoteAddress });
    expect(response.statusCode).toBe(expected);
  });

  it('shows nothing to anybody else', async () => {
    const response = await anonymous(app).get('/mails');
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('Fragen');
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }],
    ['with a mail server', { SMTP_URL: 'smtp://localhost:2525' }],
    ['where others reach Assay', { PUBLIC_URL: 'https://assay.example.com' }],
  ])(
    'is not there %s',
    async (_, changed) => {
      const other = await startApp({ jobs: false, env: { ...env, ...changed } });
      try {
        expect((await anonymous(other).get('/mails')).status).toBe(404);
      } finally {
        await other.close();
      }
    },
    60_000,
  );
});
