import { describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openJourney } from '../support/journey.js';
import { faultsOn } from '../support/journey-looks.js';
import { PUBLIC_STOPS, type Stop, staffStops, VENDOR_STOPS } from '../support/journey-pages.js';
import * as team from '../support/journey-staff.js';
import * as desk from '../support/journey-vendor.js';
import { visit, type Visitor } from '../support/journey-visitor.js';

const journey = await openJourney();
const inBrowser = journey === null ? test.skip : test;

jest.setTimeout(600_000);

/** UX check 16: what a mouse hits on a desk, and a finger on a phone. */
const STAFF_TARGET = 24;
const VENDOR_TARGET = 44;
/** A page is opened once, on the phone, and looked at again on the desktop. */
const SCREENS = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];
/** What can be turned to without loading a page anew, and the heading where there is no page. */
const IN_THE_PRODUCT = /^\/(app|respond)\b/;
const NOWHERE = 'There is no page at this address';
/** What stands instead of a page that threw. */
const BROKEN = 'This page could not be shown';

describe('every page of the walk has no fault that axe, a thumb or a narrow screen finds', () => {
  let staff: Visitor;

  inBrowser('before signing in', async () => {
    const { browser, server } = journey!;
    staff = await visit(browser, server.origin, { reducedMotion: 'reduce' });
    expect(await look(staff.page, PUBLIC_STOPS, STAFF_TARGET)).toEqual([]);
    await team.enter(staff.page, server.welcome.staffLink!, 'Vendors');
  });

  inBrowser('of the privacy team', async () => {
    expect(await look(staff.page, await staffStops(staff.page), STAFF_TARGET)).toEqual([]);
  });

  inBrowser('of the vendor', async () => {
    const { browser, server } = journey!;
    const { page } = await visit(browser, server.origin, { viewport: SCREENS[0], reducedMotion: 'reduce' });
    const dead = await look(page, [{ path: '/respond#t=asy_inv_unknown' }], VENDOR_TARGET);
    await page.goto(server.welcome.vendorLink!);
    await page.getByTestId('landing-sender').waitFor();
    const landing = await faultsOnScreens(page, VENDOR_TARGET);
    await desk.start(page);
    expect([...dead, ...landing, ...(await look(page, VENDOR_STOPS, VENDOR_TARGET))]).toEqual([]);
  });
});

/** The first page is loaded, the others are turned to: loading the product and axe anew took longer than the look. */
async function look(page: Page, stops: readonly Stop[], least: number): Promise<string[]> {
  const faults: string[] = [];
  const { origin } = new URL(journey!.server.origin);
  for (const [at, { path, act }] of stops.entries()) {
    await page.setViewportSize(SCREENS[0]!);
    if (at > 0 && IN_THE_PRODUCT.test(path)) await turnFreshTo(page, path);
    else await page.goto(`${origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.(page);
    faults.push(...(await faultsOnScreens(page, least)));
    if (await page.getByRole('heading', { name: BROKEN }).isVisible()) faults.push(`${path}: ${BROKEN}`);
  }
  return faults;
}

/** By way of a page that is not there: what the page before held is gone, and its heading is not taken for the next. */
async function turnFreshTo(page: Page, path: string): Promise<void> {
  const door = path.split('/')[1];
  const nowhere = page.getByRole('heading', { level: 1, name: NOWHERE });
  await turn(page, `/${door}/not-there`);
  await nowhere.waitFor();
  if (path === `/${door}/nowhere`) return;
  await turn(page, path);
  await nowhere.waitFor({ state: 'detached' });
}

async function turn(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

async function faultsOnScreens(page: Page, least: number): Promise<string[]> {
  const faults: string[] = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    faults.push(...(await faultsOn(page, least)).map((fault) => `${screen.width} px: ${fault}`));
  }
  return faults;
}
