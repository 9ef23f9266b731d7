import fs from 'node:fs/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** Somebody before a browser of their own, watched for what must never happen. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: errors of scripts, of the console, of the content policy. */
  readonly complaints: string[];
  /** Every request with its headers, as it went over the wire. */
  readonly requests: string[];
  /** Requests that left for another server. */
  readonly strays: string[];
}

export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, ...options });
  // Nothing on these pages takes so long; a wrong step should say so soon.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const visitor: Visitor = { context, page, complaints: [], requests: [], strays: [] };
  page.on('pageerror', (error) => visitor.complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) visitor.complaints.push(message.text());
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    // The fragment of an address stays in the browser.
    visitor.requests.push(`${url.origin}${url.pathname}${url.search} ${JSON.stringify(request.headers())}`);
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) visitor.strays.push(url.href);
  });
  return visitor;
}

/** The bytes of the file that the act makes the browser keep. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await act();
  return new Uint8Array(await fs.readFile(await (await waiting).path()));
}

/** The words of a PDF, in reading order. */
export async function wordsOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}
