import type { Browser, Page } from 'playwright-core';
import { STAFF_COOKIE } from '../../src/platform/http/cookies.js';
import { startApp, type TestApp } from './app.js';
import { as, castOf, sessionOf, type Cast, type TestPerson } from './app-cast.js';
import type { TestClient } from './app-client.js';
import { launchBrowser } from './browser.js';

/** The staff door of a real server, and a browser before it. */
export interface StaffDoor {
  readonly app: TestApp;
  readonly cast: Cast;
  readonly dana: TestClient;
  readonly origin: string;
  /** A desk of their own, already signed in. */
  visit(person: TestPerson): Promise<StaffVisit>;
  close(): Promise<void>;
}

export interface StaffVisit {
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

const DESK = { width: 1280, height: 800 };

/** Null where no browser can be started; the reason is printed. */
export async function openStaffDoor(env: Record<string, string> = {}): Promise<StaffDoor | null> {
  const browser = await launchBrowser();
  if (browser === null) return null;
  const app = await startApp({ env });
  const cast = await castOf(app);
  // Chromium keeps `__Host-` cookies of localhost without TLS.
  const origin = app.url.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  return {
    app,
    cast,
    origin,
    dana: await as(app, cast.dana),
    visit: (person) => visit(browser, app, origin, person),
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

async function visit(
  browser: Browser,
  app: TestApp,
  origin: string,
  person: TestPerson,
): Promise<StaffVisit> {
  const context = await browser.newContext({ viewport: DESK, locale: 'en-GB' });
  context.setDefaultTimeout(20_000);
  const value = await sessionOf(app, person);
  // Planted as if it came over TLS; Chromium then sends it to localhost without.
  const url = origin.replace('http:', 'https:');
  await context.addCookies([
    { name: STAFF_COOKIE, value, url, secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints, leave: () => context.close() };
}
