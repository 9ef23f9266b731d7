import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import path from 'node:path';
import { keptMails, type KeptMail } from '../mail/kept-mails.js';
import type { Settings } from '../settings.js';
import { showsKeptMails } from './mails-shown.js';
import { isThisMachine } from './this-machine.js';
import { StaffAuthenticator } from '../tenancy/authenticator.js';

/**
 * The kept mails at /mails, newest first: in development alone, on this machine, for somebody signed in. They hold
 * links that open doors, so wherever a mail server is set or others reach Assay the page is not there.
 */
export function serveKeptMails(app: NestFastifyApplication, settings: Settings): void {
  if (!showsKeptMails(settings)) return;
  const staff = app.get(StaffAuthenticator, { strict: false });
  const folder = path.join(settings.dataFolder, 'mails');
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    if (!isThisMachine(request.headers.host)) return reply.code(404).send(page('Nothing is here', ''));
    if ((await staff.authenticate(request)) === null)
      return reply
        .code(401)
        .send(page('Sign in first', '<p><a href="/sign-in">Sign in</a>, then open this page again.</p>'));
    const mails = (await keptMails(folder)).toReversed();
    return reply.send(page('Mails that were not sent', mails.map(article).join('') || '<p>None yet.</p>'));
  };
  app.getHttpAdapter().getInstance().get('/mails', answer);
}

function page(title: string, content: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title} · Assay</title>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>${title}</h1>${content}</main></body></html>`;
}

function article({ to, subject, date, text }: KeptMail): string {
  const head = `<h2>${escaped(subject)}</h2><p>To ${escaped(to)}, ${escaped(date)}</p>`;
  return `<article>${head}<pre>${withLinks(escaped(text))}</pre><hr></article>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function withLinks(html: string): string {
  return html.replaceAll(/https?:\/\/[^\s<&]+/g, (link) => `<a href="${link}">${link}</a>`);
}
