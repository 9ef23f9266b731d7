import { describe, expect, jest, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { openJourney } from '../support/journey.js';
import { faultsOn } from '../support/journey-looks.js';
import * as team from '../support/journey-staff.js';
import { visit, type Visitor } from '../support/journey-visitor.js';

/** UX checks 23 and 24: everything by its name from anywhere, and letters that rest while somebody types. */
const journey = await openJourney();
const inBrowser = journey === null ? test.skip : test;

jest.setTimeout(120_000);

let staff: Visitor;

const field = (page: Page) => page.getByRole('textbox', { name: 'Name of a vendor, a place or an act' });
const line = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Letters typed before the field has the focus go to the page. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.palette') != null);
}

describe('the palette', () => {
  inBrowser('opens by Ctrl K within 100 ms, with the field ready to type', async () => {
    const { browser, server } = journey!;
    staff = await visit(browser, server.origin, { reducedMotion: 'reduce' });
    await team.enter(staff.page, server.welcome.staffLink!, 'Vendors');
    const { page } = staff;
    const took = await page.evaluate(async () => {
      const times: number[] = [];
      for (let at = 0; at < 5; at += 1) {
        const begun = performance.now();
        dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }));
        while (
          !(document.activeElement instanceof HTMLInputElement && document.activeElement.closest('dialog'))
        )
          await new Promise((done) => requestAnimationFrame(done));
        times.push(performance.now() - begun);
        document.querySelector<HTMLDialogElement>('dialog[open]')!.close();
        await new Promise((done) => setTimeout(done, 50));
      }
      return Math.min(...times);
    });
    expect(took).toBeLessThan(100);
  });

  inBrowser('gives the focus back on Esc', async () => {
    const { page } = staff;
    const search = page.getByRole('searchbox').first();
    await search.focus();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  inBrowser('finds a vendor by three letters and sends it a questionnaire', async () => {
    const { page } = staff;
    await page.keyboard.press('Control+k');
    await field(page).fill('ilw');
    await line(page, 'Send questionnaire: Mailwren').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/assessments/send');
    await page.getByText('Mailwren').first().waitFor();
  });

  inBrowser('leaves the line somebody stands on where it is when more is found', async () => {
    const { page } = staff;
    const asked: Route[] = [];
    await page.route(/\/graphql$/, async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      if (operationName === 'FindVendors') asked.push(route);
      else await route.continue();
    });
    await openPalette(page);
    await page.keyboard.type('ma');
    const lines = page.getByRole('list', { name: 'What fits' }).getByRole('button');
    await lines.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const first = await lines.first().innerText();
    while (asked.length === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
    await Promise.all(asked.map((route) => route.continue()));
    await line(page, /^Mailwren/).waitFor();
    expect(await lines.first().innerText()).toBe(first);
    expect(await lines.first().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.unroute(/\/graphql$/);
  });

  inBrowser('does the same by words alone: send, then the vendor, then Enter', async () => {
    const { page } = staff;
    await openPalette(page);
    await page.keyboard.type('send kes');
    await line(page, 'Send questionnaire: Kestrelm').waitFor();
    const before = page.url();
    await page.keyboard.press('Enter');
    // The page before is the same with another vendor, and the palette names Kestrelm too while it is open.
    await page.waitForURL((now) => now.href !== before);
    await field(page).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/\/app\/assessments\/send\?vendor=vnd_/);
    await page.getByText('Kestrelm').first().waitFor();
  });

  inBrowser('goes through its lines by the arrows, in a ring', async () => {
    const { page } = staff;
    await openPalette(page);
    // No vendor is called so: no line comes in above while the keys are pressed.
    await page.keyboard.type('risks');
    await line(page, /^Risks/).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await field(page).fill('risks');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/app\/risks/);
  });

  inBrowser('says so when nothing fits', async () => {
    const { page } = staff;
    await openPalette(page);
    await field(page).fill('qqqq');
    await page.getByText('Nothing fits').waitFor();
    await page.keyboard.press('Escape');
  });

  inBrowser.each([320, 1280])(
    'has no fault that axe, a mouse or a narrow screen finds, at %i px',
    async (width) => {
      const { page } = staff;
      await page.setViewportSize({ width, height: 800 });
      await page.keyboard.press('Control+k');
      await field(page).fill('mai');
      await line(page, 'Send questionnaire: Mailwren').waitFor();
      expect(await faultsOn(page, 24)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );
});

async function goesTo(page: Page, letter: string): Promise<string> {
  await page.locator('h1').first().focus();
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await page.waitForTimeout(250);
  return new URL(page.url()).pathname;
}

describe('single letters', () => {
  inBrowser('go where the menu goes', async () => {
    const { page } = staff;
    for (const [letter, path] of [
      ['h', '/app'],
      ['v', '/app/vendors'],
      ['a', '/app/assessments'],
      ['r', '/app/risks'],
    ] as const)
      expect([letter, await goesTo(page, letter)]).toEqual([letter, path]);
  });

  inBrowser('do nothing while somebody types', async () => {
    const { page } = staff;
    await goesTo(page, 'v');
    const search = page.getByRole('searchbox').first();
    await search.fill('');
    await search.focus();
    await page.keyboard.type('gr?');
    expect(await search.inputValue()).toBe('gr?');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/app/vendors');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await search.fill('');
  });

  inBrowser('do nothing once they are switched off, and the palette still opens', async () => {
    const { page } = staff;
    await page.locator('h1').first().focus();
    await page.keyboard.press('.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Import');
    await page.keyboard.press('?');
    const list = await page.getByRole('dialog').getByRole('rowheader').allInnerTexts();
    expect(list).toEqual(expect.arrayContaining(['.', '/', '?', 'Enter', 'Esc', 'Space', 'j', 'k', 'x']));
    await page.getByRole('checkbox', { name: /single letters/ }).uncheck();
    await page.keyboard.press('Escape');
    expect(await goesTo(page, 'r')).toBe('/app/vendors');
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    expect(await goesTo(page, 'r')).toBe('/app/vendors');
  });
});
