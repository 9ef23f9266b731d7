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

jest.setTimeout(180_000);

/** UX check 16: what a mouse hits on a desk, and a finger on a phone. */
const STAFF_TARGET = 24;
const VENDOR_TARGET = 44;
const SCREENS = [
  ['a phone', { width: 320, height: 640 }],
  ['a desktop', { width: 1280, height: 800 }],
] as const;

describe('every page of the walk has no fault that axe, a thumb or a narrow screen finds', () => {
  let staff: Visitor;

  inBrowser('before signing in', async () => {
    const { browser, server } = journey!;
    staff = await visit(browser, server.origin, { reducedMotion: 'reduce' });
    const faults: string[] = [];
    for (const [, viewport] of SCREENS) {
      await staff.page.setViewportSize(viewport);
      faults.push(...(await look(staff.page, PUBLIC_STOPS, STAFF_TARGET)));
    }
    expect(faults).toEqual([]);
    await team.enter(staff.page, server.welcome.staffLink!, 'Vendors');
  });

  inBrowser.each(SCREENS)('of the privacy team, on %s', async (_, viewport) => {
    await staff.page.setViewportSize(viewport);
    expect(await look(staff.page, await staffStops(staff.page), STAFF_TARGET)).toEqual([]);
  });

  inBrowser.each(SCREENS)('of the vendor, on %s', async (_, viewport) => {
    const { browser, server } = journey!;
    const { page, context } = await visit(browser, server.origin, { viewport, reducedMotion: 'reduce' });
    await page.goto(server.welcome.vendorLink!);
    await page.getByTestId('landing-sender').waitFor();
    const landing = await faultsOn(page, VENDOR_TARGET);
    await desk.start(page);
    expect([...landing, ...(await look(page, VENDOR_STOPS, VENDOR_TARGET))]).toEqual([]);
    await context.close();
  });
});

async function look(page: Page, stops: readonly Stop[], least: number): Promise<string[]> {
  const faults: string[] = [];
  const { origin } = new URL(journey!.server.origin);
  for (const { path, act } of stops) {
    await page.goto(`${origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.(page);
    faults.push(...(await faultsOn(page, least)));
  }
  return faults;
}
