import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fs from 'node:fs';
import path from 'node:path';
import { readerLanguage, type ReaderLanguage } from '../errors/reader-words.js';
import { keptMails, type KeptMail } from '../mail/kept-mails.js';
import type { Settings } from '../settings.js';
import { MAILS_PAGE_WORDS } from './mails-page-words.js';
import { mailPlace, mayReadKeptMails } from './mails-shown.js';
import { isLoopback, isThisMachine } from './this-machine.js';
import { StaffAuthenticator } from '../tenancy/authenticator.js';

/**
 * The kept mails at /mails, newest first: in development alone, on this machine, for an owner who is signed in. They hold
 * links that let in whoever has them, other owners among them, so nobody else reads them: an administrator could become
 * an owner. Wherever a mail server is set or others reach Assay the page is not there.
 */
export function serveKeptMails(app: NestFastifyApplication, settings: Settings): void {
  if (mailPlace(settings) !== 'PAGE') return;
  const staff = app.get(StaffAuthenticator, { strict: false });
  const folder = path.join(settings.dataFolder, 'mails');
  const styles = stylesOf(path.join(settings.root, 'dist/client/index.html'));
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { host, 'accept-language': wished } = request.headers;
    const language = readerLanguage(wished);
    const page: Page = { language, words: MAILS_PAGE_WORDS[language], styles };
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    if (!isThisMachine(host) || !isLoopback(request.socket.remoteAddress))
      return reply.code(404).send(written(page, page.words.nothing, ''));
    const reader = await staff.authenticate(request);
    if (reader === null) return reply.code(401).send(written(page, page.words.signInFirst, signIn(page)));
    if (!mayReadKeptMails(reader.role))
      return reply.code(403).send(written(page, page.words.notYours, ownersOnly(page)));
    const mails = (await keptMails(folder)).toReversed();
    return reply.send(written(page, page.words.title, mailList(mails, page)));
  };
  app.getHttpAdapter().getInstance().get('/mails', answer);
}

interface Page {
  readonly language: ReaderLanguage;
  readonly words: (typeof MAILS_PAGE_WORDS)[ReaderLanguage];
  /** The style sheets of the staff door: the policy lets in no others. */
  readonly styles: string;
}

/** None while the pages are not built: the mails can be read all the same. */
function stylesOf(file: string): string {
  if (!fs.existsSync(file)) return '';
  return (fs.readFileSync(file, 'utf8').match(/<link rel="stylesheet"[^>]*>/g) ?? []).join('');
}

function written({ language, words, styles }: Page, title: string, content: string): string {
  const back = `<p><a class="link-alone" href="/app">${words.back}</a></p>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">${styles}<title>${title} · Assay</title>`;
  const main = `<main class="plain-page stack">${back}<h1>${title}</h1>${content}</main>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${main}</body></html>`;
}

function signIn({ words }: Page): string {
  return `<p><a href="/sign-in">${words.signIn}</a></p>`;
}

function ownersOnly({ words }: Page): string {
  return `<p>${words.ownersOnly}</p>`;
}

function mailList(mails: readonly KeptMail[], { words }: Page): string {
  return `<p>${words.why}</p>${mails.map(article).join('') || `<p>${words.none}</p>`}`;
}

function article({ to, subject, date, text }: KeptMail): string {
  const head = `<h2>${escaped(subject)}</h2><p class="ink-2">${escaped(to)} · ${escaped(date)}</p>`;
  return `<article class="panel stack">${head}<pre>${withLinks(escaped(text))}</pre></article>`;
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
