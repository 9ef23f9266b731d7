import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startApp, type TestApp } from './app.js';
import { as, asVendor, castOf, tokenIn } from './app-cast.js';
import type { TestClient } from './app-client.js';
import { launchBrowser } from './browser.js';
import { done, prepareVendor, sendCore, vendorView, type VendorView } from './walk.js';

export interface Invited {
  readonly assessmentId: string;
  readonly token: string;
  /** As it stands in the mail, with the address of this server. */
  readonly link: string;
}

/** The vendor's door of a real server, and a browser before it. */
export interface PortalDoor {
  readonly app: TestApp;
  readonly browser: Browser;
  readonly staff: TestClient;
  readonly origin: string;
  invite(): Promise<Invited>;
  /** A phone of its own, unless a test asks for something else. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  /** What the server holds of the assessment. */
  stored(invited: Invited): Promise<VendorView>;
  close(): Promise<void>;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: string[];
}

export const PHONE = { width: 320, height: 640 };

/** Null where no browser can be started; the reason is printed. */
export async function openPortal(env: Record<string, string> = {}): Promise<PortalDoor | null> {
  const browser = await launchBrowser();
  if (browser === null) return null;
  const app = await startApp({ env });
  const cast = await castOf(app);
  const staff = await as(app, cast.dana);
  // Chromium keeps `__Host-` cookies of localhost without TLS.
  const origin = app.url.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  let vendors = 0;
  return {
    app,
    browser,
    staff,
    origin,
    async invite() {
      vendors += 1;
      const sent = await sendCore(staff, await prepareVendor(staff, `Mailwren ${vendors}`));
      const token = tokenIn(sent.link);
      return { assessmentId: sent.id, token, link: `${origin}/respond#t=${token}` };
    },
    async visit(options = {}) {
      const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      return { context, page, complaints };
    },
    stored: async (invited) => vendorView(await asVendor(app, invited.token)),
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

export async function start(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await tickAndStart(page);
}

/** The two clicks before the first question. */
export async function tickAndStart(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /I may answer for/ }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Start' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** What the person at the keyboard stands on, and whether it is in sight. */
export function focused(page: Page): Promise<{ text: string; isInView: boolean }> {
  return page.evaluate(() => {
    const { activeElement: place } = document;
    const { top = -1, bottom = -1 } = place?.getBoundingClientRect() ?? {};
    const isInView = place !== document.body && top >= 0 && bottom <= innerHeight;
    return { text: place === document.body ? '' : (place?.textContent ?? ''), isInView };
  });
}

/** To a page of the door without loading it anew, as its own links do. */
export async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.waitForURL(`**${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved \d/).waitFor();
}

const VENDOR_OF = 'query ($id: ID!) { assessment(id: $id) { vendor { id version } } }';
const ARCHIVE = `mutation ($input: ArchiveVendorInput!) {
  archiveVendor(input: $input) { vendor { id version } userErrors { code path message } } }`;

interface VendorAsked {
  readonly id: string;
  readonly version: number;
}

/** Archives the vendor and takes its questions back with it; answers the vendor as it then is. */
export async function withdraw({ staff }: PortalDoor, { assessmentId }: Invited): Promise<VendorAsked> {
  const query = { id: assessmentId };
  const { assessment } = await staff.ask<{ assessment: { vendor: VendorAsked } }>(VENDOR_OF, query);
  const { id, version: expectedVersion } = assessment.vendor;
  // Nobody has an agreement here, which a risk says: it goes on without the vendor.
  const whatBecomes = { awaitedAssessments: 'WITHDRAW', openWork: { becomes: 'KEEP' } };
  const { vendor } = await done(staff, ARCHIVE, { id, expectedVersion, ...whatBecomes });
  return { id, version: vendor!.version! };
}
